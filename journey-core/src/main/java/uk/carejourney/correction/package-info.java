/**
 * Putting earlier entries right without changing them: corrections, withdrawals and disputes.
 *
 * <p>A correction adds a fact that names the entry, the reason and the person; the wrong entry
 * stays readable. Law: UK GDPR article 5(1)(d) and article 16 (accuracy, rectification).
 */
@NullMarked
package uk.carejourney.correction;

import org.jspecify.annotations.NullMarked;
