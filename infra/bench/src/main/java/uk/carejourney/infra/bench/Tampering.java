package uk.carejourney.infra.bench;

import java.util.SortedSet;

/**
 * One way to tamper with a stored ledger.
 *
 * @param what was done, as the report says it
 * @param positions the entries that are not what they were
 * @param exactly whether those must be named and no others; damage on disk takes neighbours with it
 * @param onlyOutside whether nothing but a witness can know: what is stored agrees with itself
 * @param act does it to a copy
 */
record Tampering(
        String what, SortedSet<Long> positions, boolean exactly, boolean onlyOutside, Act act) {

    /** Makes a copy of the ledger and tampers with it. */
    @FunctionalInterface
    interface Act {
        LedgerCopy done(SignedLedger ledger, String name) throws Exception;
    }
}
