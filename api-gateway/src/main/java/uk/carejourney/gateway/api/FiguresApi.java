package uk.carejourney.gateway.api;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import uk.carejourney.council.FigureFact;
import uk.carejourney.council.FigureFact.FigurePublished;
import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.figures.FigurePublishing;
import uk.carejourney.gateway.figures.FigurePublishing.Stands;
import uk.carejourney.gateway.figures.HeldAgainst;
import uk.carejourney.gateway.problem.NotHere;
import uk.carejourney.gateway.reach.Discretion;
import uk.carejourney.gateway.reach.Discretion.Told;
import uk.carejourney.measures.Published;
import uk.carejourney.projections.measures.MeasureRun;
import uk.carejourney.projections.measures.Measures;
import uk.carejourney.projections.measures.RuleMeasure;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Figures let out, each beside what comes out today. */
@RestController
final class FiguresApi {

    /**
     * Where a figure is published.
     *
     * @param publishedIn such as a report and its date
     */
    record Given(@Nullable String publishedIn) {}

    /**
     * Where a figure stands.
     *
     * @param outcome published, or already if it stood there before
     */
    record StandsJson(String outcome, long position) {}

    /** A figure as it was published. */
    record FigureJson(
            long position,
            String recordedAt,
            String recordedBy,
            String publishedIn,
            String rule,
            String title,
            String counts,
            String from,
            String to,
            FigureFact.Basis basis) {

        static FigureJson of(Published published) {
            FigurePublished figure = published.figure();
            return new FigureJson(
                    published.position(),
                    published.recorded().recordedAt().toString(),
                    published.recorded().envelope().recordedBy().id(),
                    figure.publishedIn(),
                    figure.rule(),
                    figure.title(),
                    figure.counts(),
                    figure.from().toString(),
                    figure.to().toString(),
                    figure.basis());
        }
    }

    /**
     * A figure beside what comes out today.
     *
     * @param state of the working out again: working, ready or failed; absent, with all that is
     *     said of today, to those who see figures only
     * @param again where it can be opened to the records
     * @param erasedSince what was known then and has been erased since
     * @param same whether nothing else comes out today; absent until ready
     * @param sameLaw whether the same rules, calendar, settings and coverage decide
     * @param software the version that works it out today
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HeldJson(
            FigureJson figure,
            @Nullable String state,
            @Nullable String again,
            @Nullable ErasedJson erasedSince,
            @Nullable Boolean same,
            @Nullable Boolean sameLaw,
            @Nullable String software,
            RowJson all,
            List<RowJson> teams) {}

    /**
     * What has been erased.
     *
     * @param records whole records
     * @param entries single entries of others
     */
    record ErasedJson(int records, int entries) {}

    /**
     * Both numbers of a row.
     *
     * @param team the team; absent for those who have none
     * @param published as published
     * @param again as they come out today; absent until ready
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RowJson(@Nullable String team, NumbersJson published, @Nullable NumbersJson again) {}

    /**
     * One page of figures.
     *
     * @param total how many there are on all pages
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FiguresJson(List<FigureJson> figures, int total, @Nullable String next) {}

    private static final String LIST = "figures";

    private final Measures measures;
    private final FigurePublishing publishing;
    private final Discretion discretion;

    FiguresApi(Measures measures, FigurePublishing publishing, Discretion discretion) {
        this.measures = measures;
        this.publishing = publishing;
        this.discretion = discretion;
    }

    /** Publishes a measure as it was worked out; the same again changes nothing. */
    @PostMapping("/api/v1/measures/{id}/rules/{rule}/publications")
    ResponseEntity<StandsJson> publish(
            Person acting,
            @PathVariable String id,
            @PathVariable String rule,
            @RequestBody Given given) {
        MeasureRun run = measures.run(id).orElseThrow(NotHere::measure);
        RuleMeasure measure = measures.rule(id, rule).orElseThrow(NotHere::measure);
        String publishedIn = given.publishedIn() == null ? "" : given.publishedIn();
        Stands stands = publishing.publish(run, measure, publishedIn, acting.actor());
        return ResponseEntity.status(stands.already() ? HttpStatus.OK : HttpStatus.CREATED)
                .location(URI.create("/api/v1/figures/" + stands.position()))
                .body(
                        new StandsJson(
                                stands.already() ? "already" : "published", stands.position()));
    }

    /** A page of the figures published, the last first. */
    @GetMapping("/api/v1/figures")
    FiguresJson figures(
            Person acting,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int size) {
        Optional<Long> after = Cursor.read(LIST, cursor, key -> Long.parseLong(key.getFirst()));
        List<Published> all = discretion.among(acting, publishing.all());
        int sized = Cursor.size(size);
        List<Published> page =
                all.stream()
                        .filter(one -> after.isEmpty() || one.position() < after.get())
                        .limit(sized)
                        .toList();
        return new FiguresJson(
                page.stream().map(FigureJson::of).toList(),
                all.size(),
                Cursor.next(page, sized, last -> Cursor.after(LIST, last.position())));
    }

    /** One figure, beside what comes out today from the same entries about the same moment. */
    @GetMapping("/api/v1/figures/{position}")
    HeldJson figure(Person acting, @PathVariable long position) {
        Published figure = discretion.check(acting, publishing.at(position), publishing.all());
        if (!discretion.exact(acting)) {
            return asPublished(figure, discretion.told(acting, figure));
        }
        HeldAgainst held = HeldAgainst.today(figure, measures, publishing);
        return new HeldJson(
                FigureJson.of(held.figure()),
                held.again().state().name().toLowerCase(Locale.ROOT),
                "/api/v1/measures/%s/rules/%s"
                        .formatted(held.again().id(), held.figure().figure().rule()),
                new ErasedJson(held.erased().records(), held.erased().entries()),
                held.ready() ? held.same() : null,
                held.sameLaw(),
                publishing.software(),
                row(held, new HeldAgainst.Row("", held.published(), held.now())),
                held.rows().stream().map(row -> row(held, row)).toList());
    }

    private static HeldJson asPublished(Published figure, Told told) {
        List<RowJson> teams = new ArrayList<>();
        for (int row = 0; row < told.teams().size(); row++) {
            teams.add(
                    new RowJson(
                            figure.figure().teams().get(row).team(),
                            NumbersJson.of(told.teams().get(row), figure.counts()),
                            null));
        }
        return new HeldJson(
                FigureJson.of(figure),
                null,
                null,
                null,
                null,
                null,
                null,
                new RowJson(null, NumbersJson.of(told.all(), figure.counts()), null),
                teams);
    }

    private static RowJson row(HeldAgainst held, HeldAgainst.Row row) {
        return new RowJson(
                row.team().isEmpty() ? null : row.team(),
                NumbersJson.of(row.published(), held.counts()),
                held.ready() ? NumbersJson.of(row.again(), held.counts()) : null);
    }
}
