package uk.carejourney.gateway.reading;

import java.time.Instant;
import java.time.LocalDate;

/** The moment up to which recordings are considered: everything recorded later stays hidden. */
public sealed interface KnownBy {

    /** Everything recorded so far. */
    record Now() implements KnownBy {}

    /** What had been recorded at this instant. */
    record AtInstant(Instant instant) implements KnownBy {}

    /** What had been recorded when this day ended in London; today, so far. */
    record OnDay(LocalDate day) implements KnownBy {}

    /** What had been recorded when this position was the last one taken. */
    record UpTo(long position) implements KnownBy {}

    /** Which of these it is, in a word. */
    default String word() {
        return switch (this) {
            case Now() -> "now";
            case AtInstant(var _) -> "instant";
            case OnDay(var _) -> "day";
            case UpTo(var _) -> "position";
        };
    }
}
