package uk.carejourney.infra.publisher;

import uk.carejourney.codes.CodeSets;
import uk.carejourney.fact.FactCatalogue;
import uk.carejourney.fact.FactType;
import uk.carejourney.infra.publisher.Topic.Kind;
import uk.carejourney.journey.SubjectKind;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is promised to those who subscribe: topics, messages and their schemas, as AsyncAPI 3. */
public final class Contract {

    /** How Kafka keeps what is said of one subject together. */
    static final Map<String, Object> KEYED_BY_SUBJECT =
            Map.of(
                    "kafka",
                    Map.of(
                            "bindingVersion",
                            "0.5.0",
                            "key",
                            Map.of("type", "string", "format", "uuid")));

    private static final Map<String, Object> TEXT = PublishedSchema.TEXT;
    private static final String CORRECTION = "correction";
    private static final String CARER = "carer";

    /** What stands in the place of an entry that is not told. */
    private static final Map<String, String> PLAIN =
            Map.of(
                    Writing.UNPUBLISHABLE,
                    "An entry that can't be published, in its place.",
                    Writing.ERASED,
                    "An entry of a record that was destroyed, or that was removed.",
                    Writing.WITHHELD,
                    "An entry of a record that was restricted when it was recorded.");

    private final FactCatalogue catalogue;
    private final Topics topics;
    private final PublishedSchema schemas;

    /**
     * The contract of a catalogue's topics.
     *
     * @param settings how topics are named and laid out
     */
    public Contract(PublisherSettings settings, FactCatalogue catalogue, CodeSets codes) {
        this.catalogue = catalogue;
        this.topics = new Topics(settings, catalogue);
        this.schemas = new PublishedSchema(new Leaving(codes));
    }

    /** The AsyncAPI document as a tree. */
    public Map<String, Object> asyncApi() {
        Map<String, Object> channels = new TreeMap<>();
        Map<String, Object> operations = new TreeMap<>();
        Map<String, Object> messages = new TreeMap<>();
        for (Topic topic : topics.all()) {
            if (topic.kind() == Kind.POSITION) {
                continue;
            }
            channels.put(topic.name(), channel(topic));
            operations.put(
                    "receive-" + topic.name(),
                    Map.of("action", "receive", "channel", ref("channels", topic.name())));
        }
        Topic partners = topics.ofPartner("{partner}");
        Map<String, Object> own = new TreeMap<>(channel(partners));
        own.put(
                "parameters",
                Map.of("partner", Map.of("description", "The partner, as its grant names it.")));
        channels.put(partners.name(), own);
        told().forEach(type -> messages.put(type.name(), message(type)));
        messages.put(ClockTopic.TYPE, ClockMessage.message());
        PLAIN.forEach((name, summary) -> messages.put(name, plain(name, summary)));
        messages.put(
                Publishing.CHECKPOINT_TYPE,
                said(
                        Publishing.CHECKPOINT_TYPE,
                        "A signed checkpoint (c2sp.org/tlog-checkpoint).",
                        "text/plain; charset=utf-8",
                        TEXT));
        return Map.of(
                "asyncapi",
                "3.0.0",
                "info",
                Map.of(
                        "title",
                        "Journey Ledger",
                        "version",
                        "1",
                        "description",
                        "Every position of the ledger stands in one partition, once and in order,"
                                + " for consumers that read what is committed."),
                "defaultContentType",
                Writing.JSON,
                "channels",
                channels,
                "operations",
                operations,
                "components",
                Map.of(
                        "messages",
                        messages,
                        "messageTraits",
                        Map.of("entry", Map.of("headers", headers()))));
    }

    private Map<String, Object> channel(Topic topic) {
        Map<String, Object> messages = new TreeMap<>();
        names(topic).forEach(name -> messages.put(name, ref("components/messages", name)));
        return Map.of(
                "address",
                topic.name(),
                "title",
                topic.title(),
                "x-kind",
                topic.kind().name().toLowerCase(Locale.ROOT),
                "messages",
                messages,
                "bindings",
                Map.of(
                        "kafka",
                        Map.of(
                                "bindingVersion",
                                "0.5.0",
                                "topic",
                                topic.name(),
                                "partitions",
                                topic.partitions(),
                                "topicConfiguration",
                                configuration(topic))));
    }

    private static Map<String, Object> configuration(Topic topic) {
        Map<String, Object> configuration = new TreeMap<>();
        configuration.put(
                "cleanup.policy",
                List.of(topic.settings().getOrDefault("cleanup.policy", "delete")));
        String kept = topic.settings().get("retention.ms");
        if (kept != null) {
            configuration.put("retention.ms", Long.parseLong(kept));
        }
        return configuration;
    }

    /** Every kind of fact that may leave at all. */
    private Stream<FactType> told() {
        return catalogue.all().stream().filter(type -> !type.area().equals(Topics.RESTRICTION));
    }

    private List<String> names(Topic topic) {
        if (topic.kind() == Kind.CHECKPOINTS) {
            return List.of(Publishing.CHECKPOINT_TYPE);
        }
        if (topic.kind() == Kind.CLOCKS) {
            return List.of(ClockTopic.TYPE);
        }
        if (topic.kind() == Kind.LEDGER) {
            return List.copyOf(PLAIN.keySet());
        }
        return Stream.concat(
                        Stream.of(Writing.UNPUBLISHABLE),
                        told().filter(type -> stands(type, topic)).map(FactType::name))
                .sorted()
                .toList();
    }

    private boolean stands(FactType type, Topic topic) {
        return topic.kind() == Kind.PARTNER
                || type.area().equals(CORRECTION)
                || topics.of(type).equals(topic)
                || (type.area().equals(CARER) && isOfAdopters(topic));
    }

    // What is recorded about adopters, their training say, stands there whatever it says.
    private boolean isOfAdopters(Topic topic) {
        return topics.of(SubjectKind.ADOPTER).filter(topic::equals).isPresent();
    }

    private Map<String, Object> message(FactType type) {
        return Map.of(
                "name",
                type.name(),
                "summary",
                type.meaning(),
                "contentType",
                Writing.JSON,
                "traits",
                List.of(ref("components/messageTraits", "entry")),
                "bindings",
                KEYED_BY_SUBJECT,
                "payload",
                schemas.of(type));
    }

    private static Map<String, Object> plain(String name, String summary) {
        Map<String, Object> number = Map.of("type", "integer");
        return said(
                name,
                summary,
                Writing.JSON,
                PublishedSchema.object(
                        Map.of("leaf", TEXT, "position", number, "type", TEXT, "why", TEXT),
                        List.of("leaf", "position", "why")));
    }

    private static Map<String, Object> said(
            String name, String summary, String contentType, Object payload) {
        return Map.of(
                "name", name,
                "summary", summary,
                "contentType", contentType,
                "payload", payload);
    }

    private static Map<String, Object> headers() {
        Map<String, Object> headers = new TreeMap<>();
        for (String name :
                List.of(
                        "ce_specversion",
                        "ce_id",
                        "ce_source",
                        "ce_type",
                        "ce_subject",
                        "ce_time",
                        "ce_dataschema",
                        "ce_sequence",
                        "ce_recordedtime",
                        "ce_happened",
                        "ce_partitionkey",
                        "ce_dataclassification",
                        "ce_dataregulation",
                        "ce_ledgerleaf",
                        "ce_ledgerfields",
                        "content-type")) {
            headers.put(name, TEXT);
        }
        return PublishedSchema.object(
                headers, List.of("ce_id", "ce_source", "ce_type", "ce_sequence"));
    }

    private static Map<String, Object> ref(String place, String name) {
        return Map.of("$ref", "#/" + place + "/" + name);
    }
}
