package uk.carejourney.gateway.events;

import org.jspecify.annotations.Nullable;

import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;

import java.time.Duration;
import java.util.List;

/** What a listener is told, in the order of the ledger. */
public interface LiveFeed {

    /**
     * One event.
     *
     * @param position its id: the position of the entry it tells of
     * @param json its data, in one line
     */
    record Event(long position, String type, String json) {}

    /**
     * What was read of the ledger.
     *
     * @param events those in it, in order
     * @param through position of the last entry looked at
     */
    record Stretch(List<Event> events, long through) {

        public Stretch {
            events = List.copyOf(events);
        }
    }

    /** Position of the last entry there is. */
    long head();

    /** What follows a position; ends at the same position if there is nothing new. */
    Stretch after(long position);

    /**
     * Waits for something after a position.
     *
     * @return false if nothing came within the time
     * @throws InterruptedException if the waiting thread is interrupted
     */
    boolean awaitBeyond(long position, Duration timeout) throws InterruptedException;

    /**
     * Where a listener goes on.
     *
     * @param last the id of the last event it received; absent to begin with what is to come
     * @throws RefusedRequest if that is no id, or of an event that has not been
     */
    default long place(@Nullable String last) {
        long head = head();
        if (last == null || last.isBlank()) {
            return head;
        }
        if (!last.matches("[0-9]{1,15}")) {
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
