package uk.carejourney.infra.demonstration;

import org.jspecify.annotations.Nullable;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.fact.FactType;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.recording.SubjectRegister.LocalId;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a story's {@code $…} words stand for: {@code $label} an earlier entry of the same story,
 * {@code $child:robin}, {@code $carer:ash}, {@code $home:elms} another subject.
 */
record References(
        Map<LocalId, Subject> subjects, Map<String, LocalId> children, Map<String, UUID> labels) {

    static LocalId child(String number) {
        return new LocalId(Schedule.SYSTEM, SubjectKind.CHILD, number);
    }

    /** The subjects other than children that fields speak of. */
    static Stream<LocalId> subjects(@Nullable Object tree) {
        return switch (tree) {
            case Map<?, ?> members -> members.values().stream().flatMap(References::subjects);
            case List<?> items -> items.stream().flatMap(References::subjects);
            case String word when word.startsWith("$") && word.contains(":") ->
                    Stream.of(localId(word.substring(1)));
            case null, default -> Stream.empty();
        };
    }

    private static LocalId localId(String word) {
        int colon = word.indexOf(':');
        return new LocalId(
                Schedule.SYSTEM,
                SubjectKind.ofWord(word.substring(0, colon)),
                word.substring(colon + 1));
    }

    Subject subject(String word) {
        LocalId id = localId(word);
        LocalId known = id.kind() == SubjectKind.CHILD ? children.get(id.id()) : id;
        Subject subject = known == null ? null : subjects.get(known);
        if (subject == null) {
            throw new IllegalArgumentException("no story tells of " + word);
        }
        return subject;
    }

    /** The subject that a line is about, where it is not the story's own child. */
    Subject about(String line, String word) {
        try {
            return subject(word.startsWith("$") ? word.substring(1) : word);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(line + ": " + wrong.getMessage(), wrong);
        }
    }

    /** The fields with every reference replaced and every scalar in its stored form. */
    Map<String, Object> resolved(String line, Map<String, Object> fields) {
        try {
            Map<String, Object> resolved = new TreeMap<>();
            fields.forEach((name, value) -> resolved.put(name, value(value)));
            return resolved;
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(line + ": " + wrong.getMessage(), wrong);
        }
    }

    private Object value(Object value) {
        return switch (value) {
            case Map<?, ?> members when members.containsKey("fact") && members.size() <= 2 ->
                    inner(members);
            case Map<?, ?> members -> {
                Map<String, Object> resolved = new TreeMap<>();
                members.forEach((name, inner) -> resolved.put((String) name, value(inner)));
                yield resolved;
            }
            case List<?> items -> items.stream().map(this::value).toList();
            case String word when word.startsWith("$") -> reference(word.substring(1));
            default -> value;
        };
    }

    /** A fact inside a fact: {@code {fact: review.review-held, with: {…}}}. */
    private Map<String, Object> inner(Map<?, ?> members) {
        String name = String.valueOf(members.get("fact"));
        FactType type =
                Facts.CATALOGUE.all().stream()
                        .filter(one -> one.name().startsWith(name + ".v"))
                        .reduce((_, later) -> later)
                        .orElseThrow(() -> new IllegalArgumentException("no fact is " + name));
        Object with = members.get("with");
        return Map.of("type", type.name(), "fact", value(with == null ? Map.of() : with));
    }

    private String reference(String word) {
        if (word.contains(":")) {
            return subject(word).toString();
        }
        UUID entry = labels.get(word);
        if (entry == null) {
            throw new IllegalArgumentException("no earlier entry is labelled " + word);
        }
        return entry.toString();
    }
}
