package uk.carejourney.gateway.api;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import uk.carejourney.gateway.access.NotForThisRole;
import uk.carejourney.gateway.access.SeededPerson;
import uk.carejourney.gateway.access.Sight;
import uk.carejourney.gateway.problem.NotHere;
import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.gateway.reading.ChildLine;
import uk.carejourney.gateway.reading.ChildPage;
import uk.carejourney.gateway.reading.ChildReading;
import uk.carejourney.gateway.reading.ChildSearch;
import uk.carejourney.gateway.reading.ChildSearch.Care;
import uk.carejourney.gateway.reading.JourneyAnswer;
import uk.carejourney.gateway.reading.KnownBy;
import uk.carejourney.gateway.wording.Dates;
import uk.carejourney.gateway.wording.Moments;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Children: find them, and read one child's timeline as it was known at a moment. */
@RestController
final class ChildrenApi {

    /** One child of a list; names and numbers are absent where the role doesn't see them. */
    record ChildJson(
            UUID child,
            @Nullable String number,
            @Nullable String name,
            @Nullable String dateOfBirth,
            boolean unborn,
            boolean lookedAfter,
            int entries,
            String lastRecordedAt) {

        static ChildJson of(ChildLine line, Sight sight) {
            boolean named = sight.named();
            return new ChildJson(
                    line.child(),
                    named ? line.localId() : null,
                    named ? line.name() : null,
                    named && line.dateOfBirth() != null ? line.dateOfBirth().toString() : null,
                    line.unborn(),
                    line.lookedAfter(),
                    line.entries(),
                    line.lastRecordedAt().toString());
        }
    }

    /** One page of children. */
    record ChildrenJson(List<ChildJson> children, long total, int page, int pages) {}

    /** What to find: a council's or a return's number. */
    record Wanted(@Nullable String number) {}

    private final ChildReading reading;
    private final TimelineForms timelines;

    ChildrenApi(ChildReading reading, TimelineForms timelines) {
        this.reading = reading;
        this.timelines = timelines;
    }

    @GetMapping("/api/v1/children")
    ChildrenJson list(
            SeededPerson acting,
            @RequestParam(defaultValue = "ANY") Care care,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size) {
        NotForThisRole.refuseFiguresOnly(acting);
        return json(reading.children(new ChildSearch(null, care, page, size)), acting.sight());
    }

    /** A number is sent in the body, so that it is in no address or log. */
    @PostMapping("/api/v1/children/search")
    ChildrenJson search(SeededPerson acting, @RequestBody Wanted wanted) {
        NotForThisRole.refuseFiguresOnly(acting);
        String number = wanted.number();
        if (number == null || number.isBlank()) {
            throw RefusedRequest.of(Refusal.UNREADABLE, "'number' is missing.");
        }
        return json(
                reading.children(new ChildSearch(number.strip(), Care.ANY, 1, 50)), acting.sight());
    }

    /**
     * One child's timeline.
     *
     * @param known a position, an instant or a day: what was recorded later is hidden
     * @param about a day: what happened later is left out
     * @param atLeast waits until the record shows this position, or says that it does not yet
     */
    @GetMapping("/api/v1/children/{child}/timeline")
    TimelineForms.TimelineJson timeline(
            SeededPerson acting,
            @PathVariable UUID child,
            @RequestParam(required = false) @Nullable String known,
            @RequestParam(required = false) @Nullable String about,
            @RequestParam(name = "at-least", required = false) @Nullable Long atLeast) {
        NotForThisRole.refuseFiguresOnly(acting);
        if (atLeast != null && !reading.shows(child, atLeast)) {
            throw RefusedRequest.of(Refusal.NOT_SHOWN_YET);
        }
        return switch (reading.journey(child, known(known))) {
            case JourneyAnswer.Held held -> timelines.of(child, held, day(about), acting.sight());
            case JourneyAnswer.NotHeldBefore(var began) ->
                    throw RefusedRequest.of(
                            Refusal.NOT_HELD_BEFORE,
                            "Not held here before " + Dates.moment(began) + ".");
            case JourneyAnswer.NoSuchChild() -> throw NotHere.child();
        };
    }

    private static ChildrenJson json(ChildPage page, Sight sight) {
        return new ChildrenJson(
                page.children().stream().map(line -> ChildJson.of(line, sight)).toList(),
                page.total(),
                page.page(),
                page.pages());
    }

    private static KnownBy known(@Nullable String given) {
        if (given == null) {
            return new KnownBy.Now();
        }
        return Moments.known(given)
                .orElseThrow(() ->
                        RefusedRequest.of(
                                Refusal.UNREADABLE,
                                "'known' is a position, an instant or a day, such as 1200,"
                                        + " 2026-03-14T17:00:00Z or 2026-03-14."));
    }

    private static @Nullable LocalDate day(@Nullable String given) {
        if (given == null) {
            return null;
        }
        return Moments.day(given)
                .orElseThrow(() ->
                        RefusedRequest.of(
                                Refusal.UNREADABLE, "'about' is a day, such as 2026-03-14."));
    }
}
