package uk.carejourney.clocks;

import org.jspecify.annotations.Nullable;

import uk.carejourney.calendar.Calendar;
import uk.carejourney.fact.FactType;
import uk.carejourney.fold.Told;
import uk.carejourney.journey.Happened;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * When an event happened.
 *
 * @param day the first day it can have happened
 * @param last the last day it can have happened
 * @param instant the instant, where that is known
 * @param told the entry, where it is a fact
 * @param type the kind of fact, where it is one
 * @param known whether its day is known, and not only seen or known to the month
 */
record Moment(
        LocalDate day,
        LocalDate last,
        @Nullable Instant instant,
        @Nullable Told told,
        @Nullable FactType type,
        boolean known) {

    static final Comparator<Moment> IN_ORDER =
            (one, other) -> {
                int byDay = one.day.compareTo(other.day);
                int byTime = byDay == 0 ? byTime(one, other) : byDay;
                return byTime == 0 ? byEntry(one.told, other.told) : byTime;
            };

    static Moment on(LocalDate day) {
        return new Moment(day, day, null, null, null, true);
    }

    static Moment of(Told told, FactType type, Happened happened) {
        LocalDate first = happened.earliest().orElseThrow();
        boolean known =
                happened instanceof Happened.OnDay
                        || happened instanceof Happened.At
                        || happened instanceof Happened.During;
        return new Moment(
                first,
                happened.latest().orElse(first),
                happened instanceof Happened.At(var instant) ? instant : null,
                told,
                type,
                known);
    }

    /** By its day alone: all that an entry says is too much to go through each time. */
    @Override
    public int hashCode() {
        return day.hashCode();
    }

    /** What a field of it holds; null where it is no fact or does not state it. */
    @Nullable Object value(String field) {
        return told == null || type == null ? null : type.value(told.fact(), field);
    }

    /** What a field of it says; nothing where it is no fact or does not state it. */
    List<String> texts(String field) {
        return FactsSoFar.texts(value(field));
    }

    boolean isSameEntry(Moment other) {
        return told != null
                && other.told != null
                && told.recorded().position() == other.told.recorded().position();
    }

    private static int byTime(Moment one, Moment other) {
        return one.instant == null && other.instant == null
                ? 0
                : one.instantOrStart().compareTo(other.instantOrStart());
    }

    /** As their identifiers are written; what is no fact comes first. */
    private static int byEntry(@Nullable Told one, @Nullable Told other) {
        if (one == null || other == null) {
            return Boolean.compare(one != null, other != null);
        }
        UUID first = one.recorded().envelope().eventId();
        UUID second = other.recorded().envelope().eventId();
        int high =
                Long.compareUnsigned(
                        first.getMostSignificantBits(), second.getMostSignificantBits());
        return high != 0
                ? high
                : Long.compareUnsigned(
                        first.getLeastSignificantBits(), second.getLeastSignificantBits());
    }

    private Instant instantOrStart() {
        return instant != null
                ? instant
                : day.equals(LocalDate.MIN) ? Instant.MIN : Calendar.startOf(day);
    }
}
