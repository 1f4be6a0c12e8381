package uk.carejourney.gateway.api;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

import uk.carejourney.gateway.events.EventStreams;
import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;

/** Steps of alerts as they are recorded, for programs that listen (server-sent events). */
@RestController
final class AlertEventsApi {

    private static final String POSITION = "[0-9]{1,15}";

    private final EventStreams streams;

    AlertEventsApi(EventStreams streams) {
        this.streams = streams;
    }

    /**
     * Every step of an alert from now on, or after the one named.
     *
     * @param last the id of the last event received
     */
    @GetMapping("/api/v1/alerts/events")
    void events(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            HttpServletResponse response) {
        streams.tell(after(last), response);
    }

    private long after(@Nullable String last) {
        long head = streams.head();
        if (last == null || last.isBlank()) {
            return head;
        }
        if (!last.matches(POSITION)) {
            throw RefusedRequest.of(
                    Refusal.UNREADABLE, "'Last-Event-ID' is the id of an event received.");
        }
        long after = Long.parseLong(last);
        if (after > head) {
            throw RefusedRequest.of(Refusal.KNOWN_AFTER_HEAD);
        }
        return after;
    }
}
