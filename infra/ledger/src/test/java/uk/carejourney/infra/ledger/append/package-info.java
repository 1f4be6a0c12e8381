/** The verdicts of one batch, without a database. */
@NullMarked
package uk.carejourney.infra.ledger.append;

import org.jspecify.annotations.NullMarked;
