package uk.carejourney.infra.publisher;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

import uk.carejourney.journey.Happened;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** The headers of a CloudEvent 1.0 in binary mode, one by one. */
final class EventHeaders {

    static final String SEQUENCE = "ce_sequence";
    static final String PLACE = "ce_ledgerplace";
    static final String LEAF = "ce_ledgerleaf";
    private static final String SCHEMAS = "https://journey-ledger.example/schemas/published/";

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final Headers headers = new RecordHeaders();

    EventHeaders(String origin, String id, String type, String contentType) {
        put("ce_specversion", "1.0");
        put("ce_id", id);
        put("ce_source", origin);
        put("ce_type", type);
        put("content-type", contentType);
    }

    /** Where the data is described. */
    EventHeaders describedBy(String type) {
        return put("ce_dataschema", SCHEMAS + type + ".schema.json");
    }

    /** What an entry's record says of its place. */
    EventHeaders at(long position, Instant recorded, Topic topic) {
        return upTo(position).recorded(recorded, topic);
    }

    /** The position the data stands at. */
    EventHeaders upTo(long position) {
        return put(SEQUENCE, "%020d".formatted(position));
    }

    /** The same for a partner, to whom the position would be a name others know it by too. */
    EventHeaders hidden(byte[] place, Instant recorded, Topic topic) {
        put(PLACE, Base64.getEncoder().encodeToString(place));
        return recorded(recorded.truncatedTo(ChronoUnit.SECONDS), topic);
    }

    private EventHeaders recorded(Instant recorded, Topic topic) {
        return put("ce_recordedtime", MICROSECONDS.format(recorded)).classified(topic);
    }

    /** How it is to be treated. */
    EventHeaders classified(Topic topic) {
        put("ce_dataclassification", topic.classification());
        return put("ce_dataregulation", "UK-GDPR");
    }

    /** What a record that was read says under a name. */
    static Optional<String> said(ConsumerRecord<byte[], byte[]> record, String name) {
        return Optional.ofNullable(record.headers().lastHeader(name))
                .map(header -> new String(header.value(), StandardCharsets.US_ASCII));
    }

    /** When it happened, as precisely as known. */
    EventHeaders happened(Happened happened) {
        put("ce_happened", happened instanceof Happened.NotKnown ? "?" : happened.toString());
        return happened instanceof Happened.At(var instant)
                ? put("ce_time", instant.toString())
                : this;
    }

    /** Whose record it is of, by the key of the record. */
    EventHeaders about(String key) {
        return put("ce_subject", key).put("ce_partitionkey", key);
    }

    EventHeaders put(String name, String value) {
        return put(name, value.getBytes(StandardCharsets.UTF_8));
    }

    EventHeaders put(String name, byte[] value) {
        headers.add(name, value);
        return this;
    }

    Headers all() {
        return headers;
    }
}
