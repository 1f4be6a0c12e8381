package uk.carejourney.gateway.reading;

import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.gateway.wording.Dates;
import uk.carejourney.journey.Happened;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.ToLongFunction;

/**
 * Turns a moment asked about into a position.
 *
 * @param began when this ledger began
 * @param head the last position taken
 * @param latest the latest moment there is anything to say about: now, or the last recording
 * @param recordedBy how many entries had been recorded at an instant
 */
public record HeldMoments(
        Instant began, long head, Instant latest, ToLongFunction<Instant> recordedBy) {

    /** Whether the moment lies before this ledger began, so that nobody here can say. */
    public boolean isBefore(KnownBy known) {
        return switch (known) {
            case KnownBy.Now(), KnownBy.UpTo(var _) -> false;
            case KnownBy.AtInstant(var instant) -> instant.isBefore(began);
            case KnownBy.OnDay(var day) -> end(day).isBefore(began);
        };
    }

    /**
     * The last position considered.
     *
     * @throws RefusedRequest as {@code NOT_HELD_BEFORE} for a moment before this ledger began, as
     *     {@code KNOWN_AFTER_HEAD} for one that has not come
     */
    public long position(KnownBy known) {
        if (isBefore(known)) {
            throw notHeldBefore(began);
        }
        return switch (known) {
            case KnownBy.Now() -> head;
            case KnownBy.UpTo(var position) -> notAfter(position <= head, position);
            case KnownBy.AtInstant(var instant) ->
                    notAfter(!instant.isAfter(latest), recordedBy.applyAsLong(instant) - 1);
            case KnownBy.OnDay(var day) ->
                    notAfter(
                            !day.isAfter(LocalDate.ofInstant(latest, Happened.LONDON)),
                            recordedBy.applyAsLong(end(day)) - 1);
        };
    }

    private long notAfter(boolean held, long position) {
        if (held) {
            return position;
        }
        throw RefusedRequest.of(
                Refusal.KNOWN_AFTER_HEAD,
                "The last position taken is %d; nothing is known of a later moment."
                        .formatted(head));
    }

    private static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Happened.LONDON).toInstant().minusNanos(1000);
    }

    static RefusedRequest notHeldBefore(Instant began) {
        return RefusedRequest.of(
                Refusal.NOT_HELD_BEFORE, "Not held here before " + Dates.moment(began) + ".");
    }
}
