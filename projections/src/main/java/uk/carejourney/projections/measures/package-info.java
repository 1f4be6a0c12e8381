/** Measures over everyone, worked out once for a period and a position, and kept for ever. */
@NullMarked
package uk.carejourney.projections.measures;

import org.jspecify.annotations.NullMarked;
