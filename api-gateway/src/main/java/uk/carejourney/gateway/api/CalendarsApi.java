package uk.carejourney.gateway.api;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import uk.carejourney.delivery.Links;
import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.delivering.CalendarFeeds;
import uk.carejourney.gateway.delivering.DueDates;
import uk.carejourney.gateway.problem.NotHere;
import uk.carejourney.infra.delivery.calendars.Feed;
import uk.carejourney.infra.delivery.calendars.Feeds;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Calendar feeds: made, listed, revoked, and read by whoever holds the address. */
@RestController
final class CalendarsApi {

    private static final MediaType CALENDAR =
            new MediaType("text", "calendar", StandardCharsets.UTF_8);

    /**
     * Whose due dates are wanted.
     *
     * @param team the team's; one's own if absent
     */
    record WantedJson(@Nullable String team) {}

    /**
     * A feed.
     *
     * @param kind worker or team
     * @param of the worker or the team whose due dates it holds
     * @param until the last day it may be read
     * @param address where it is read, told only when it is made: a password, in effect
     */
    record FeedJson(
            UUID id,
            String kind,
            String of,
            String madeBy,
            String madeAt,
            String until,
            @Nullable String address) {

        static FeedJson of(Feed feed, @Nullable String address) {
            return new FeedJson(
                    feed.id(),
                    feed.kind().name().toLowerCase(Locale.ROOT),
                    feed.of(),
                    feed.madeBy(),
                    feed.madeAt().toString(),
                    feed.until().toString(),
                    address);
        }
    }

    private final Feeds feeds;
    private final DueDates dates;
    private final CalendarFeeds calendars;
    private final Clock clock;

    CalendarsApi(Feeds feeds, DueDates dates, CalendarFeeds calendars, Clock clock) {
        this.calendars = calendars;
        this.feeds = feeds;
        this.dates = dates;
        this.clock = clock;
    }

    /** Makes a calendar feed of due dates; its address is told this once. */
    @PostMapping("/api/v1/calendars")
    @ResponseStatus(HttpStatus.CREATED)
    FeedJson make(Person acting, @RequestBody(required = false) @Nullable WantedJson given) {
        String team = given == null || given.team() == null ? "" : given.team();
        Feeds.Made made = calendars.make(acting, team);
        return FeedJson.of(made.feed(), base() + "/calendar/" + made.token() + ".ics");
    }

    /** One's own calendar feeds; managers and administrators are told of all. */
    @GetMapping("/api/v1/calendars")
    List<FeedJson> list(Person acting) {
        return calendars.of(acting).stream().map(feed -> FeedJson.of(feed, null)).toList();
    }

    /** Revokes a calendar feed: its address leads nowhere from then on. */
    @DeleteMapping("/api/v1/calendars/{calendar}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Person acting, @PathVariable UUID calendar) {
        calendars.revoke(acting, calendar);
    }

    /** The feed itself, which needs no sign-in: whoever has the address may read it. */
    @GetMapping("/calendar/{token}.ics")
    ResponseEntity<byte[]> feed(@PathVariable String token) {
        Feed feed = feeds.opened(token, clock.instant()).orElseThrow(NotHere::calendar);
        String text = dates.calendar(feed, new Links(base()));
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header("Content-Disposition", "inline; filename=\"due-dates.ics\"")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String base() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }
}
