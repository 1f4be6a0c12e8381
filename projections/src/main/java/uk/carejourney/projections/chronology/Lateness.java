package uk.carejourney.projections.chronology;

import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Source;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * How long after something happened it was recorded, where it was recorded first: by the source if
 * there is one, else by this ledger. A source that does not say when it recorded is unknown, never
 * on time.
 *
 * @param verdict late or not
 * @param days from the day it happened, or the last day it can have happened, to the day it was
 *     recorded; negative if recorded beforehand, 0 when unknown
 */
public record Lateness(Verdict verdict, long days) {

    /** More days than this are late: a local standard, not law. */
    public static final int GRACE_DAYS = 7;

    public static final Lateness UNKNOWN = new Lateness(Verdict.UNKNOWN, 0);

    /** Whether something was recorded in time. */
    public enum Verdict {
        ON_TIME,
        LATE,
        /** Recorded before it happened, as something planned or expected. */
        BEFOREHAND,
        UNKNOWN;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The lateness of an entry, against the day it says it happened. */
    public static Lateness of(Recorded recorded) {
        Optional<LocalDate> known = known(recorded);
        Optional<LocalDate> happened = happened(recorded.envelope().happened());
        if (known.isEmpty() || happened.isEmpty()) {
            return UNKNOWN;
        }
        long days = ChronoUnit.DAYS.between(happened.get(), known.get());
        return new Lateness(verdict(days), days);
    }

    private static Verdict verdict(long days) {
        if (days < 0) {
            return Verdict.BEFOREHAND;
        }
        return days <= GRACE_DAYS ? Verdict.ON_TIME : Verdict.LATE;
    }

    private static Optional<LocalDate> known(Recorded recorded) {
        Source source = recorded.envelope().source();
        return source == null
                ? Optional.of(LocalDate.ofInstant(recorded.recordedAt(), Happened.LONDON))
                : Optional.ofNullable(source.recordedOn());
    }

    /** An open period could be recorded from its first day. */
    private static Optional<LocalDate> happened(Happened happened) {
        return happened.latest().or(happened::earliest);
    }
}
