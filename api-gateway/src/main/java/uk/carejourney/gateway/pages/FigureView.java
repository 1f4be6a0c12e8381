package uk.carejourney.gateway.pages;

import uk.carejourney.council.FigureFact.FigurePublished;
import uk.carejourney.gateway.figures.HeldAgainst;
import uk.carejourney.gateway.reach.Discretion.Told;
import uk.carejourney.gateway.wording.Dates;
import uk.carejourney.gateway.wording.Labels;
import uk.carejourney.measures.ErasedSince;
import uk.carejourney.measures.Published;
import uk.carejourney.measures.Tally;
import uk.carejourney.rulebook.Rule.Reporting.Counts;
import uk.carejourney.suppression.Released;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A published figure in words, beside what comes out today.
 *
 * @param head what was published
 * @param basis what it was worked out from
 * @param state how far the working out again is; empty once it is there
 * @param erased what has been erased since
 * @param verdict whether the same comes out today, and if not what explains it
 * @param again where today's is opened to the records; empty until it is there
 * @param rows everyone first, then by team
 */
public record FigureView(
        Head head,
        String basis,
        String state,
        String erased,
        String verdict,
        String again,
        List<Row> rows) {

    /**
     * What was published.
     *
     * @param percent such as 87.5%; a dash where nothing was counted
     */
    public record Head(
            long position,
            String rule,
            String title,
            String period,
            String percent,
            String publishedIn,
            String on) {

        static Head of(Published published, Told told) {
            FigurePublished figure = published.figure();
            return new Head(
                    published.position(),
                    figure.rule(),
                    figure.title(),
                    "%s to %s".formatted(Dates.day(figure.from()), Dates.day(figure.to())),
                    MeasureView.percent(told.all(), published.counts()),
                    figure.publishedIn(),
                    Dates.moment(published.recorded().recordedAt()));
        }
    }

    /** One row of both. */
    public record Row(String of, Side published, Side again) {}

    /** One of the two. */
    public record Side(String percent, List<String> numbers) {

        static Side of(Tally tally, Counts counts) {
            return of(Released.whole(tally), counts);
        }

        static Side of(Released told, Counts counts) {
            return new Side(MeasureView.percent(told, counts), MeasureView.numbers(told));
        }
    }

    static FigureView of(HeldAgainst held, Told told, String software) {
        List<Row> rows = new ArrayList<>();
        rows.add(row("Everyone", held.published(), held.now(), held.counts()));
        held.rows()
                .forEach(row ->
                        rows.add(
                                row(
                                        team(row.team()),
                                        row.published(),
                                        row.again(),
                                        held.counts())));
        FigurePublished figure = held.figure().figure();
        return new FigureView(
                Head.of(held.figure(), told),
                basis(figure),
                state(held),
                erased(held.erased()),
                held.ready() ? verdict(held, software) : "",
                held.ready() && held.measure().isPresent()
                        ? "/measures/%s/%s".formatted(held.again().id(), figure.rule())
                        : "",
                rows);
    }

    /** Without what comes out today: the two together would tell of single records. */
    static FigureView asPublished(Published published, Told told) {
        Side none = new Side("", List.of());
        FigurePublished figure = published.figure();
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("Everyone", Side.of(told.all(), published.counts()), none));
        for (int row = 0; row < told.teams().size(); row++) {
            String team = figure.teams().get(row).team();
            rows.add(
                    new Row(
                            team(team == null ? "" : team),
                            Side.of(told.teams().get(row), published.counts()),
                            none));
        }
        return new FigureView(Head.of(published, told), basis(figure), "", "", "", "", rows);
    }

    private static String team(String team) {
        return team.isEmpty() ? "None allocated" : team;
    }

    private static String basis(FigurePublished figure) {
        return "By everything known at position %,d, as it stood on %s, by version %s."
                .formatted(
                        figure.basis().position(),
                        Dates.moment(figure.basis().asOf()),
                        figure.basis().software());
    }

    private static Row row(String of, Tally published, Tally again, Counts counts) {
        return new Row(of, Side.of(published, counts), Side.of(again, counts));
    }

    private static String state(HeldAgainst held) {
        return switch (held.again().state()) {
            case READY -> "";
            case FAILED ->
                    "It could not be worked out again. Show it once more; if it fails again, the"
                            + " log says why.";
            case WORKING ->
                    "Being worked out again: %,d of %,d records counted. Show it again in a moment."
                            .formatted(held.again().done(), held.again().of());
        };
    }

    private static String erased(ErasedSince erased) {
        if (erased.nothing()) {
            return "Nothing that was known then has been erased since it was worked out.";
        }
        List<String> what = new ArrayList<>();
        if (erased.records() > 0) {
            what.add(number(erased.records(), "record", "records"));
        }
        if (erased.entries() > 0) {
            what.add(number(erased.entries(), "single entry", "single entries"));
        }
        return Labels.capital(String.join(" and ", what))
                + " known then can no longer be read: erased since it was worked out. Nobody can"
                + " say which of them it had counted.";
    }

    private static String number(int number, String one, String more) {
        return String.format(Locale.UK, "%,d %s", number, number == 1 ? one : more);
    }

    private static String verdict(HeldAgainst held, String software) {
        if (held.same()) {
            return "Worked out again today, it comes out the same.";
        }
        if (!held.erased().nothing()) {
            return "Worked out again today, it comes out otherwise: without what was erased.";
        }
        if (!held.sameLaw()) {
            return "Worked out again today, it comes out otherwise: other rules, settings or"
                    + " coverage decide than when it was published.";
        }
        return "Worked out again today, it comes out otherwise though nothing was erased: it was"
                + " worked out by version %s, and today by version %s."
                        .formatted(held.figure().figure().basis().software(), software);
    }
}
