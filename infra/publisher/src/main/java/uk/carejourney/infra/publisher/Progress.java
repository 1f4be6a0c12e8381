package uk.carejourney.infra.publisher;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** How a publisher gets on, for those who watch it. */
public final class Progress {

    /** What a publisher is doing. */
    public enum State {
        /** Another node has the turn, or this one is about to take it. */
        WAITING,
        /** It publishes. */
        PUBLISHING,
        /** Kafka or the ledger cannot be reached; it tries again. */
        RETRYING,
        /** Nothing more until someone has put right what {@link Progress#why} says. */
        HALTED
    }

    private volatile State state = State.WAITING;
    private volatile Optional<String> why = Optional.empty();
    private volatile long published = -1;
    private volatile Instant recordedAt = Instant.EPOCH;
    private final AtomicLong fenced = new AtomicLong();

    void is(State now) {
        why = Optional.empty();
        state = now;
    }

    void is(State now, String reason) {
        why = Optional.of(reason);
        state = now;
    }

    void reached(long position, Instant recorded) {
        recordedAt = recorded;
        published = position;
    }

    void wasFenced() {
        fenced.incrementAndGet();
    }

    public State state() {
        return state;
    }

    /** Why it is not publishing, where it is not by its own choice. */
    public Optional<String> why() {
        return why;
    }

    /** The last position this node knows to be published; -1 before it knows. */
    public long published() {
        return published;
    }

    /** When the entry there was recorded; the beginning of 1970 before it is known. */
    public Instant recordedAt() {
        return recordedAt;
    }

    /** How often another publisher took over while this one thought it had the turn. */
    public long fenced() {
        return fenced.get();
    }
}
