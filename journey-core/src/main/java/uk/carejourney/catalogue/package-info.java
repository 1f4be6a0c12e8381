/** All areas' facts together: the one list that says what the ledger can hold. */
@NullMarked
package uk.carejourney.catalogue;

import org.jspecify.annotations.NullMarked;
