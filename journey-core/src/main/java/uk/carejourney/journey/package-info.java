/**
 * The words every area shares: who a fact is about, when it happened, who recorded it.
 *
 * <p>Kept small on purpose. What a fact can say is in the areas; how it is kept is in {@code
 * ledger}.
 */
@NullMarked
package uk.carejourney.journey;

import org.jspecify.annotations.NullMarked;
