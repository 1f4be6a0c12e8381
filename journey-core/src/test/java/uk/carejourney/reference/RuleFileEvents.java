package uk.carejourney.reference;

import static uk.carejourney.reference.SchemaParts.list;
import static uk.carejourney.reference.SchemaParts.members;
import static uk.carejourney.reference.SchemaParts.object;
import static uk.carejourney.reference.SchemaParts.oneOrMore;
import static uk.carejourney.reference.SchemaParts.pattern;
import static uk.carejourney.reference.SchemaParts.ref;
import static uk.carejourney.reference.SchemaParts.required;

import uk.carejourney.rulebook.Unit;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The parts of the schema of rule files that speak of events, deadlines, statuses and examples. */
final class RuleFileEvents {

    private static final Map<String, Object> TEXT = Map.of("type", "string", "minLength", 1);
    private static final Map<String, Object> WHOLE = Map.of("type", "integer");
    private static final Map<String, Object> PERCENT = pattern("\\d{1,2} percent");
    private static final List<String> KINDS =
            List.of("fact", "begins", "ends", "birthday", "every", "term", "any");

    private RuleFileEvents() {}

    static Map<String, Object> event() {
        Map<String, Object> members = kinds();
        members.putAll(
                members(
                        "birthday", oneOrMore(WHOLE),
                        "every", pattern("\\d\\d-\\d\\d"),
                        "term", WHOLE,
                        "number", Map.of("anyOf", List.of(WHOLE, pattern("[1-9]\\d?( or later)?"))),
                        "within", TEXT,
                        "each", TEXT,
                        "following", ref("event")));
        Map<String, Object> event = object(List.of(), members);
        event.put("oneOf", KINDS.stream().map(kind -> required(kind)).toList());
        return event;
    }

    static Map<String, Object> stop() {
        Map<String, Object> members = kinds();
        members.putAll(
                members(
                        "early", TEXT,
                        "for-each",
                                Map.of("type", "object", "minProperties", 1, "maxProperties", 1),
                        "excused", ref("event")));
        Map<String, Object> stop = object(List.of(), members);
        stop.put(
                "oneOf",
                List.of(required("fact"), required("begins"), required("ends"), required("any")));
        return stop;
    }

    private static Map<String, Object> kinds() {
        return new TreeMap<>(
                members(
                        "fact", ref("fact"),
                        "where", ref("where"),
                        "day", TEXT,
                        "about", Map.of("enum", List.of("child", "carer", "home", "court case")),
                        "begins", TEXT,
                        "ends", TEXT,
                        "any", list(ref("event")),
                        "while", ref("terms"),
                        "same", ref("same")));
    }

    static Map<String, Object> deadline(String length, String amount) {
        List<Object> ways =
                List.of(
                        pattern(
                                ("(before it|by the end of the term|within %1$s|not before"
                                     + " %1$s|between %1$s and %1$s after it|by the date in"
                                     + " [A-Za-z]+)")
                                        .formatted(amount)),
                        Map.of("type", "array", "minItems", 1, "items", ref("deadline")),
                        object(
                                List.of("within"),
                                members(
                                        "within", pattern(amount),
                                        "agreed", agreed(),
                                        "rolls",
                                                Map.of(
                                                        "const",
                                                        "to noon past Sundays and holidays"))),
                        object(List.of("by-the"), members("by-the", ref("event"))),
                        object(List.of("not-before-the"), members("not-before-the", ref("event"))),
                        object(
                                List.of("time-in", "at-most", "over"),
                                members(
                                        "time-in", TEXT,
                                        "at-most", pattern(length),
                                        "over", pattern(length))),
                        object(
                                List.of("count", "fewer-than", "over"),
                                members(
                                        "count", ref("event"),
                                        "distinct", TEXT,
                                        "fewer-than", WHOLE,
                                        "over", pattern(length),
                                        "clear-after", pattern(length))),
                        object(
                                List.of("stretches-of", "fewer-than", "over"),
                                members(
                                        "stretches-of", TEXT,
                                        "distinct", TEXT,
                                        "fewer-than", WHOLE,
                                        "over", pattern(length))),
                        share(length),
                        object(
                                List.of("in-a-row", "saying", "fewer-than"),
                                members(
                                        "in-a-row", ref("event"),
                                        "saying", ref("where"),
                                        "fewer-than", WHOLE)));
        return Map.of("anyOf", ways);
    }

    private static Map<String, Object> share(String length) {
        Map<String, Object> share =
                object(
                        List.of("share", "parts", "whole", "enough", "over"),
                        members(
                                "share", ref("event"),
                                "parts", oneOrMore(TEXT),
                                "whole", TEXT,
                                "at-most", PERCENT,
                                "less-than", PERCENT,
                                "enough", WHOLE,
                                "over", pattern(length)));
        share.put("oneOf", List.of(required("at-most"), required("less-than")));
        return share;
    }

    private static Map<String, Object> agreed() {
        return object(
                List.of("fact", "field", "unit"),
                members(
                        "fact", ref("fact"),
                        "where", ref("where"),
                        "day", TEXT,
                        "about", TEXT,
                        "field", TEXT,
                        "unit",
                                Map.of(
                                        "enum",
                                        Arrays.stream(Unit.values()).map(Unit::word).toList()),
                        "longer", Map.of("enum", List.of("yes", "no"))));
    }

    static Map<String, Object> status(String length) {
        Map<String, Object> status =
                object(
                        List.of("means"),
                        members(
                                "means", TEXT,
                                "is",
                                        Map.of(
                                                "enum",
                                                List.of(
                                                        "looked after",
                                                        "placed",
                                                        "with one carer")),
                                "legal-status", oneOrMore(TEXT),
                                "placement-type", oneOrMore(TEXT),
                                "from", ref("event"),
                                "to", ref("event"),
                                "same", ref("same"),
                                "at-most", pattern(length),
                                "last", ref("event"),
                                "says", ref("where"),
                                "each", TEXT,
                                "age-from", WHOLE,
                                "age-until", WHOLE,
                                "first", pattern(length),
                                "after", pattern(length),
                                "of", TEXT,
                                "adds-up-to", pattern(length),
                                "in-which", ref("event"),
                                "all", ref("terms"),
                                "one-of", oneOrMore(TEXT)));
        status.put(
                "anyOf",
                List.of(
                        required("is"),
                        required("legal-status"),
                        required("placement-type"),
                        required("from"),
                        required("last", "says"),
                        required("age-from"),
                        required("age-until"),
                        required("of"),
                        required("all"),
                        required("one-of")));
        return status;
    }

    static Map<String, Object> example(String day, List<String> states) {
        Map<String, Object> clock =
                pattern(
                        "(%s)(, due %s( \\d\\d:\\d\\d)?)?"
                                .formatted(String.join("|", states), day));
        Map<String, Object> fact =
                Map.of(
                        "type", "object",
                        "required", List.of("on", "fact"),
                        "properties",
                                members(
                                        "on", TEXT,
                                        "fact", ref("fact"),
                                        "in",
                                                Map.of(
                                                        "enum",
                                                        List.of("carer", "home", "court case"))));
        return object(
                List.of("shows", "as-of"),
                members(
                        "shows", TEXT,
                        "born", pattern(day),
                        "facts", list(Map.of("anyOf", List.of(pattern("\\S.* \\S+"), fact))),
                        "as-of", pattern(day + "( \\d\\d:\\d\\d)?"),
                        "recorded", Map.of("enum", List.of("yes", "no")),
                        "parameters", SchemaParts.every(TEXT),
                        "clocks",
                                oneOrMoreOrNone(
                                        Map.of(
                                                "anyOf",
                                                List.of(
                                                        clock,
                                                        object(
                                                                List.of("clock"),
                                                                members(
                                                                        "clock", clock,
                                                                        "words", TEXT,
                                                                        "severity",
                                                                                pattern(
                                                                                        "S[1-5]"))))))));
    }

    private static Map<String, Object> oneOrMoreOrNone(Map<String, Object> one) {
        return Map.of("anyOf", List.of(one, list(one)));
    }
}
