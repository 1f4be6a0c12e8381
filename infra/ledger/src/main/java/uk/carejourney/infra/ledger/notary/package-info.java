/**
 * Signs what the ledger holds, after reading it back: tiles, entry bundles and checkpoints as files
 * that never change, shown to witnesses outside. What was signed is remembered outside the
 * database, so that a database that forgets or contradicts it is found out.
 */
@NullMarked
package uk.carejourney.infra.ledger.notary;

import org.jspecify.annotations.NullMarked;
