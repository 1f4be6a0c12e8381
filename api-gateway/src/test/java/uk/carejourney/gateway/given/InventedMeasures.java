package uk.carejourney.gateway.given;

import uk.carejourney.calendar.Calendar;
import uk.carejourney.gateway.reading.KnownBy;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.measures.Outcome;
import uk.carejourney.measures.Period;
import uk.carejourney.measures.Tally;
import uk.carejourney.projections.measures.MeasureRun;
import uk.carejourney.projections.measures.Measures;
import uk.carejourney.projections.measures.RuleMeasure;
import uk.carejourney.rulebook.Rule.Reporting.Counts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Invented measures: a year and a quarter that are ready, every other period still worked out. */
public final class InventedMeasures implements Measures {

    /** The measure that can be opened. */
    public static final String RULE = "care-plan-10wd";

    /** The question that is answered. */
    public static final String READY = "97.2025-04-01.2026-03-31";

    /** The same for a quarter, of more children, as it was known a fortnight after. */
    public static final String QUARTER = "%d.2025-10-01.2025-12-31";

    static final Period AUTUMN = new Period(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 12, 31));

    static final Instant AS_OF = Instant.parse("2026-03-31T22:59:59Z");

    private static final LocalDate YEAR = LocalDate.of(2025, 4, 1);
    private static final UUID CARER = new UUID(9, 1);

    @Override
    public MeasureRun ask(Period period, long position, Instant asOf) {
        return ask(period, position);
    }

    /** What names the answer for the quarter. */
    public static String quarter() {
        return QUARTER.formatted(
                new InventedRecords().position(new KnownBy.OnDay(LocalDate.of(2026, 1, 14))));
    }

    @Override
    public MeasureRun ask(Period period, long position) {
        if (period.equals(AUTUMN)) {
            return new MeasureRun(
                    QUARTER.formatted(position),
                    period,
                    position,
                    Calendar.endOf(period.last()).minusMillis(1),
                    new MeasureRun.Grounds(97, 0, "ab", "cd"),
                    MeasureRun.State.READY,
                    0,
                    0);
        }
        boolean ready = period.first().equals(YEAR);
        return new MeasureRun(
                ready ? READY : "97.other",
                period,
                97,
                AS_OF,
                new MeasureRun.Grounds(97, 0, "ab", "cd"),
                ready ? MeasureRun.State.READY : MeasureRun.State.WORKING,
                1_200,
                2_742);
    }

    @Override
    public Optional<MeasureRun> run(String id) {
        if (id.equals(READY)) {
            return Optional.of(ask(new Period(YEAR, LocalDate.of(2026, 3, 31)), 97));
        }
        return isQuarter(id)
                ? Optional.of(ask(AUTUMN, Long.parseLong(id.substring(0, id.indexOf('.')))))
                : Optional.empty();
    }

    private static boolean isQuarter(String id) {
        return id.endsWith(QUARTER.substring(2));
    }

    @Override
    public List<RuleMeasure> rules(String id) {
        if (isQuarter(id)) {
            return List.of(autumn());
        }
        return id.equals(READY) ? List.of(measure()) : List.of();
    }

    @Override
    public Optional<RuleMeasure> rule(String id, String rule) {
        return rules(id).stream().filter(one -> one.rule().equals(rule)).findFirst();
    }

    /** North 20 in time and 2 late, South 80 of 90, West 40 of 50. */
    private static RuleMeasure autumn() {
        List<RuleMeasure.Part> parts =
                List.of(part("North", 20, 2, 0), part("South", 80, 10, 0), part("West", 40, 4, 6));
        return new RuleMeasure(
                RULE,
                "Care plan",
                "law",
                "verified",
                Counts.DUE_IN_PERIOD,
                "Care plans made in time, of those due in the period",
                new Tally(Map.of(Outcome.IN_TIME, 140, Outcome.LATE, 16, Outcome.NOT_DONE, 6)),
                parts);
    }

    private static RuleMeasure.Part part(String team, int inTime, int late, int notDone) {
        return new RuleMeasure.Part(
                team,
                team,
                Map.of(
                        Outcome.IN_TIME, Collections.nCopies(inTime, RobinsStory.ROBIN),
                        Outcome.LATE, Collections.nCopies(late, RobinsStory.ROBIN),
                        Outcome.NOT_DONE, Collections.nCopies(notDone, RobinsStory.ROBIN)));
    }

    private static RuleMeasure measure() {
        return new RuleMeasure(
                RULE,
                "Care plan",
                "law",
                "verified",
                Counts.DUE_IN_PERIOD,
                "Care plans made in time, of those due in the period",
                new Tally(Map.of(Outcome.IN_TIME, 1, Outcome.LATE, 1, Outcome.NOT_DONE, 1)),
                List.of(
                        part("", "", Outcome.NOT_DONE, new Subject(SubjectKind.CARER, CARER)),
                        part("North", "", Outcome.LATE, RobinsStory.ROBIN),
                        part("North", "South", Outcome.IN_TIME, RobinsStory.ROBIN)));
    }

    private static RuleMeasure.Part part(
            String team, String teamAsOf, Outcome outcome, Subject subject) {
        return new RuleMeasure.Part(team, teamAsOf, Map.of(outcome, List.of(subject)));
    }
}
