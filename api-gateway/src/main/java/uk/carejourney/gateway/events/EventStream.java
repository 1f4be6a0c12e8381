package uk.carejourney.gateway.events;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * One listener's stream, in the form of the HTML standard ("server-sent events").
 *
 * <p>An event's id is its position in the ledger. A sign of life carries the id of the last entry
 * looked at and nothing else: it is no event, but moves the place a listener resumes from.
 */
final class EventStream {

    private static final Duration RETRY = Duration.ofSeconds(3);

    private final LiveFeed feed;
    private final OutputStream out;
    private final Duration heartbeat;
    private long at;
    private long lastSent = System.nanoTime();

    /**
     * @param after position of the last entry the listener knows of
     */
    EventStream(LiveFeed feed, OutputStream out, Duration heartbeat, long after) {
        this.feed = feed;
        this.out = out;
        this.heartbeat = heartbeat;
        this.at = after;
    }

    /**
     * Tells the listener of everything, until it is gone or the thread is interrupted.
     *
     * @throws IOException if the listener is gone
     * @throws InterruptedException if the thread is interrupted
     */
    void run() throws IOException, InterruptedException {
        send("retry: " + RETRY.toMillis() + "\nid: " + at + "\n\n");
        while (true) {
            LiveFeed.Stretch next = feed.after(at);
            for (LiveFeed.Event event : next.events()) {
                send(
                        "id: %d\nevent: %s\ndata: %s\n\n"
                                .formatted(event.position(), event.type(), event.json()));
            }
            boolean more = next.through() > at;
            at = next.through();
            Duration left = heartbeat.minusNanos(System.nanoTime() - lastSent);
            if (left.isNegative() || left.isZero()) {
                send("id: " + at + "\n\n");
            } else if (!more) {
                feed.awaitBeyond(at, left);
            }
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }

    private void send(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
        lastSent = System.nanoTime();
    }
}
