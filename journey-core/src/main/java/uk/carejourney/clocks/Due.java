package uk.carejourney.clocks;

import uk.carejourney.calendar.Calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * When something is due.
 *
 * @param day the last day it may be done
 * @param moment the moment it must be done by, where the law counts hours
 * @param opens the first day it may be done, where it must not be done sooner
 * @param words the arithmetic, in words
 */
public record Due(
        LocalDate day, Optional<Instant> moment, Optional<LocalDate> opens, String words) {

    static Due on(LocalDate day, String words) {
        return new Due(day, Optional.empty(), Optional.empty(), words);
    }

    static Due at(Instant moment, String words) {
        return new Due(Calendar.dayOf(moment), Optional.of(moment), Optional.empty(), words);
    }

    /** Not due before a rule took over; then on that day. */
    Due notBefore(LocalDate takenOver) {
        return day.isBefore(takenOver)
                ? on(
                        takenOver,
                        "%s; it came to hold on %s, and is due at once"
                                .formatted(words, Words.day(takenOver)))
                : this;
    }

    /** The first moment at which it is too late. */
    public Instant over() {
        return moment.map(last -> last.plusMillis(1)).orElseGet(() -> Calendar.endOf(day));
    }
}
