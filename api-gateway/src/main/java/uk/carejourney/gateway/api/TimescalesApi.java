package uk.carejourney.gateway.api;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import uk.carejourney.clocks.ClockState;
import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.gateway.reach.MaySee;
import uk.carejourney.gateway.readers.ReadingInHand;
import uk.carejourney.gateway.reading.ReadModels;
import uk.carejourney.gateway.reading.TimescaleReading;
import uk.carejourney.gateway.reading.TimescalesThen;
import uk.carejourney.gateway.wording.ClockWords;
import uk.carejourney.gateway.wording.Moments;
import uk.carejourney.projections.timescales.ClockLine;
import uk.carejourney.projections.timescales.OpenClock;
import uk.carejourney.projections.timescales.OpenClocksPage;
import uk.carejourney.projections.timescales.OpenClocksWanted;
import uk.carejourney.projections.timescales.OpenClocksWanted.Place;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Clocks: one child's, and the open ones of everyone. */
@RestController
final class TimescalesApi {

    /** One clock. Days are London days; what does not apply is absent. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ClockJson(
            String key,
            String rule,
            String title,
            String force,
            String evidence,
            String severity,
            String state,
            String start,
            @Nullable String due,
            @Nullable String dueAt,
            @Nullable String opens,
            @Nullable String words,
            @Nullable String doneOn,
            @Nullable String closedOn,
            @Nullable String reason,
            List<Long> restsOn,
            @Nullable String worker,
            @Nullable String team,
            @Nullable String next) {

        static ClockJson of(ClockLine clock) {
            return new ClockJson(
                    clock.key(),
                    clock.rule(),
                    clock.title(),
                    clock.force(),
                    clock.evidence(),
                    clock.severity(),
                    ClockWords.word(clock.state()),
                    clock.start().toString(),
                    text(clock.due()),
                    text(clock.dueAt()),
                    text(clock.opens()),
                    clock.words(),
                    text(clock.doneOn()),
                    text(clock.closedOn()),
                    clock.reason(),
                    clock.restsOn(),
                    clock.worker(),
                    clock.team(),
                    text(clock.next()));
        }

        private static @Nullable String text(@Nullable Object value) {
            return value == null ? null : value.toString();
        }
    }

    /**
     * One child's clocks.
     *
     * @param knownPosition position of the last entry considered
     * @param asOf the moment they are told for
     */
    record TimescalesJson(
            UUID child,
            AskedMoment.AskedJson asked,
            long knownPosition,
            String asOf,
            List<ClockJson> clocks) {}

    /** An open clock and whose it is. */
    record OpenJson(String kind, UUID subject, ClockJson clock) {}

    /**
     * One page of open clocks, by the day each is due, or what adds up began.
     *
     * @param total how many there are on all pages
     * @param withheld how many children's clocks are left out because their records are restricted
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OpenClocksJson(
            List<OpenJson> clocks, long total, long withheld, @Nullable String next) {}

    private static final String LIST = "timescales";

    private final TimescaleReading timescales;
    private final MaySee maySee;
    private final ReadModels models;

    TimescalesApi(TimescaleReading timescales, MaySee maySee, ReadModels models) {
        this.maySee = maySee;
        this.timescales = timescales;
        this.models = models;
    }

    /**
     * One child's clocks, as they stand or as they were known.
     *
     * @param known a position, an instant or a day: by the facts, calendar and settings known then
     * @param about a day: as they stood when it ended; a day to come tells how they will stand if
     *     nothing is recorded
     * @param atLeast waits until the record shows this position, or says that it does not yet
     */
    @GetMapping("/api/v1/children/{child}/timescales")
    TimescalesJson child(
            Person acting,
            @PathVariable UUID child,
            @RequestParam(required = false) @Nullable String known,
            @RequestParam(required = false) @Nullable String about,
            @RequestParam(name = "at-least", required = false) @Nullable Long atLeast) {
        AskedMoment asked = AskedMoment.of(known, about);
        models.show(child, atLeast);
        TimescalesThen then = timescales.of(child, asked.asOf());
        return new TimescalesJson(
                child,
                asked.json(),
                then.knownPosition(),
                then.asOf().toString(),
                then.clocks().stream().map(ClockJson::of).toList());
    }

    /**
     * A page of open clocks, by the day each is due, or what adds up began.
     *
     * @param state pending, due-soon or overdue
     * @param dueBefore a day: only those due before it
     */
    @GetMapping("/api/v1/timescales")
    OpenClocksJson open(
            Person acting,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(name = "due-before", required = false) @Nullable String dueBefore,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(name = "at-least", required = false) @Nullable Long atLeast) {
        Optional<Place> after = Cursor.read(LIST, cursor, TimescalesApi::place);
        models.show(atLeast);
        int sized = Cursor.size(size);
        OpenClocksPage found =
                timescales.open(
                        new OpenClocksWanted(
                                        state(state),
                                        Optional.ofNullable(rule),
                                        Optional.ofNullable(team),
                                        day(dueBefore),
                                        1,
                                        sized)
                                .of(maySee.seen(acting))
                                .after(after));
        ReadingInHand.shows(found.clocks().size());
        return new OpenClocksJson(
                found.clocks().stream()
                        .map(one ->
                                new OpenJson(
                                        one.subject().kind().word(),
                                        one.subject().id(),
                                        ClockJson.of(one.clock())))
                        .toList(),
                found.total(),
                maySee.withheld(acting),
                Cursor.next(found.clocks(), sized, TimescalesApi::after));
    }

    private static Place place(List<String> key) {
        String day = key.getFirst();
        return new Place(
                day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day)),
                UUID.fromString(key.get(1)),
                key.get(2));
    }

    private static String after(OpenClock last) {
        LocalDate day = last.clock().listedBy();
        return Cursor.after(LIST, day == null ? "" : day, last.subject().id(), last.clock().key());
    }

    private static Optional<ClockState> state(@Nullable String word) {
        Optional<ClockState> state = ClockWords.openState(word);
        if (word != null && state.isEmpty()) {
            throw RefusedRequest.of(Refusal.UNREADABLE, "'state' is pending, due-soon or overdue.");
        }
        return state;
    }

    private static Optional<LocalDate> day(@Nullable String given) {
        if (given == null) {
            return Optional.empty();
        }
        return Optional.of(
                Moments.day(given)
                        .orElseThrow(() ->
                                RefusedRequest.of(
                                        Refusal.UNREADABLE,
                                        "'due-before' is a day, such as 2026-03-14.")));
    }
}
