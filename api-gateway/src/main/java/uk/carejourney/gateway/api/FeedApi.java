package uk.carejourney.gateway.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.events.EventStreams;
import uk.carejourney.gateway.events.LiveFeed;
import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.gateway.publishing.RolesFeed;
import uk.carejourney.gateway.reach.MaySee;
import uk.carejourney.gateway.readers.ReadingInHand;
import uk.carejourney.infra.publisher.EventFeed;

import java.util.List;

/** Everything the topics tell, by position and without Kafka: in pages, and as it is recorded. */
@RestController
final class FeedApi {

    private static final int MOST = 1000;

    /**
     * A CloudEvent 1.0 in JSON: the attributes that are headers of the topic's record, and its data
     * byte for byte.
     */
    record EventJson(@JsonValue @JsonRawValue String json) {}

    /**
     * A page of the feed.
     *
     * @param events in the order of the ledger; a position the role may not read of is passed over
     * @param through position of the last entry looked at: send it as `after` for the next page
     * @param head position of the last entry there is; the end is reached where `through` is the
     *     same
     */
    record FeedPageJson(List<EventJson> events, long through, long head) {}

    private final EventFeed feed;
    private final EventStreams streams;
    private final MaySee maySee;

    FeedApi(EventFeed feed, EventStreams streams, MaySee maySee) {
        this.feed = feed;
        this.streams = streams;
        this.maySee = maySee;
    }

    /**
     * A page of everything published, as the topics have it.
     *
     * @param after position of the last entry read before, such as the `ce_sequence` of a record of
     *     a topic; -1 begins at the first
     * @param size how many positions to look at, 1 to 1,000
     */
    @GetMapping("/api/v1/feed")
    FeedPageJson page(
            Person acting,
            @RequestParam(defaultValue = "-1") long after,
            @RequestParam(defaultValue = "500") int size) {
        maySee.checkEveryone(acting);
        RolesFeed read = new RolesFeed(feed, acting.sight());
        long head = read.head();
        if (after < -1) {
            throw RefusedRequest.of(Refusal.UNREADABLE, "'after' is a position, or -1.");
        }
        if (after > head) {
            throw RefusedRequest.of(Refusal.KNOWN_AFTER_HEAD);
        }
        LiveFeed.Stretch page = read.page(after, Math.clamp(size, 1, MOST));
        ReadingInHand.shows(page.events().size());
        return new FeedPageJson(
                page.events().stream().map(one -> new EventJson(one.json())).toList(),
                page.through(),
                Math.max(head, page.through()));
    }

    /**
     * The same as it is recorded, from now on or after the event named.
     *
     * @param last the id of the last event received, which is a position
     */
    @GetMapping(path = "/api/v1/feed/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void events(
            Person acting,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            HttpServletResponse response) {
        maySee.checkEveryone(acting);
        RolesFeed read = new RolesFeed(feed, acting.sight());
        streams.tell(read, read.place(last), response);
    }
}
