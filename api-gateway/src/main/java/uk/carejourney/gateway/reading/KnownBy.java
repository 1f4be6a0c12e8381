package uk.carejourney.gateway.reading;

import java.time.Instant;

/** The moment up to which recordings are considered: everything recorded later stays hidden. */
public sealed interface KnownBy {

    /** Everything recorded so far. */
    record Now() implements KnownBy {}

    /** What had been recorded at this instant. */
    record AtInstant(Instant instant) implements KnownBy {}

    /** What had been recorded when this position was the last one taken. */
    record UpTo(long position) implements KnownBy {}
}
