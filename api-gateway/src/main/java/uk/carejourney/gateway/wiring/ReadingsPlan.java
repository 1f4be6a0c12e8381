package uk.carejourney.gateway.wiring;

import uk.carejourney.infra.ledger.LedgerSettings;

/**
 * The ledger of readings as it is set up.
 *
 * @param ledger where it is
 * @param notary who signs it and who is asked; under a name and keys of its own
 */
record ReadingsPlan(LedgerSettings ledger, NotaryPlan notary) {}
