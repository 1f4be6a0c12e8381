package uk.carejourney.clocks;

import uk.carejourney.calendar.Calendar;
import uk.carejourney.calendar.SchoolYear;
import uk.carejourney.calendar.Term;
import uk.carejourney.fold.Journey;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Role;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.rulebook.Example;
import uk.carejourney.rulebook.Rule;
import uk.carejourney.rulebook.Rulebook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Runs the worked examples of rules. */
public final class ExampleRun {

    private static final Actor COUNCIL = Actor.system("examples", Role.LEDGER);

    /** The terms every example has, so that school days can be counted in them. */
    private static final SchoolYear TERMS =
            new SchoolYear(
                    List.of(
                            new Term(
                                    "autumn", LocalDate.of(2025, 9, 3), LocalDate.of(2025, 12, 19)),
                            new Term("spring", LocalDate.of(2026, 1, 5), LocalDate.of(2026, 3, 27)),
                            new Term(
                                    "summer",
                                    LocalDate.of(2026, 4, 13),
                                    LocalDate.of(2026, 7, 21))),
                    Set.of());

    private ExampleRun() {}

    /** The clocks the rule makes of the example. */
    public static List<Clock> clocks(Rulebook rulebook, Rule rule, Example example) {
        Calendar plain = Calendar.englandAndWales();
        return Clocks.of(
                        new Question(
                                subject(rule, example),
                                rulebook,
                                new Calendar(plain.holidays(), Optional.of(TERMS)),
                                Settings.always(example.parameters()),
                                example.covered() ? Coverage.complete() : Coverage.none(),
                                example.asOf()))
                .of(rule.id());
    }

    /**
     * What is wrong with the worked examples of all rules, by rule; empty if all are as they should
     * be. Examples count by what their rule says is usual, whatever a council has set for itself.
     */
    public static Map<Rule, List<String>> faults(Rulebook rulebook) {
        Rulebook written = rulebook.asWritten();
        Map<Rule, List<String>> wrong = new LinkedHashMap<>();
        for (Rule rule : written.all()) {
            for (Example example : rule.examples()) {
                faults(written, rule, example)
                        .forEach(fault ->
                                wrong.computeIfAbsent(rule, _ -> new ArrayList<>())
                                        .add("'%s': %s".formatted(example.shows(), fault)));
            }
        }
        return wrong;
    }

    /** What the example expects and the rule does not say; empty if they agree. */
    public static List<String> faults(Rulebook rulebook, Rule rule, Example example) {
        List<Clock> clocks = clocks(rulebook, rule, example);
        List<String> expected = example.expected().stream().map(ExampleRun::said).toList();
        List<String> made = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < clocks.size(); i++) {
            Clock clock = clocks.get(i);
            Optional<Example.Expected> wanted =
                    i < expected.size() ? Optional.of(example.expected().get(i)) : Optional.empty();
            made.add(said(clock, wanted));
            String words = clock.words().or(clock::reason).orElse("");
            wanted.flatMap(Example.Expected::severity)
                    .filter(severity -> severity != clock.severity())
                    .ifPresent(severity ->
                            faults.add("%s and not %s".formatted(clock.severity(), severity)));
            wanted.flatMap(Example.Expected::words)
                    .filter(part -> !words.contains(part))
                    .ifPresent(part -> faults.add("'%s' is not in '%s'".formatted(part, words)));
        }
        if (!made.equals(expected)) {
            faults.addFirst("expected %s, but it is %s".formatted(expected, made));
        }
        return faults;
    }

    private static String said(Example.Expected expected) {
        return expected.state()
                + expected.due().map(day -> ", due " + day).orElse("")
                + expected.moment().map(time -> " " + time).orElse("");
    }

    private static String said(Clock clock, Optional<Example.Expected> wanted) {
        boolean withDay = wanted.isEmpty() || wanted.get().due().isPresent();
        boolean withTime = wanted.flatMap(Example.Expected::moment).isPresent();
        return clock.state().words()
                + clock.due().filter(_ -> withDay).map(due -> ", due " + due.day()).orElse("")
                + clock.due()
                        .flatMap(Due::moment)
                        .filter(_ -> withTime)
                        .map(at -> " " + at.atZone(Happened.LONDON).toLocalTime())
                        .orElse("");
    }

    private static Case subject(Rule rule, Example example) {
        Subject own = new Subject(rule.about(), new UUID(0, 1));
        Map<Subject, List<Recorded>> facts = new HashMap<>();
        long position = 0;
        for (Example.Given given : example.facts()) {
            Subject in = given.in().map(ExampleRun::other).orElse(own);
            Envelope envelope = Envelope.of(new UUID(1, position), in, given.happened(), COUNCIL);
            facts.computeIfAbsent(in, _ -> new ArrayList<>())
                    .add(
                            new Recorded(
                                    position,
                                    position,
                                    Instant.EPOCH.plusSeconds(position),
                                    new Entry(envelope, given.fact())));
            position++;
        }
        Map<Subject, Journey> linked = new HashMap<>();
        facts.forEach((in, theirs) -> {
            if (!in.equals(own)) {
                linked.put(in, Journey.of(theirs));
            }
        });
        return new Case(own, Journey.of(facts.getOrDefault(own, List.of())), linked);
    }

    private static Subject other(SubjectKind kind) {
        return Example.Given.other(kind);
    }
}
