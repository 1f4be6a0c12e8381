package uk.carejourney.gateway.proving;

import java.util.Locale;

/**
 * How an entry stands in the signed ledger, in words.
 *
 * @param provable whether a proof can be had
 * @param words what to say about it
 */
public record Evidence(boolean provable, String words) {

    static final Evidence NOT_SIGNED_HERE =
            new Evidence(false, "This node does not know of any signatures on the ledger.");

    static final Evidence NOT_YET =
            new Evidence(
                    false,
                    "Not signed yet. The ledger is signed about every second while it grows.");

    /**
     * Signed.
     *
     * @param size how many entries the first checkpoint has that covers the entry
     */
    static Evidence since(long size) {
        return new Evidence(
                true,
                String.format(
                        Locale.UK,
                        "Signed since the checkpoint of %,d entries. Nobody can change, move or"
                                + " remove this entry now without every later proof failing.",
                        size));
    }
}
