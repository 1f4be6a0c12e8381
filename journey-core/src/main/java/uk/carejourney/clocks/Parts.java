package uk.carejourney.clocks;

import uk.carejourney.rulebook.Length;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Stretches made of the stretches of another status. */
final class Parts {

    private Parts() {}

    static Stretches first(Stretches whole, Length length) {
        return new Stretches(
                whole.list().stream()
                        .map(one ->
                                new Stretch(
                                        one.from(),
                                        Lengths.plainlyAfter(one.from(), length),
                                        one.begun(),
                                        null,
                                        one.fromKnown()))
                        .toList(),
                whole.unknown());
    }

    static Stretches after(Stretches whole, Length length) {
        List<Stretch> list =
                whole.list().stream()
                        .map(one ->
                                new Stretch(
                                        Lengths.plainlyAfter(one.from(), length),
                                        one.to(),
                                        one.begun(),
                                        one.ended(),
                                        one.fromKnown()))
                        .toList();
        return whole.unknown().isPresent() ? whole : Stretches.of(list);
    }

    /** For good from the day so many days are reached; days in two stretches count once. */
    static Stretches onceAddsUp(Stretches whole, int days) {
        if (whole.unknown().isPresent()) {
            return whole;
        }
        long missing = days;
        for (Stretch one : Stretches.NEVER.or(whole).list()) {
            LocalDate to = one.to();
            long lasts = to == null ? Long.MAX_VALUE : ChronoUnit.DAYS.between(one.from(), to);
            if (lasts >= missing) {
                LocalDate reached = one.from().plusDays(missing - 1);
                return Stretches.of(
                        List.of(new Stretch(reached, null, one.begun(), null, one.fromKnown())));
            }
            missing -= lasts;
        }
        return Stretches.NEVER;
    }

    /** Those in which, or on the first day after which, one of these moments lies. */
    static Stretches inWhich(Stretches whole, List<Moment> moments) {
        return new Stretches(
                whole.list().stream()
                        .filter(stretch ->
                                moments.stream()
                                        .map(Moment::day)
                                        .anyMatch(day ->
                                                stretch.covers(day) || day.equals(stretch.to())))
                        .toList(),
                whole.unknown());
    }
}
