/** Putting entries right: corrections, withdrawals, disputes, answers, and the right child. */
@NullMarked
package uk.carejourney.gateway.correcting;

import org.jspecify.annotations.NullMarked;
