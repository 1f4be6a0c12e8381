package uk.carejourney.proof;

import uk.carejourney.ledger.MerkleFrontier;

import java.util.List;

/** Lists of hashes given as evidence. */
final class Hashes {

    /** More than any tree of 2^63 leaves needs. */
    private static final int MOST = 2 * Long.SIZE;

    private Hashes() {}

    /** A copy, refused under the code if a hash has not 32 bytes or there are absurdly many. */
    static List<byte[]> checked(String code, List<byte[]> hashes) {
        if (hashes.size() > MOST) {
            throw new NotProven(code, "no proof has %d hashes".formatted(hashes.size()));
        }
        for (byte[] hash : hashes) {
            if (hash.length != MerkleFrontier.HASH_BYTES) {
                throw new NotProven(code, "a hash has 32 bytes, not " + hash.length);
            }
        }
        return List.copyOf(hashes);
    }
}
