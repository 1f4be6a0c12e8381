package uk.carejourney.gateway.given;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Invented measures: a year that is ready, and every other period still worked out. */
public final class InventedMeasures implements Measures {

    /** The measure that can be opened. */
    public static final String RULE = "care-plan-10wd";

    /** The question that is answered. */
    public static final String READY = "97.2025-04-01.2026-03-31";

    static final Instant AS_OF = Instant.parse("2026-03-31T22:59:59Z");

    private static final LocalDate YEAR = LocalDate.of(2025, 4, 1);
    private static final UUID CARER = new UUID(9, 1);

    @Override
    public MeasureRun ask(Period period, long position, Instant asOf) {
        return ask(period, position);
    }

    @Override
    public MeasureRun ask(Period period, long position) {
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
        return id.equals(READY)
                ? Optional.of(ask(new Period(YEAR, LocalDate.of(2026, 3, 31)), 97))
                : Optional.empty();
    }

    @Override
    public List<RuleMeasure> rules(String id) {
        return id.equals(READY) ? List.of(measure()) : List.of();
    }

    @Override
    public Optional<RuleMeasure> rule(String id, String rule) {
        return id.equals(READY) && rule.equals(RULE) ? Optional.of(measure()) : Optional.empty();
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
