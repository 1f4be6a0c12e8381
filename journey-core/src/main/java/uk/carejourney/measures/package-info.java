/** How often each duty is done in time: percentages over many children. */
@NullMarked
package uk.carejourney.measures;

import org.jspecify.annotations.NullMarked;
