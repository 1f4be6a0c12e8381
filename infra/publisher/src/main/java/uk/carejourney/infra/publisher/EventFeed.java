package uk.carejourney.infra.publisher;

import org.apache.kafka.common.header.Header;

import uk.carejourney.codes.CodeSets;
import uk.carejourney.fact.FactCatalogue;
import uk.carejourney.infra.ledger.Ledger;
import uk.carejourney.infra.ledger.keys.Provable;
import uk.carejourney.ledger.CanonicalJson;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The ledger as its topics tell it, for those who read without Kafka or further back than topics
 * reach: each position once, written by what writes the topics, as one CloudEvent in JSON.
 */
public final class EventFeed {

    private static final String EXTENSION = "ce_";
    private static final int REMEMBERED = 32;

    /**
     * One position, told.
     *
     * @param kind of the topic it stands in
     * @param type of the event
     * @param json the event, structured as CloudEvents has it; its data is that of the topic, byte
     *     for byte
     */
    public record Told(long position, Topic.Kind kind, String type, String json) {}

    /**
     * What was read of the ledger.
     *
     * @param told every position in it, in order
     * @param through the last of them
     */
    public record Stretch(List<Told> told, long through) {

        public Stretch {
            told = List.copyOf(told);
        }
    }

    /**
     * What was asked for: from where, and how much, while which records were restricted; what was
     * told of one before is not told of it again.
     */
    private record Asked(long after, int most, Set<UUID> restricted) {

        Asked {
            restricted = Set.copyOf(restricted);
        }
    }

    private final Ledger ledger;
    private final Writing writing;
    private final Supplier<Set<UUID>> restricted;
    private final Map<String, Topic.Kind> kinds;

    private final Map<Asked, Stretch> remembered =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Asked, Stretch> eldest) {
                    return size() > REMEMBERED;
                }
            };

    /**
     * The feed of a ledger.
     *
     * @param origin the log's name
     * @param settings how its topics are laid out, whether or not there are any
     * @param restricted the records restricted now, of which older entries are told no more either
     */
    public EventFeed(
            String origin,
            PublisherSettings settings,
            Ledger ledger,
            FactCatalogue catalogue,
            CodeSets codes,
            Supplier<Set<UUID>> restricted) {
        Topics topics = new Topics(settings, catalogue);
        this.ledger = ledger;
        this.restricted = restricted;
        this.writing =
                new Writing(origin, topics, settings.largest(), catalogue, codes, ledger.reading());
        this.kinds = topics.all().stream().collect(Collectors.toMap(Topic::name, Topic::kind));
    }

    /** The position of the last entry there is. */
    public long head() {
        return ledger.reading().head().size() - 1;
    }

    /**
     * The next stretch of the ledger.
     *
     * @param position position of the last entry read before; -1 to begin at the first
     * @param most how many positions it has at most
     * @return ends at the same position if there is nothing new
     */
    public Stretch after(long position, int most) {
        List<Provable> page = ledger.reading().provable(position + 1, most);
        return page.isEmpty()
                ? new Stretch(List.of(), position)
                : new Stretch(
                        writing.all(page, withheld(page)).stream().map(this::told).toList(),
                        page.getLast().position());
    }

    private Set<Long> withheld(List<Provable> page) {
        Set<Long> withheld = new HashSet<>(writing.withheld(page));
        Set<UUID> now = restricted.get();
        if (!now.isEmpty()) {
            page.stream()
                    .filter(entry -> now.contains(entry.stream()))
                    .forEach(entry -> withheld.add(entry.position()));
        }
        return withheld;
    }

    /** The same, remembered for others who follow at the same pace. */
    public synchronized Stretch shared(long position, int most) {
        Asked asked = new Asked(position, most, restricted.get());
        Stretch known = remembered.get(asked);
        if (known != null) {
            return known;
        }
        Stretch read = after(position, most);
        if (read.through() > position) {
            remembered.put(asked, read);
        }
        return read;
    }

    /**
     * Waits for something after a position.
     *
     * @return false if nothing came within the time
     * @throws InterruptedException if the waiting thread is interrupted
     */
    public boolean awaitBeyond(long position, Duration timeout) throws InterruptedException {
        return ledger.arrivals().awaitBeyond(position + 1, timeout.toNanos(), TimeUnit.NANOSECONDS);
    }

    private Told told(Outgoing one) {
        Map<String, Object> attributes = new TreeMap<>();
        for (Header header : one.record().headers()) {
            String value = new String(header.value(), StandardCharsets.UTF_8);
            attributes.put(attribute(header.key()), value);
        }
        String type = String.valueOf(attributes.get("type"));
        Topic.Kind kind = kinds.getOrDefault(one.record().topic(), Topic.Kind.RESTRICTED);
        return new Told(one.position(), kind, type, json(attributes, one.record().value()));
    }

    private static String attribute(String header) {
        return header.startsWith(EXTENSION)
                ? header.substring(EXTENSION.length())
                : header.equals("content-type") ? "datacontenttype" : header;
    }

    private static String json(Map<String, Object> attributes, byte[] data) {
        String written = new String(CanonicalJson.bytes(attributes), StandardCharsets.UTF_8);
        return written.substring(0, written.length() - 1)
                + ",\"data\":"
                + new String(data, StandardCharsets.UTF_8)
                + "}";
    }
}
