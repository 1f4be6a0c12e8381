/** What the ledger promises, proven against the real database. */
@NullMarked
package uk.carejourney.infra.ledger;

import org.jspecify.annotations.NullMarked;
