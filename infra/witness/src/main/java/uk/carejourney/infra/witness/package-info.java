/**
 * A witness (c2sp.org/tlog-witness): signs a log's checkpoint only if it continues the one signed
 * before. Run by somebody who cannot be the log's administrator, it makes a rewritten ledger show.
 */
@NullMarked
package uk.carejourney.infra.witness;

import org.jspecify.annotations.NullMarked;
