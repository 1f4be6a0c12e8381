package uk.carejourney.ledger;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What the ledger proves about one entry. Its canonical bytes are stored as hashed and hashed as
 * stored. It names no person, no type and no date but the one of recording, so that after erasure
 * it says only that something was recorded here, then, under this pseudonym.
 *
 * @param event the entry's identifier
 * @param stream the subject's pseudonym
 * @param sequence the entry's place in that stream
 * @param recordedAt when it was recorded, to the microsecond
 * @param body SHA-256 of the stored (encrypted) body
 * @param fields root of the salted commitments to its fields
 * @param key digest, under the subject's key, of the idempotency key it was recorded under
 * @param nonce 16 random bytes, so that a neighbour's hash in a proof tells nothing
 * @param log what the log is; in leaf 0 only
 */
public record Leaf(
        UUID event,
        UUID stream,
        long sequence,
        Instant recordedAt,
        byte[] body,
        byte[] fields,
        byte[] key,
        byte[] nonce,
        Optional<Log> log) {

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    /**
     * What a log is, said by its first leaf.
     *
     * @param origin the log's name in proofs, such as {@code ledger.example/children/1}
     * @param council the council whose records it holds
     * @param demonstration true if the people in it are invented
     */
    public record Log(String origin, String council, boolean demonstration) {}

    /** The canonical bytes: at most about 700, and never the same for two entries. */
    public byte[] bytes() {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("v", 1);
        tree.put("event", event.toString());
        tree.put("stream", stream.toString());
        tree.put("sequence", sequence);
        tree.put("recorded", MICROSECONDS.format(recordedAt));
        tree.put("body", Sha256.hex(body));
        tree.put("fields", Sha256.hex(fields));
        tree.put("key", Sha256.hex(key));
        tree.put("nonce", Sha256.hex(nonce));
        log.ifPresent(is ->
                tree.put(
                        "log",
                        Map.of(
                                "origin", is.origin(),
                                "council", is.council(),
                                "demonstration", is.demonstration())));
        return CanonicalJson.bytes(tree);
    }
}
