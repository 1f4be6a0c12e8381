package uk.carejourney.clocks;

import org.jspecify.annotations.Nullable;

import uk.carejourney.fold.Spell;
import uk.carejourney.fold.Told;

import java.time.LocalDate;

/**
 * A stretch of days something was so.
 *
 * @param from its first day
 * @param to the first day it was no longer so; absent while it goes on
 * @param begun the entry it began with, where one entry began it
 * @param ended the entry that ended it, where one did
 * @param fromKnown whether it began on that day, and was not merely seen then
 */
record Stretch(
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable Told begun,
        @Nullable Told ended,
        boolean fromKnown) {

    static final Stretch ALWAYS = new Stretch(LocalDate.MIN, null, null, null, true);

    static Stretch days(LocalDate from, @Nullable LocalDate to) {
        return new Stretch(from, to, null, null, true);
    }

    /** A spell of the journey, whose end does not count before it has come. */
    static Stretch of(Spell<?> spell, LocalDate today) {
        boolean ended = spell.to() != null && !spell.to().isAfter(today);
        return new Stretch(
                spell.from(),
                ended ? spell.to() : null,
                spell.start(),
                ended ? spell.end() : null,
                spell.startKnown());
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    boolean empty() {
        return to != null && !from.isBefore(to);
    }

    Stretch until(LocalDate end) {
        return to == null || end.isBefore(to)
                ? new Stretch(from, end, begun, null, fromKnown)
                : this;
    }
}
