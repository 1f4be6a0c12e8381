package uk.carejourney.measures;

import uk.carejourney.correction.CorrectionFact;
import uk.carejourney.council.FigureFact;
import uk.carejourney.council.FigureFact.FigurePublished;
import uk.carejourney.council.FigureFact.Numbers;
import uk.carejourney.fold.Journey;
import uk.carejourney.fold.Told;
import uk.carejourney.journey.Recorded;
import uk.carejourney.rulebook.Rule.Reporting.Counts;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A figure the council published, as it was published.
 *
 * @param recorded the entry that says so
 * @param figure what was published
 */
public record Published(Recorded recorded, FigurePublished figure) {

    /**
     * Every figure published and not withdrawn, the last first.
     *
     * @param council the council's own entries
     */
    public static List<Published> among(List<Recorded> council) {
        List<Recorded> about = council.stream().filter(Published::speaksOfFigures).toList();
        return Journey.of(about)
                .told(FigurePublished.class)
                .filter(told -> told.recorded().fact() instanceof FigurePublished)
                .map(Published::of)
                .sorted(Comparator.comparingLong(Published::position).reversed())
                .toList();
    }

    private static boolean speaksOfFigures(Recorded entry) {
        return entry.fact() instanceof FigurePublished || entry.fact() instanceof CorrectionFact;
    }

    private static Published of(Told told) {
        // What was published cannot be put right afterwards, only withdrawn and published again.
        return new Published(told.recorded(), (FigurePublished) told.recorded().fact());
    }

    /** Where it stands in the ledger. */
    public long position() {
        return recorded.position();
    }

    /** The period it was told for. */
    public Period period() {
        return new Period(figure.from(), figure.to());
    }

    /** How the figure is counted. */
    public Counts counts() {
        return Arrays.stream(Counts.values())
                .filter(one -> one.word().equals(figure.counts()))
                .findFirst()
                .orElse(Counts.DUE_IN_PERIOD);
    }

    /** Whether it was worked out as known at this position, for this period. */
    public boolean answers(Period period, long position) {
        return period().equals(period) && figure.basis().position() == position;
    }

    /** A tally as it is published. */
    public static Numbers numbers(Tally tally, Counts counts) {
        return new Numbers(
                tally.of(Outcome.IN_TIME),
                tally.counted(counts),
                tally.of(Outcome.LATE),
                tally.of(Outcome.NOT_DONE),
                tally.of(Outcome.NOT_YET_DUE),
                tally.of(Outcome.DECLINED),
                tally.of(Outcome.EXEMPT),
                tally.of(Outcome.NOT_ASSESSABLE));
    }

    /** A tally as it was published. */
    public static Tally tally(Numbers numbers) {
        Map<Outcome, Integer> tally = new EnumMap<>(Outcome.class);
        tally.put(Outcome.IN_TIME, numbers.inTime());
        tally.put(Outcome.LATE, numbers.late());
        tally.put(Outcome.NOT_DONE, numbers.notDone());
        tally.put(Outcome.NOT_YET_DUE, numbers.notYetDue());
        tally.put(Outcome.DECLINED, numbers.declined());
        tally.put(Outcome.EXEMPT, numbers.exempt());
        tally.put(Outcome.NOT_ASSESSABLE, numbers.notAssessable());
        tally.values().removeIf(number -> number == 0);
        return new Tally(tally);
    }

    /** The row of a team as it was published; empty if it had none. */
    public Optional<Numbers> of(String team) {
        return figure.teams().stream()
                .filter(row -> team.equals(row.team() == null ? "" : row.team()))
                .map(FigureFact.Team::numbers)
                .findFirst();
    }
}
