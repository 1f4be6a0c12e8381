@NullMarked
package uk.carejourney.infra.ledger.notary;

import org.jspecify.annotations.NullMarked;
