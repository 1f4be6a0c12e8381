package uk.carejourney.gateway.pages;

import org.jspecify.annotations.Nullable;

import uk.carejourney.gateway.wording.ClockWords;
import uk.carejourney.gateway.wording.Labels;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.measures.Outcome;
import uk.carejourney.measures.Tally;
import uk.carejourney.projections.measures.RuleMeasure;
import uk.carejourney.rulebook.Rule.Reporting.Counts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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

    static MeasureView of(RuleMeasure measure) {
        return of(measure, List.of(), List.of());
    }

    /** With those counted, of whom only some may be named; the numbers are everyone's. */
    static MeasureView whole(RuleMeasure measure, Whose whose, Predicate<Subject> named) {
        return of(
                measure,
                teams(measure.teams(), measure.counts(), whose, named),
                teams(measure.teamsAsOf(), measure.counts(), whose, named));
    }

    private static MeasureView of(RuleMeasure measure, List<Team> teams, List<Team> teamsAsOf) {
        return new MeasureView(
                measure.rule(),
                measure.title(),
                Labels.capital(measure.force()),
                ClockWords.doubt(measure.evidence()),
                counts(measure.counts()),
                measure.says(),
                percent(measure.all(), measure.counts()),
                numbers(measure.all()),
                teams,
                teamsAsOf);
    }

    private static List<Team> teams(
            List<RuleMeasure.Team> teams, Counts counts, Whose whose, Predicate<Subject> named) {
        return teams.stream().map(team -> team(team, counts, whose, named)).toList();
    }

    private static Team team(
            RuleMeasure.Team team, Counts counts, Whose whose, Predicate<Subject> named) {
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
                percent(team.tally(), counts),
                numbers(team.tally()),
                counted);
    }

    private static One one(Subject subject, Whose whose) {
        return new One(
                subject.kind() == SubjectKind.CHILD ? subject.id() : null, whose.name(subject));
    }

    /** A dash where nothing is counted. */
    static String percent(Tally tally, Counts counts) {
        return tally.percent(counts).map(percent -> percent + "%").orElse("–");
    }

    /** In the order of the heads. */
    static List<String> numbers(Tally tally) {
        return Arrays.stream(Outcome.values())
                .map(outcome -> String.format(Locale.UK, "%,d", tally.of(outcome)))
                .toList();
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
