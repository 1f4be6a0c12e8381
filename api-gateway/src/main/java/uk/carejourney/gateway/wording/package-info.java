/** How facts, dates and people are put into words. */
@NullMarked
package uk.carejourney.gateway.wording;

import org.jspecify.annotations.NullMarked;
