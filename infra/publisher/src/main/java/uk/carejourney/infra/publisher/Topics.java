package uk.carejourney.infra.publisher;

import uk.carejourney.fact.FactCatalogue;
import uk.carejourney.fact.FactType;
import uk.carejourney.infra.publisher.Topic.Kind;
import uk.carejourney.journey.SubjectKind;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * The topics of one ledger: one for each area of facts, and topics of their own for what a partner
 * of a child's school or doctor has no business to know.
 */
public final class Topics {

    private static final String VERSION = ".v1";
    private static final String FOR_EVER = "-1";

    /** Whole areas that are restricted, by area. */
    private static final Map<String, String> RESTRICTED_AREAS =
            Map.of("adoption", "adoption", "court", "court", "offending", "offending");

    /** Single kinds of fact that are restricted, by stored name without version. */
    private static final Map<String, String> RESTRICTED_FACTS =
            Map.ofEntries(
                    Map.entry("carer.adopter-approval-ended", "adoption"),
                    Map.entry("carer.adopter-approved", "adoption"),
                    Map.entry("carer.adopter-enquiry-received", "adoption"),
                    Map.entry("carer.adopter-stage-completed", "adoption"),
                    Map.entry("carer.adopter-stage-started", "adoption"),
                    Map.entry("placement.early-permanence-approved", "adoption"),
                    Map.entry("returns.adoption-statement-made", "adoption"),
                    Map.entry("returns.previous-permanence-recorded", "adoption"),
                    Map.entry("health.self-harm-incident-recorded", "self-harm"),
                    Map.entry("health.sexual-health-advice-given", "sexual-health"),
                    Map.entry("health.substance-misuse-intervention-offered", "substance-misuse"),
                    Map.entry("health.substance-misuse-intervention-started", "substance-misuse"),
                    Map.entry("health.substance-misuse-screened", "substance-misuse"),
                    Map.entry("missing.exploitation-risk-assessed", "exploitation"),
                    Map.entry("missing.exploitation-support-ended", "exploitation"),
                    Map.entry("missing.exploitation-support-started", "exploitation"),
                    Map.entry("identity.became-parent", "parenthood"),
                    Map.entry("returns.mother-status-stated", "parenthood"));

    private static final String ALERT = "alert";

    /** Corrections stand with what they correct, in no topic of their own. */
    private static final String CORRECTION = "correction";

    /** That a record is restricted is told to nobody. */
    static final String RESTRICTION = "restriction";

    private final String prefix;
    private final int partitions;
    private final Map<String, String> bounded;
    private final SequencedMap<String, Topic> all = new LinkedHashMap<>();
    private final Topic adoption;
    private final Topic court;
    private final Topic ledger;
    private final Topic clocks;
    private final Topic checkpoints;
    private final Topic position;

    public Topics(PublisherSettings settings, FactCatalogue catalogue) {
        this.prefix = settings.prefix();
        this.partitions = settings.partitions();
        this.bounded = bounded(settings.retention());
        catalogue.all().stream()
                .filter(type -> !type.area().equals(CORRECTION))
                .filter(type -> !type.area().equals(RESTRICTION))
                .forEach(this::of);
        this.adoption = restricted("adoption");
        this.court = restricted("court");
        this.ledger = add(".ledger" + VERSION, Kind.LEDGER, "what cannot be told", 1, bounded);
        // What a tombstone takes away is gone within two days.
        this.clocks =
                add(
                        ".clocks" + VERSION,
                        Kind.CLOCKS,
                        "how clocks stand",
                        partitions,
                        Map.of(
                                "cleanup.policy",
                                "compact",
                                "max.compaction.lag.ms",
                                Long.toString(Duration.ofDays(1).toMillis()),
                                "delete.retention.ms",
                                Long.toString(Duration.ofDays(1).toMillis())));
        this.checkpoints =
                add(
                        ".checkpoints" + VERSION,
                        Kind.CHECKPOINTS,
                        "signed checkpoints",
                        1,
                        Map.of(
                                "cleanup.policy", "delete",
                                "retention.ms", FOR_EVER,
                                "flush.messages", "1"));
        // Flushed at once: of what a power cut takes, the position is never behind the facts.
        this.position =
                add(
                        ".publisher.position",
                        Kind.POSITION,
                        "how far the publisher has come",
                        1,
                        Map.of(
                                "cleanup.policy", "compact",
                                "flush.messages", "1",
                                "segment.bytes", Integer.toString(16 * 1024 * 1024)));
    }

    private static Map<String, String> bounded(Duration retention) {
        return Map.of(
                "cleanup.policy", "delete", "retention.ms", Long.toString(retention.toMillis()));
    }

    private Topic add(
            String name, Kind kind, String title, int parts, Map<String, String> settings) {
        Topic topic = new Topic(prefix + name, kind, title, parts, settings);
        all.put(topic.name(), topic);
        return topic;
    }

    /** Every topic. */
    public Collection<Topic> all() {
        return List.copyOf(all.values());
    }

    /** Whether a topic of this name is one of ours. */
    boolean has(String name) {
        return all.containsKey(name);
    }

    /** A partner's own topic, which is there as long as something is granted to it. */
    public Topic ofPartner(String name) {
        return new Topic(
                prefix + ".partner." + name + VERSION, Kind.PARTNER, name, partitions, bounded);
    }

    /** The topics whose facts can be granted, by what they hold: areas, and restricted names. */
    public List<Topic> grantable() {
        return all.values().stream()
                .filter(topic -> topic.kind() == Kind.FACTS || topic.kind() == Kind.RESTRICTED)
                .toList();
    }

    /** Where facts of a kind are published; what is told to nobody leaves its position only. */
    public Topic of(FactType type) {
        if (type.area().equals(RESTRICTION)) {
            return ledger;
        }
        String unversioned = type.name().substring(0, type.name().lastIndexOf('.'));
        String restricted =
                RESTRICTED_FACTS.getOrDefault(
                        unversioned, RESTRICTED_AREAS.getOrDefault(type.area(), ""));
        if (!restricted.isEmpty()) {
            return restricted(restricted);
        }
        return type.area().equals(ALERT)
                ? ofFacts(Kind.ALERTS, ".alerts", "alerts")
                : ofFacts(Kind.FACTS, ".facts." + type.area(), type.area());
    }

    private Topic restricted(String name) {
        return ofFacts(Kind.RESTRICTED, ".restricted." + name, name);
    }

    /** Where facts about a kind of subject stand whatever they say; empty for most kinds. */
    Optional<Topic> of(SubjectKind kind) {
        return switch (kind) {
            case ADOPTER -> Optional.of(adoption);
            case COURT_CASE -> Optional.of(court);
            case CHILD, PERSON, HOUSEHOLD, CARER, PROVIDER, HOME, COUNCIL, PARTNER ->
                    Optional.empty();
        };
    }

    private Topic ofFacts(Kind kind, String name, String title) {
        Topic known = all.get(prefix + name + VERSION);
        return known == null ? add(name + VERSION, kind, title, partitions, bounded) : known;
    }

    /** Where positions stand of which nothing more can be told. */
    public Topic ledger() {
        return ledger;
    }

    /** Where the state of everyone's clocks stands. */
    public Topic clocks() {
        return clocks;
    }

    public Topic checkpoints() {
        return checkpoints;
    }

    public Topic position() {
        return position;
    }
}
