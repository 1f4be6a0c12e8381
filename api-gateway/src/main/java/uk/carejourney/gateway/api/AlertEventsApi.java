package uk.carejourney.gateway.api;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

import uk.carejourney.gateway.events.AlertSteps;
import uk.carejourney.gateway.events.EventStreams;

/** Steps of alerts as they are recorded, for programs that listen (server-sent events). */
@RestController
final class AlertEventsApi {

    private final EventStreams streams;
    private final AlertSteps steps;

    AlertEventsApi(EventStreams streams, AlertSteps steps) {
        this.streams = streams;
        this.steps = steps;
    }

    /**
     * Every step of an alert from now on, or after the one named.
     *
     * @param last the id of the last event received
     */
    @GetMapping(path = "/api/v1/alerts/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void events(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            HttpServletResponse response) {
        streams.tell(steps, steps.place(last), response);
    }
}
