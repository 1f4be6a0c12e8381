/** Two moments of one child's record beside each other, and the answer to what was known then. */
@NullMarked
package uk.carejourney.gateway.comparing;

import org.jspecify.annotations.NullMarked;
