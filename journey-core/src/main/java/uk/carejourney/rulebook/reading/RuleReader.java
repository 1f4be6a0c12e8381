package uk.carejourney.rulebook.reading;

import uk.carejourney.journey.SubjectKind;
import uk.carejourney.rulebook.Deadline;
import uk.carejourney.rulebook.Event;
import uk.carejourney.rulebook.Excuse;
import uk.carejourney.rulebook.Length;
import uk.carejourney.rulebook.Parameter;
import uk.carejourney.rulebook.Population;
import uk.carejourney.rulebook.Rule;
import uk.carejourney.rulebook.Stop;
import uk.carejourney.rulebook.Version;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads one rule. */
final class RuleReader {

    private static final String[] WORDS = {
        "id",
        "title",
        "citation",
        "force",
        "evidence",
        "severity",
        "about",
        "for",
        "when",
        "start",
        "ahead",
        "stop",
        "versions",
        "version-basis",
        "relaxed",
        "exempt",
        "declined",
        "related",
        "duty",
        "takes-over-within",
        "warning",
        "worsens",
        "after-death",
        "parameters",
        "reporting",
        "notes",
        "examples"
    };

    private final FactWords facts;
    private final EventReader events;
    private final StatusReader statuses;
    private final ExampleReader examples;

    RuleReader(FactWords facts, EventReader events, StatusReader statuses) {
        this.facts = facts;
        this.events = events;
        this.statuses = statuses;
        this.examples = new ExampleReader(facts);
    }

    Rule rule(Part named, String source) {
        String id = named.members(WORDS).required("id").text();
        Part part = named.inRule(id);
        Part.Members members = part.members(WORDS);
        if (!id.matches("[a-z0-9-]+(\\.[a-z0-9-]+)?")) {
            throw part.wrong("'" + id + "' is not an identifier", "Use small letters, digits, -");
        }
        List<Parameter> parameters =
                members.get("parameters")
                        .map(all ->
                                all.members().entrySet().stream()
                                        .map(one -> parameter(one.getKey(), one.getValue()))
                                        .toList())
                        .orElse(List.of());
        Optional<Event> start = members.get("start").map(events::event);
        DeadlineReader deadlines =
                new DeadlineReader(
                        events,
                        facts,
                        parameters.stream().map(Parameter::name).collect(Collectors.toSet()),
                        start);
        List<Version> versions = versions(members.required("versions"), deadlines);
        boolean limit = versions.stream().allMatch(version -> isLimit(version.due()));
        Optional<Stop> stop = members.get("stop").map(new StopReader(events, facts, start)::stop);
        if (!limit && (start.isEmpty() || (stop.isEmpty() && !justWaits(versions)))) {
            throw part.wrong(
                    "this rule has no start or no stop", "Say what starts and what meets it");
        }
        return new Rule(
                id,
                members.required("title").text(),
                source,
                members.required("citation").text(),
                members.required("force").oneOf(Rule.Force.class),
                members.required("evidence").oneOf(Rule.Evidence.class),
                severity(members.required("severity")),
                members.get("about").map(RuleReader::about).orElse(SubjectKind.CHILD),
                members.get("after-death")
                        .filter(goesOn -> goesOn.text().equals("yes"))
                        .isPresent(),
                members.get("for")
                        .filter(whom -> !says(whom, "everyone"))
                        .map(statuses::population),
                members.get("when").map(this::judged),
                start,
                members.get("ahead").map(EventReader::length),
                stop,
                versions,
                members.get("version-basis")
                        .map(basis -> basis.oneOf(Version.Basis.class))
                        .orElse(Version.Basis.START),
                members.each("relaxed", RuleReader::relaxed),
                members.get("exempt").filter(what -> says(what, "none")).isPresent()
                        ? List.of()
                        : members.each("exempt", this::excuse),
                members.each("declined", events::event),
                members.get("related").map(Part::text),
                members.get("duty").map(Part::text),
                members.get("takes-over-within").map(events::status),
                members.get("warning")
                        .filter(warning -> !warning.text().equals("none"))
                        .map(EventReader::length),
                members.each("worsens", WorseReader::worse),
                parameters,
                members.get("reporting").map(RuleReader::reporting),
                members.has("examples")
                        ? examples.examples(members.required("examples"), versions.getLast().due())
                        : List.of(),
                "%s.yaml line %d".formatted(part.file(), part.line()));
    }

    /** A word that says nothing is meant, so that what is left out cannot be taken for it. */
    private static boolean says(Part part, String word) {
        return part.isText() && part.text().equals(word);
    }

    private static boolean isLimit(Deadline due) {
        return due instanceof Deadline.Limit || due instanceof Deadline.InARow;
    }

    private static boolean justWaits(List<Version> versions) {
        return versions.stream()
                .allMatch(version ->
                        version.due() instanceof Deadline.NotBefore
                                || version.due() instanceof Deadline.NotBeforeThe);
    }

    static Rule.Severity severity(Part part) {
        if (!part.text().matches("S[1-5]")) {
            throw part.wrong("'" + part.text() + "' is not a severity", "Write S1 to S5");
        }
        return Rule.Severity.valueOf(part.text());
    }

    private static SubjectKind about(Part part) {
        try {
            return SubjectKind.ofWord(part.text().replace(' ', '-'));
        } catch (IllegalArgumentException unknown) {
            throw part.wrong(
                    "'" + part.text() + "' is no kind of subject",
                    "Write child, carer, adopter, home or court case");
        }
    }

    private List<Version> versions(Part part, DeadlineReader deadlines) {
        List<Version> versions = new ArrayList<>();
        for (Part one : part.items()) {
            Part.Members members = one.members("from", "until", "due", "law");
            Part from = members.required("from");
            Version version =
                    new Version(
                            from.text().equals("not commenced")
                                    ? Optional.empty()
                                    : Optional.of(from.day()),
                            members.get("until").map(Part::day),
                            deadlines.deadline(members.required("due")),
                            members.get("law").map(Part::text));
            if (!versions.isEmpty() && overlaps(versions.getLast(), version)) {
                throw one.wrong(
                        "this version overlaps the one before it, or comes before it",
                        "Put versions in their order and end each before the next");
            }
            versions.add(version);
        }
        return versions;
    }

    private static boolean overlaps(Version before, Version after) {
        return after.from().isPresent()
                && (before.until().isEmpty()
                        || before.from().isEmpty()
                        || !before.until().get().isBefore(after.from().get()));
    }

    private Rule.Judged judged(Part part) {
        Part.Members members = part.members("after", "for");
        Population population = statuses.population(members.required("for"));
        return new Rule.Judged(EventReader.length(members.required("after")), population);
    }

    private static Version.Relaxed relaxed(Part part) {
        Part.Members members = part.members("from", "until", "because");
        return new Version.Relaxed(
                members.required("from").day(),
                members.required("until").day(),
                members.required("because").text());
    }

    private Excuse excuse(Part part) {
        Part.Members members = part.members("status", "event", "before", "because");
        if (members.has("status") == members.has("event")) {
            throw part.wrong("an exemption is one status or one event", "Give one of the two");
        }
        return new Excuse(
                members.get("status").map(events::status),
                members.get("event").map(events::event),
                members.get("before").map(EventReader::length),
                members.required("because").text());
    }

    private static Parameter parameter(String name, Part part) {
        Part.Members members = part.members("means", "usual", "least", "most");
        Length usual = EventReader.length(members.required("usual"));
        Parameter parameter =
                new Parameter(
                        name,
                        members.required("means").text(),
                        usual,
                        members.required("least").whole(),
                        members.required("most").whole());
        if (!parameter.allows(usual)) {
            throw part.wrong("what is usual lies outside least and most", "Mend one of them");
        }
        return parameter;
    }

    private static Rule.Reporting reporting(Part part) {
        Part.Members members = part.members("counts", "with", "says");
        return new Rule.Reporting(
                members.required("counts").oneOf(Rule.Reporting.Counts.class),
                members.get("with").map(Part::text),
                members.required("says").text());
    }
}
