package uk.carejourney.gateway.figures;

import uk.carejourney.measures.ErasedSince;
import uk.carejourney.measures.Published;
import uk.carejourney.measures.Tally;
import uk.carejourney.projections.measures.MeasureRun;
import uk.carejourney.projections.measures.Measures;
import uk.carejourney.projections.measures.RuleMeasure;
import uk.carejourney.rulebook.Rule.Reporting.Counts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A published figure held against what comes out today: by the same entries, about the same moment.
 *
 * @param figure as it was published
 * @param again how far the working out is
 * @param measure what came out; empty until it is ready, and where nothing is counted any more
 * @param erased what was known then and has been erased since
 */
public record HeldAgainst(
        Published figure, MeasureRun again, Optional<RuleMeasure> measure, ErasedSince erased) {

    /**
     * One row of both.
     *
     * @param team the team; empty where nobody was allocated
     */
    public record Row(String team, Tally published, Tally again) {}

    /** Has a figure worked out again, unless it was already. */
    public static HeldAgainst today(Published figure, Measures measures, FigurePublishing all) {
        MeasureRun again =
                measures.ask(
                        figure.period(),
                        figure.figure().basis().position(),
                        figure.figure().basis().asOf());
        return new HeldAgainst(
                figure,
                again,
                measures.rule(again.id(), figure.figure().rule()),
                all.erasedSince(figure));
    }

    public boolean ready() {
        return again.state() == MeasureRun.State.READY;
    }

    /** How the figure is counted. */
    public Counts counts() {
        return figure.counts();
    }

    /** Over everyone, as published. */
    public Tally published() {
        return Published.tally(figure.figure().all());
    }

    /** Over everyone, as it comes out today. */
    public Tally now() {
        return measure.map(RuleMeasure::all).orElse(Tally.none());
    }

    /** Whether nothing but what was published comes out, team by team; only once it is ready. */
    public boolean same() {
        return published().equals(now())
                && rows().stream().allMatch(row -> row.published().equals(row.again()));
    }

    /** Whether the same rules, calendar, settings and coverage decide today. */
    public boolean sameLaw() {
        return again.grounds().rules().equals(figure.figure().basis().rules())
                && again.grounds().declared().equals(figure.figure().basis().declared());
    }

    /** Every team of either, those published first. */
    public List<Row> rows() {
        List<RuleMeasure.Team> teams = measure.map(RuleMeasure::teams).orElse(List.of());
        List<String> names =
                Stream.concat(
                                figure.figure().teams().stream()
                                        .map(team -> team.team() == null ? "" : team.team()),
                                teams.stream().map(RuleMeasure.Team::team))
                        .distinct()
                        .toList();
        List<Row> rows = new ArrayList<>();
        for (String name : names) {
            Tally now =
                    teams.stream()
                            .filter(team -> team.team().equals(name))
                            .map(RuleMeasure.Team::tally)
                            .findFirst()
                            .orElse(Tally.none());
            rows.add(
                    new Row(name, figure.of(name).map(Published::tally).orElse(Tally.none()), now));
        }
        return rows;
    }
}
