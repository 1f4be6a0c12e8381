/** Loads the invented children and the sample return, in the order of time. */
@NullMarked
package uk.carejourney.gateway.demonstration;

import org.jspecify.annotations.NullMarked;
