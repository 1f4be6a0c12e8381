package uk.carejourney.ledger;

import org.jspecify.annotations.Nullable;

import uk.carejourney.fact.FactCatalogue;
import uk.carejourney.fact.FactReading;
import uk.carejourney.fact.FactType;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Role;
import uk.carejourney.journey.Source;
import uk.carejourney.journey.Subject;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** The stored form of an entry: a tree that {@link CanonicalJson} turns into bytes. */
public final class EntryForm {

    private static final Set<String> MEMBERS =
            Set.of(
                    "by",
                    "causation",
                    "correlation",
                    "event",
                    "fact",
                    "group",
                    "happened",
                    "source",
                    "subject",
                    "type");

    private final FactCatalogue catalogue;
    private final Upcasts upcasts;

    public EntryForm(FactCatalogue catalogue, Upcasts upcasts) {
        this.catalogue = catalogue;
        this.upcasts = upcasts;
    }

    /** Writes an entry as a tree. */
    public Map<String, Object> toTree(Entry entry) {
        Envelope envelope = entry.envelope();
        FactType type = catalogue.of(entry.fact());
        Map<String, Object> tree = new TreeMap<>();
        tree.put("by", actor(envelope.recordedBy()));
        tree.put("event", envelope.eventId().toString());
        tree.put("fact", type.toTree(entry.fact()));
        tree.put("happened", envelope.happened().toString());
        tree.put("subject", envelope.subject().toString());
        tree.put("type", type.name());
        put(tree, "causation", envelope.causation());
        put(tree, "correlation", envelope.correlation());
        put(tree, "group", envelope.group());
        if (envelope.source() != null) {
            tree.put("source", source(envelope.source()));
        }
        return tree;
    }

    /**
     * Reads a stored tree back, bringing an older version of the fact up to date.
     *
     * @throws UnreadableEntry if the tree names no known fact, or does not fit it: a reader must
     *     stop, for nothing recorded is ever dropped in silence
     */
    public Entry fromTree(Map<String, Object> tree) {
        known(tree, MEMBERS);
        Upcasts.Stored stored = upcasts.current(text(tree, "type"), object(tree, "fact"));
        FactType type =
                catalogue
                        .named(stored.type())
                        .orElseThrow(
                                () -> new UnreadableEntry("no fact is stored as " + stored.type()));
        return switch (type.read(stored.fact())) {
            case FactReading.Understood(var fact) -> new Entry(envelope(tree), fact);
            case FactReading.NotUnderstood(var problems) ->
                    throw new UnreadableEntry(type + " cannot be read: " + problems);
        };
    }

    private static Envelope envelope(Map<String, Object> tree) {
        Map<String, Object> by = object(tree, "by");
        known(by, Set.of("kind", "id", "role"));
        try {
            return new Envelope(
                    UUID.fromString(text(tree, "event")),
                    Subject.parse(text(tree, "subject")),
                    Happened.parse(text(tree, "happened")),
                    new Actor(
                            actorKind(text(by, "kind")),
                            text(by, "id"),
                            Role.ofWord(text(by, "role"))),
                    tree.containsKey("source") ? readSource(object(tree, "source")) : null,
                    id(tree, "group"),
                    id(tree, "correlation"),
                    id(tree, "causation"));
        } catch (IllegalArgumentException unreadable) {
            throw new UnreadableEntry("the envelope cannot be read: " + unreadable.getMessage());
        }
    }

    private static Actor.Kind actorKind(String word) {
        return switch (word) {
            case "person" -> Actor.Kind.PERSON;
            case "system" -> Actor.Kind.SYSTEM;
            default -> throw new IllegalArgumentException("no kind of actor is called " + word);
        };
    }

    private static Map<String, Object> actor(Actor actor) {
        return Map.of(
                "kind", actor.kind() == Actor.Kind.PERSON ? "person" : "system",
                "id", actor.id(),
                "role", actor.role().word());
    }

    private static Map<String, Object> source(Source source) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("system", source.system());
        tree.put("batch", source.batch());
        tree.put("key", source.key());
        put(tree, "recorded", source.recordedOn());
        if (!source.raw().isEmpty()) {
            tree.put("raw", source.raw());
        }
        if (!source.flags().isEmpty()) {
            tree.put(
                    "flags",
                    source.flags().stream()
                            .map(flag -> Map.of("code", flag.code(), "column", flag.column()))
                            .toList());
        }
        return tree;
    }

    private static Source readSource(Map<String, Object> tree) {
        known(tree, Set.of("system", "batch", "key", "recorded", "raw", "flags"));
        Map<String, String> raw = new TreeMap<>();
        if (tree.containsKey("raw")) {
            object(tree, "raw").forEach((column, given) -> raw.put(column, (String) given));
        }
        List<Source.Flag> flags = new ArrayList<>();
        if (tree.get("flags") instanceof List<?> given) {
            for (Object flag : given) {
                Map<String, Object> members = object(Map.of("flag", flag), "flag");
                known(members, Set.of("code", "column"));
                flags.add(new Source.Flag(text(members, "code"), text(members, "column")));
            }
        }
        return new Source(
                text(tree, "system"),
                text(tree, "batch"),
                text(tree, "key"),
                tree.get("recorded") instanceof String day ? LocalDate.parse(day) : null,
                raw,
                flags);
    }

    private static void put(Map<String, Object> tree, String name, @Nullable Object value) {
        if (value != null) {
            tree.put(name, value.toString());
        }
    }

    private static @Nullable UUID id(Map<String, Object> tree, String name) {
        return tree.get(name) instanceof String text ? UUID.fromString(text) : null;
    }

    /** A member this version does not know would be lost on reading, so it stops the reader. */
    private static void known(Map<String, Object> tree, Set<String> members) {
        for (String name : tree.keySet()) {
            if (!members.contains(name)) {
                throw new UnreadableEntry("this version knows no member '" + name + "'");
            }
        }
    }

    private static String text(Map<String, Object> tree, String name) {
        if (tree.get(name) instanceof String text) {
            return text;
        }
        throw new UnreadableEntry("'" + name + "' is missing or not a text");
    }

    @SuppressWarnings(
            "unchecked") // a tree's objects have text keys: CanonicalJson writes no others
    private static Map<String, Object> object(Map<String, ?> tree, String name) {
        if (tree.get(name) instanceof Map<?, ?> object) {
            return (Map<String, Object>) object;
        }
        throw new UnreadableEntry("'" + name + "' is missing or not an object");
    }
}
