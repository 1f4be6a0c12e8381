/**
 * How the council passes facts on to partners, and says under which pseudonym a partner has them.
 */
@NullMarked
package uk.carejourney.gateway.sharing;

import org.jspecify.annotations.NullMarked;
