package uk.carejourney.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
        StringBuilder out = new StringBuilder(640);
        text(out.append('{'), "body", Sha256.hex(body));
        text(out.append(','), "event", event.toString());
        text(out.append(','), "fields", Sha256.hex(fields));
        text(out.append(','), "key", Sha256.hex(key));
        log.ifPresent(is -> out.append(",\"log\":").append(CanonicalJson.text(tree(is))));
        text(out.append(','), "nonce", Sha256.hex(nonce));
        text(out.append(','), "recorded", MICROSECONDS.format(recordedAt));
        out.append(",\"sequence\":").append(CanonicalJson.text(sequence));
        text(out.append(','), "stream", stream.toString());
        return out.append(",\"v\":1}").toString().getBytes(StandardCharsets.UTF_8);
    }

    // Members stand in canonical order, and no value here has a character to escape.
    private static void text(StringBuilder out, String name, String value) {
        out.append('"').append(name).append("\":\"").append(value).append('"');
    }

    private static Map<String, Object> tree(Log log) {
        return Map.of(
                "origin", log.origin(),
                "council", log.council(),
                "demonstration", log.demonstration());
    }
}
