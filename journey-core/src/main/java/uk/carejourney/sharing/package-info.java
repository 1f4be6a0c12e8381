/**
 * What is passed on to partners, under which agreement and until when, as the council's own facts
 * tell.
 */
@NullMarked
package uk.carejourney.sharing;

import org.jspecify.annotations.NullMarked;
