package uk.carejourney.gateway.pages;

import org.jspecify.annotations.Nullable;

import uk.carejourney.gateway.reach.Discretion.Told;
import uk.carejourney.gateway.wording.ClockWords;
import uk.carejourney.gateway.wording.Labels;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.measures.Outcome;
import uk.carejourney.projections.measures.RuleMeasure;
import uk.carejourney.rulebook.Rule.Reporting.Counts;
import uk.carejourney.suppression.Released;
import uk.carejourney.suppression.SmallNumbers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * One rule's measure in words.
 *
 * @param percent such as 87.5%; a dash where nothing is counted
 * @param numbers by outcome, in the order of {@link #OUTCOMES}
 * @param teams by the team responsible on the due date
 * @param teamsAsOf by the team responsible at the moment clocks stand at
 */
public record MeasureView(
        String rule,
        String title,
        String force,
        String doubt,
        String counts,
        String says,
        String percent,
        List<String> numbers,
        List<Team> teams,
        List<Team> teamsAsOf) {

    /** The heads of the columns of numbers. */
    static final List<String> OUTCOMES =
            Arrays.stream(Outcome.values()).map(MeasureView::words).toList();

    /** One team's row. */
    public record Team(String team, String percent, List<String> numbers, List<Counted> counted) {}

    /** Those of one outcome; each named as often as it counts. */
    public record Counted(String outcome, List<One> ones) {}

    /** One of those counted; {@code child} is absent where it is another's, such as a carer's. */
    public record One(@Nullable UUID child, String name) {}

    static MeasureView of(RuleMeasure measure, Told told) {
        return of(measure, told, List.of(), List.of());
    }

    /** With those counted, of whom only some may be named; the numbers are everyone's. */
    static MeasureView whole(
            RuleMeasure measure, Told told, Whose whose, Predicate<Subject> named) {
        Counts counts = measure.counts();
        return of(
                measure,
                told,
                teams(measure.teams(), told.teams(), counts, whose, named),
                teams(measure.teamsAsOf(), told.teamsAsOf(), counts, whose, named));
    }

    private static MeasureView of(
            RuleMeasure measure, Told told, List<Team> teams, List<Team> teamsAsOf) {
        return new MeasureView(
                measure.rule(),
                measure.title(),
                Labels.capital(measure.force()),
                ClockWords.doubt(measure.evidence()),
                counts(measure.counts()),
                measure.says(),
                percent(told.all(), measure.counts()),
                numbers(told.all()),
                teams,
                teamsAsOf);
    }

    private static List<Team> teams(
            List<RuleMeasure.Team> teams,
            List<Released> told,
            Counts counts,
            Whose whose,
            Predicate<Subject> named) {
        List<Team> rows = new ArrayList<>();
        for (int row = 0; row < teams.size(); row++) {
            rows.add(team(teams.get(row), told.get(row), counts, whose, named));
        }
        return rows;
    }

    private static Team team(
            RuleMeasure.Team team,
            Released told,
            Counts counts,
            Whose whose,
            Predicate<Subject> named) {
        List<Counted> counted = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            List<Subject> ones =
                    team.whose().getOrDefault(outcome, List.of()).stream().filter(named).toList();
            if (!ones.isEmpty()) {
                counted.add(
                        new Counted(
                                words(outcome),
                                ones.stream().map(one -> one(one, whose)).toList()));
            }
        }
        return new Team(
                team.team().isEmpty() ? "None allocated" : team.team(),
                percent(told, counts),
                numbers(told),
                counted);
    }

    private static One one(Subject subject, Whose whose) {
        return new One(
                subject.kind() == SubjectKind.CHILD ? subject.id() : null, whose.name(subject));
    }

    /** A dash where nothing is counted, a mark where it is kept back. */
    static String percent(Released told, Counts counts) {
        return told.hidesShare()
                ? SmallNumbers.MARK
                : told.percent(counts).map(percent -> percent + "%").orElse("–");
    }

    /** In the order of the heads. */
    static List<String> numbers(Released told) {
        return Arrays.stream(Outcome.values()).map(outcome -> number(told.of(outcome))).toList();
    }

    private static String number(OptionalInt number) {
        return number.isEmpty()
                ? SmallNumbers.MARK
                : String.format(Locale.UK, "%,d", number.getAsInt());
    }

    private static String counts(Counts counts) {
        return switch (counts) {
            case DUE_IN_PERIOD -> "Counts what was due in the period";
            case MET_IN_PERIOD -> "Counts what was done in the period";
            case CHILDREN_ON_31_MARCH -> "Counts children on 31 March, each once";
        };
    }

    private static String words(Outcome outcome) {
        return Labels.capital(outcome.word().replace('-', ' '));
    }
}
