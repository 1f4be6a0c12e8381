/** Imports of returns: one at a time, watched while they run. */
@NullMarked
package uk.carejourney.gateway.imports;

import org.jspecify.annotations.NullMarked;
