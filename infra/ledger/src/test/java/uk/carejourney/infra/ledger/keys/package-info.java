/** What is kept in memory and on disk of the keys, and what opens with them. */
@NullMarked
package uk.carejourney.infra.ledger.keys;

import org.jspecify.annotations.NullMarked;
