package uk.carejourney.reference;

import static uk.carejourney.reference.SchemaParts.every;
import static uk.carejourney.reference.SchemaParts.list;
import static uk.carejourney.reference.SchemaParts.members;
import static uk.carejourney.reference.SchemaParts.object;
import static uk.carejourney.reference.SchemaParts.oneOrMore;
import static uk.carejourney.reference.SchemaParts.pattern;
import static uk.carejourney.reference.SchemaParts.ref;
import static uk.carejourney.reference.SchemaParts.required;

import uk.carejourney.clocks.ClockState;
import uk.carejourney.fact.FactCatalogue;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.rulebook.Rule;
import uk.carejourney.rulebook.Unit;
import uk.carejourney.rulebook.Version;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The JSON Schema of rule files, for editors and for councils that write their own. What one file
 * alone cannot say, such as whether a status is defined, only the reader finds.
 */
final class RuleFileSchema {

    private static final Map<String, Object> SCALAR =
            Map.of("type", List.of("string", "number", "boolean"));
    private static final Map<String, Object> TEXT = Map.of("type", "string", "minLength", 1);
    private static final Map<String, Object> WHOLE = Map.of("type", "integer");
    private static final Map<String, Object> YES = Map.of("enum", List.of("yes", "no"));

    private static final String UNITS =
            Stream.of(Unit.values())
                    .map(unit -> unit.word().substring(0, unit.word().length() - 1) + "s?")
                    .collect(Collectors.joining("|", "(", ")"));
    private static final String LENGTH = "\\d{1,4} " + UNITS + "( beginning with it)?";
    private static final String AMOUNT = "(" + LENGTH + "|[a-z][a-z0-9-]*)";
    private static final String DAY = "\\d{4}-\\d\\d-\\d\\d";

    private RuleFileSchema() {}

    static Map<String, Object> of(FactCatalogue catalogue) {
        Map<String, Object> schema =
                object(
                        List.of("source", "address"),
                        members(
                                "source",
                                TEXT,
                                "address",
                                TEXT,
                                "notes",
                                TEXT,
                                "parameters",
                                every(pattern(LENGTH)),
                                "statuses",
                                every(ref("status")),
                                "rules",
                                list(ref("rule"))));
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "https://journey-ledger.example/schemas/rule-file.schema.json");
        schema.put("title", "Rule file");
        schema.put("description", "One legal source, or one council's pack, as YAML.");
        schema.put("$defs", definitions(catalogue));
        return schema;
    }

    private static Map<String, Object> definitions(FactCatalogue catalogue) {
        List<String> facts =
                catalogue.all().stream()
                        .map(type -> type.name().substring(0, type.name().lastIndexOf('.')))
                        .distinct()
                        .sorted()
                        .toList();
        return members(
                "fact", Map.of("enum", facts),
                "terms", oneOrMore(pattern("(not )?[a-z0-9-]+")),
                "where", every(oneOrMore(SCALAR)),
                "same", Map.of("anyOf", List.of(TEXT, every(TEXT))),
                "event", Map.of("anyOf", List.of(ref("fact"), RuleFileEvents.event())),
                "stop", Map.of("anyOf", List.of(ref("fact"), RuleFileEvents.stop())),
                "deadline", RuleFileEvents.deadline(LENGTH, AMOUNT),
                "status", RuleFileEvents.status(LENGTH),
                "example", RuleFileEvents.example(DAY, states()),
                "rule", rule());
    }

    private static Map<String, Object> rule() {
        return object(
                List.of("id", "title", "citation", "force", "evidence", "severity", "versions"),
                members(
                        "id", pattern("[a-z0-9-]+(\\.[a-z0-9-]+)?"),
                        "title", TEXT,
                        "citation", TEXT,
                        "force", words(Rule.Force.values()),
                        "evidence", words(Rule.Evidence.values()),
                        "severity", words(Rule.Severity.values()),
                        "about", Map.of("enum", kinds()),
                        "for", ref("terms"),
                        "when",
                                object(
                                        List.of("after", "for"),
                                        members("after", pattern(LENGTH), "for", ref("terms"))),
                        "start", ref("event"),
                        "ahead", pattern(LENGTH),
                        "stop", ref("stop"),
                        "versions", oneOrMore(version()),
                        "version-basis", words(Version.Basis.values()),
                        "relaxed",
                                oneOrMore(
                                        object(
                                                List.of("from", "until", "because"),
                                                members(
                                                        "from", pattern(DAY),
                                                        "until", pattern(DAY),
                                                        "because", TEXT))),
                        "exempt",
                                Map.of(
                                        "anyOf",
                                        List.of(Map.of("const", "none"), oneOrMore(excuse()))),
                        "declined", oneOrMore(ref("event")),
                        "related", TEXT,
                        "duty", TEXT,
                        "takes-over-within", TEXT,
                        "warning",
                                Map.of("anyOf", List.of(Map.of("const", "none"), pattern(LENGTH))),
                        "worsens", oneOrMore(worse()),
                        "after-death", YES,
                        "parameters", every(parameter()),
                        "reporting",
                                object(
                                        List.of("counts", "says"),
                                        members(
                                                "counts",
                                                words(Rule.Reporting.Counts.values()),
                                                "with",
                                                TEXT,
                                                "says",
                                                TEXT)),
                        "notes", TEXT,
                        "examples", list(ref("example"))));
    }

    private static Map<String, Object> version() {
        return object(
                List.of("from", "due"),
                members(
                        "from", pattern("(" + DAY + "|not commenced)"),
                        "until", pattern(DAY),
                        "due", ref("deadline"),
                        "law", TEXT));
    }

    private static Map<String, Object> excuse() {
        Map<String, Object> excuse =
                object(
                        List.of("because"),
                        members(
                                "status",
                                TEXT,
                                "event",
                                ref("event"),
                                "before",
                                pattern(LENGTH),
                                "because",
                                TEXT));
        excuse.put("oneOf", List.of(required("status"), required("event")));
        return excuse;
    }

    private static Map<String, Object> worse() {
        Map<String, Object> worse =
                object(
                        List.of("severity"),
                        members(
                                "after", pattern(LENGTH),
                                "at", Map.of("anyOf", List.of(WHOLE, pattern(LENGTH))),
                                "severity", words(Rule.Severity.values())));
        worse.put("oneOf", List.of(required("after"), required("at")));
        return worse;
    }

    private static Map<String, Object> parameter() {
        return object(
                List.of("means", "usual", "least", "most"),
                members("means", TEXT, "usual", pattern(LENGTH), "least", WHOLE, "most", WHOLE));
    }

    private static List<String> kinds() {
        return Arrays.stream(SubjectKind.values())
                .map(kind -> kind.word().replace('-', ' '))
                .toList();
    }

    private static List<String> states() {
        return Arrays.stream(ClockState.values()).map(ClockState::words).toList();
    }

    private static Map<String, Object> words(Enum<?>[] constants) {
        return Map.of(
                "enum",
                Arrays.stream(constants)
                        .map(one ->
                                one instanceof Rule.Severity
                                        ? one.name()
                                        : one.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .toList());
    }
}
