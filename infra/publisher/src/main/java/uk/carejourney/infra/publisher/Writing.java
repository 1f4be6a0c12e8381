package uk.carejourney.infra.publisher;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uk.carejourney.codes.CodeSets;
import uk.carejourney.fact.FactCatalogue;
import uk.carejourney.infra.ledger.keys.Provable;
import uk.carejourney.infra.ledger.keys.Provable.Damaged;
import uk.carejourney.infra.ledger.keys.Provable.Gone;
import uk.carejourney.infra.ledger.keys.Provable.Whole;
import uk.carejourney.infra.publisher.Minimum.Taken;
import uk.carejourney.ledger.CanonicalJson;
import uk.carejourney.ledger.LedgerReading;
import uk.carejourney.ledger.MerkleFrontier;
import uk.carejourney.ledger.Sha256;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * Writes each position as one record. What can't be published is published as that, with the hash
 * of its leaf: no position is ever left out.
 */
public final class Writing {

    static final String UNPUBLISHABLE = "ledger.unpublishable.v1";
    static final String ERASED = "ledger.entry-erased.v1";
    static final String WITHHELD = "ledger.entry-withheld.v1";
    static final String JSON = "application/json";

    private static final Logger LOG = LoggerFactory.getLogger(Writing.class);
    private static final int MANY = 64;

    private final String origin;
    private final Topics topics;
    private final Routes routes;
    private final Minimum minimum;
    private final Withholding withholding;
    private final int largest;
    private final AtomicLong unpublishable = new AtomicLong();

    /**
     * A way of writing one log.
     *
     * @param origin the log's name
     * @param largest bytes of a record at most
     * @param reading where corrections look up what they correct, and which records are restricted
     */
    public Writing(
            String origin,
            Topics topics,
            int largest,
            FactCatalogue catalogue,
            CodeSets codes,
            LedgerReading reading) {
        this.origin = origin;
        this.topics = topics;
        this.routes = new Routes(topics, catalogue, reading);
        this.minimum = new Minimum(catalogue, new Leaving(codes));
        this.withholding = new Withholding(reading);
        this.largest = largest;
    }

    /** Writes consecutive positions, in their order. */
    public List<Outgoing> all(List<Provable> entries) {
        return all(entries, withheld(entries));
    }

    /** Writes consecutive positions, in their order, some of them as withheld. */
    List<Outgoing> all(List<Provable> entries, Set<Long> withheld) {
        IntStream each = IntStream.range(0, entries.size());
        return (entries.size() < MANY ? each : each.parallel())
                .mapToObj(i -> one(entries.get(i), withheld))
                .toList();
    }

    /** The positions of which no more may be told than that they are there. */
    Set<Long> withheld(List<Provable> entries) {
        return withholding.among(entries);
    }

    /** How many entries could not be published since the start, erased ones left out. */
    public long unpublishable() {
        return unpublishable.get();
    }

    private Outgoing one(Provable entry, Set<Long> withheld) {
        return switch (entry) {
            case Gone gone -> bare(gone, ERASED, "erased");
            case Damaged damaged -> unpublishable(damaged, "damaged");
            case Whole whole when withheld.contains(whole.position()) -> withheld(whole);
            case Whole whole ->
                    routes.of(whole.recorded())
                            .map(topic ->
                                    topic.equals(topics.ledger())
                                            ? withheld(whole)
                                            : whole(whole, topic))
                            .orElseGet(() -> unpublishable(whole, "original-gone"));
        };
    }

    private Outgoing withheld(Whole entry) {
        return bare(entry, WITHHELD, "restricted");
    }

    private Outgoing whole(Whole entry, Topic topic) {
        String why;
        try {
            Outgoing written = write(entry, topic);
            if (bytes(written.record()) <= largest) {
                return written;
            }
            why = "too-large";
        } catch (IllegalArgumentException | ClassCastException unwritable) {
            LOG.error("Position {} cannot be written", entry.position(), unwritable);
            why = "unwritable";
        }
        said(entry, why);
        Map<String, Object> data = new HashMap<>(data(entry, why));
        data.put("type", String.valueOf(entry.stored().get("type")));
        EventHeaders headers =
                new EventHeaders(origin, event(entry), UNPUBLISHABLE, JSON)
                        .describedBy(UNPUBLISHABLE)
                        .at(entry.position(), entry.recordedAt(), topic);
        return outgoing(entry, topic, headers, CanonicalJson.bytes(data));
    }

    private Outgoing write(Whole entry, Topic topic) {
        Taken taken = minimum.of(entry, routes.mayShowInside(entry.recorded().fact(), topic));
        Map<String, Object> data = new HashMap<>();
        data.put("entry", taken.tree());
        if (!taken.links().isEmpty()) {
            data.put("links", taken.links());
        }
        String type = String.valueOf(entry.stored().get("type"));
        EventHeaders headers =
                new EventHeaders(origin, event(entry), type, JSON)
                        .describedBy(type)
                        .at(entry.position(), entry.recordedAt(), topic);
        headers.happened(entry.recorded().envelope().happened());
        headers.put(
                "ce_ledgerfields", FieldProof.text(entry.commitments().disclose(taken.shown())));
        return outgoing(entry, topic, headers, CanonicalJson.bytes(data));
    }

    private Outgoing outgoing(Whole entry, Topic topic, EventHeaders headers, byte[] data) {
        String key = entry.stream().toString();
        headers.about(key).put(EventHeaders.LEAF, entry.leaf());
        return Outgoing.of(entry, topic, key, headers, data);
    }

    private Outgoing unpublishable(Provable entry, String why) {
        said(entry, why);
        return bare(entry, UNPUBLISHABLE, why);
    }

    private void said(Provable entry, String why) {
        unpublishable.incrementAndGet();
        LOG.error(
                "Position {} is published as {} ({}): whoever needs it must ask for it",
                entry.position(),
                UNPUBLISHABLE,
                why);
    }

    // Nothing is known of it that would tell whether its subject may be named here.
    private Outgoing bare(Provable entry, String type, String why) {
        Topic topic = topics.ledger();
        Map<String, Object> data = data(entry, why);
        EventHeaders headers =
                new EventHeaders(origin, String.valueOf(data.get("leaf")), type, JSON)
                        .describedBy(type)
                        .at(entry.position(), entry.recordedAt(), topic);
        return new Outgoing(
                entry.position(),
                entry.leaf(),
                new ProducerRecord<byte[], byte[]>(
                        topic.name(), 0, null, CanonicalJson.bytes(data), headers.all()));
    }

    private static Map<String, Object> data(Provable entry, String why) {
        return Map.of(
                "leaf", Sha256.hex(MerkleFrontier.leafHash(entry.leaf())),
                "position", entry.position(),
                "why", why);
    }

    private static String event(Whole entry) {
        return entry.recorded().envelope().eventId().toString();
    }

    static int bytes(ProducerRecord<byte[], byte[]> record) {
        int bytes =
                record.value().length
                        + Optional.ofNullable(record.key()).map(k -> k.length).orElse(0);
        for (Header header : record.headers()) {
            bytes += header.key().length() + header.value().length;
        }
        return bytes;
    }
}
