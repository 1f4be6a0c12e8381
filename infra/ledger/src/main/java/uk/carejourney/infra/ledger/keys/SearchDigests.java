package uk.carejourney.infra.ledger.keys;

import uk.carejourney.ledger.Sha256;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Keyed digests of the terms children are found by. The key is made from the council's, which is in
 * no database: who has an index of these and not the key file can test no guess against it.
 */
public final class SearchDigests {

    /** Of 64 bits so many are left out. */
    private static final int BEYOND = 11;

    private final byte[] key;

    SearchDigests(CouncilKeys council) {
        this.key = council.ofSearch();
    }

    /**
     * The first 53 bits of each term's digest: a whole number in every canonical form, and enough
     * that no two terms meet.
     */
    public Map<String, Long> of(Collection<String> terms) {
        Sha256.Keyed keyed = new Sha256.Keyed(key);
        Map<String, Long> digests = new HashMap<>();
        terms.forEach(term ->
                digests.computeIfAbsent(
                        term,
                        text ->
                                ByteBuffer.wrap(keyed.of(text.getBytes(StandardCharsets.UTF_8)))
                                                .getLong()
                                        >>> BEYOND));
        return digests;
    }
}
