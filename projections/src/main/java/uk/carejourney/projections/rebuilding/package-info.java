/**
 * Builds a read model again beside the live one, compares the two entry by entry, and points
 * readers to the new one. The live one serves meanwhile.
 */
@NullMarked
package uk.carejourney.projections.rebuilding;

import org.jspecify.annotations.NullMarked;
