package uk.carejourney.rulebook.reading;

import org.jspecify.annotations.Nullable;

import uk.carejourney.fact.FactField;
import uk.carejourney.fact.FactReading;
import uk.carejourney.fact.FactType;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.rulebook.Deadline;
import uk.carejourney.rulebook.Example;
import uk.carejourney.rulebook.Rule;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads worked examples. */
final class ExampleReader {

    private static final Pattern CLOCK =
            Pattern.compile("([a-z ]+?)(?:, due (\\d{4}-\\d\\d-\\d\\d)(?: (\\d\\d:\\d\\d))?)?");

    private static final Set<String> STATES =
            Set.of(
                    "pending",
                    "due soon",
                    "met",
                    "met late",
                    "overdue",
                    "lapsed",
                    "exempt",
                    "declined",
                    "superseded",
                    "not assessable");

    private static final Map<String, SubjectKind> OTHERS =
            Map.of(
                    "carer", SubjectKind.CARER,
                    "home", SubjectKind.HOME,
                    "court case", SubjectKind.COURT_CASE);

    private static final Map<String, SubjectKind> THE_OTHERS =
            Map.of(
                    "the carer", SubjectKind.CARER,
                    "the home", SubjectKind.HOME,
                    "the court case", SubjectKind.COURT_CASE);

    /** What stands around a fact in an example, beside its fields. */
    private static final Set<String> AROUND = Set.of("on", "fact", "in");

    private final FactWords facts;

    ExampleReader(FactWords facts) {
        this.facts = facts;
    }

    List<Example> examples(Part part, Deadline due) {
        return part.items().stream().map(one -> example(one, kind(due))).toList();
    }

    private static Example.Kind kind(Deadline due) {
        return switch (due) {
            case Deadline.Before _ -> Example.Kind.ORDER;
            case Deadline.NotBefore _, Deadline.NotBeforeThe _ -> Example.Kind.NOT_BEFORE;
            case Deadline.Between _, Deadline.EndOfTerm _ -> Example.Kind.WINDOW;
            case Deadline.Limit _, Deadline.InARow _ -> Example.Kind.ROLLING;
            default -> Example.Kind.DEADLINE;
        };
    }

    private Example example(Part part, Example.Kind kind) {
        Part.Members members =
                part.members("shows", "born", "facts", "as-of", "recorded", "parameters", "clocks");
        List<Example.Given> given = new ArrayList<>();
        members.get("born").ifPresent(born -> given.add(born(born)));
        given.addAll(members.each("facts", this::given));
        Map<String, String> parameters = new HashMap<>();
        members.get("parameters")
                .ifPresent(set ->
                        set.members().forEach((name, value) -> parameters.put(name, value.text())));
        return new Example(
                members.required("shows").text(),
                kind,
                given,
                asOf(members.required("as-of")),
                members.get("recorded").filter(all -> all.text().equals("no")).isEmpty(),
                parameters,
                members.each("clocks", ExampleReader::expected),
                part.line());
    }

    private static Instant asOf(Part part) {
        Happened moment = happened(part, part.text());
        return moment instanceof Happened.At(var instant)
                ? instant
                : part.day().atTime(12, 0).atZone(Happened.LONDON).toInstant();
    }

    private Example.Given born(Part part) {
        FactType type = facts.named("identity.child-registered", part);
        return new Example.Given(
                type,
                Happened.on(part.day()),
                read(type, new TreeMap<>(Map.of("dateOfBirth", part.day().toString())), part),
                Optional.empty());
    }

    private Example.Given given(Part part) {
        if (part.isText()) {
            int gap = part.text().lastIndexOf(' ');
            if (gap < 0) {
                throw part.wrong(
                        "a fact has a day and a name", "Write 2026-03-02 review.review-held");
            }
            FactType type = facts.named(part.text().substring(gap + 1), part);
            return new Example.Given(
                    type,
                    happened(part, part.text().substring(0, gap)),
                    read(type, new TreeMap<>(), part),
                    Optional.empty());
        }
        Map<String, Part> members = part.members();
        Part on = members.get("on");
        Part fact = members.get("fact");
        Part in = members.get("in");
        if (on == null || fact == null) {
            throw part.wrong(
                    "a fact has a day and a name",
                    "Write {on: 2026-03-02, fact: review.review-held}");
        }
        FactType type = facts.fact(fact);
        Map<String, Object> tree = new TreeMap<>();
        members.forEach((name, value) -> {
            if (!AROUND.contains(name)) {
                tree.put(name, value(facts.field(type, name, value), value));
            }
        });
        return new Example.Given(
                type,
                happened(on, on.text()),
                read(type, tree, part),
                Optional.ofNullable(in).map(record -> record.oneOf(OTHERS)));
    }

    private static Object value(FactField field, Part part) {
        if (!part.items().getFirst().equals(part)) {
            return part.items().stream().map(item -> value(field, item)).toList();
        }
        if (!part.isText()) {
            Map<String, Object> tree = new TreeMap<>();
            part.members()
                    .forEach((name, inner) ->
                            field.parts().stream()
                                    .filter(one -> one.name().equals(name))
                                    .findFirst()
                                    .ifPresentOrElse(
                                            one -> tree.put(name, value(one, inner)),
                                            () -> {
                                                throw inner.wrong(
                                                        "there is no '" + name + "' in it",
                                                        "Look at docs/reference/facts.md");
                                            }));
            return tree;
        }
        FactWords.code(field, part.text(), part);
        return switch (field.kind()) {
            case "yes or no" -> part.text().equals("yes");
            case "a whole number", "pence" -> (long) part.whole();
            case "a subject" ->
                    part.text().startsWith("the ")
                            ? Example.Given.other(part.oneOf(THE_OTHERS)).toString()
                            : part.text();
            default -> part.text();
        };
    }

    /** What a fact must say and the example does not is taken from the fact's own example. */
    private static uk.carejourney.journey.Fact read(
            FactType type, Map<String, Object> tree, Part part) {
        Map<String, Object> usual = type.toTree(type.example());
        for (FactField field : type.fields()) {
            @Nullable Object value = usual.get(field.name());
            if (field.required() && value != null) {
                tree.putIfAbsent(field.name(), value);
            }
        }
        return switch (type.read(tree)) {
            case FactReading.Understood(var fact) -> fact;
            case FactReading.NotUnderstood(var problems) ->
                    throw part.wrong(
                            "this is not a " + type.name() + ": " + problems,
                            "Look at docs/reference/facts.md");
        };
    }

    private static Happened happened(Part part, String text) {
        try {
            return text.length() == 16
                    ? new Happened.At(
                            LocalDateTime.parse(text.replace(' ', 'T'))
                                    .atZone(Happened.LONDON)
                                    .toInstant())
                    : Happened.parse(text);
        } catch (DateTimeException | IllegalArgumentException notADate) {
            throw part.wrong(
                    "'" + text + "' is not a date", "Write 2026-03-02 or 2026-03-02 18:30");
        }
    }

    private static Example.Expected expected(Part part) {
        Part written = part;
        Optional<String> words = Optional.empty();
        Optional<Rule.Severity> severity = Optional.empty();
        if (!part.isText()) {
            Part.Members members = part.members("clock", "words", "severity");
            written = members.required("clock");
            words = members.get("words").map(Part::text);
            severity = members.get("severity").map(RuleReader::severity);
        }
        Matcher matcher = CLOCK.matcher(written.text());
        if (!matcher.matches() || !STATES.contains(matcher.group(1))) {
            throw written.wrong(
                    "'" + written.text() + "' is not a clock", "Write met, due 2026-03-16");
        }
        return new Example.Expected(
                matcher.group(1),
                Optional.ofNullable(matcher.group(2)).map(LocalDate::parse),
                Optional.ofNullable(matcher.group(3)),
                words,
                severity);
    }
}
