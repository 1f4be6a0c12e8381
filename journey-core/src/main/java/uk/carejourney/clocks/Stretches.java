package uk.carejourney.clocks;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The stretches in which something was so, in their order; or why it is not known.
 *
 * @param list the stretches
 * @param unknown why it can't be said; the list is then empty
 */
record Stretches(List<Stretch> list, Optional<String> unknown) {

    static final Stretches NEVER = new Stretches(List.of(), Optional.empty());

    static final Stretches ALWAYS = new Stretches(List.of(Stretch.ALWAYS), Optional.empty());

    static Stretches unknown(String why) {
        return new Stretches(List.of(), Optional.of(why));
    }

    static Stretches of(List<Stretch> list) {
        List<Stretch> some = new ArrayList<>();
        for (Stretch one : list) {
            if (!one.empty()) {
                some.add(one);
            }
        }
        some.sort(Comparator.comparing(Stretch::from));
        return new Stretches(List.copyOf(some), Optional.empty());
    }

    boolean cover(LocalDate day) {
        for (Stretch stretch : list) {
            if (stretch.covers(day)) {
                return true;
            }
        }
        return false;
    }

    /** Where both are so; a stretch of either that ends begins another, not a longer one. */
    Stretches and(Stretches other) {
        if (unknown.isPresent() || other.unknown.isPresent()) {
            return unknownWith(other);
        }
        List<Stretch> both = new ArrayList<>();
        for (Stretch one : list) {
            for (Stretch two : other.list) {
                Stretch met = meet(one, two);
                if (!met.empty()) {
                    both.add(met);
                }
            }
        }
        return of(both);
    }

    /** Where this is so and the other is not. */
    Stretches butNot(Stretches other) {
        if (unknown.isPresent() || (other.unknown.isPresent() && list.isEmpty())) {
            return this;
        }
        if (other.unknown.isPresent()) {
            return other;
        }
        List<Stretch> left = new ArrayList<>(list);
        for (Stretch hole : other.list) {
            List<Stretch> rest = new ArrayList<>();
            for (Stretch one : left) {
                rest.addAll(without(one, hole));
            }
            left = rest;
        }
        return of(left);
    }

    /** Nothing is in common with what never is, known or not. */
    private Stretches unknownWith(Stretches other) {
        boolean never =
                (list.isEmpty() && unknown.isEmpty())
                        || (other.list.isEmpty() && other.unknown.isEmpty());
        return never ? NEVER : unknown(unknown.or(() -> other.unknown).orElseThrow());
    }

    /** Where either is so; stretches that touch or overlap become one. */
    Stretches or(Stretches other) {
        if (unknown.isPresent() || other.unknown.isPresent()) {
            return unknown(unknown.or(() -> other.unknown).orElseThrow());
        }
        List<Stretch> all = new ArrayList<>(list);
        all.addAll(other.list);
        all.sort(Comparator.comparing(Stretch::from));
        List<Stretch> joined = new ArrayList<>();
        for (Stretch next : all) {
            Stretch last = joined.isEmpty() ? null : joined.getLast();
            if (last == null || (last.to() != null && last.to().isBefore(next.from()))) {
                joined.add(next);
            } else {
                boolean longer =
                        last.to() != null && (next.to() == null || next.to().isAfter(last.to()));
                Stretch ending = longer ? next : last;
                joined.set(
                        joined.size() - 1,
                        new Stretch(
                                last.from(),
                                ending.to(),
                                last.begun(),
                                ending.ended(),
                                last.fromKnown()));
            }
        }
        return of(joined);
    }

    private static List<Stretch> without(Stretch one, Stretch hole) {
        boolean before = hole.to() != null && !hole.to().isAfter(one.from());
        boolean after = one.to() != null && !hole.from().isBefore(one.to());
        if (before || after) {
            return List.of(one);
        }
        List<Stretch> rest = new ArrayList<>();
        if (hole.from().isAfter(one.from())) {
            rest.add(
                    new Stretch(
                            one.from(), hole.from(), one.begun(), hole.begun(), one.fromKnown()));
        }
        if (hole.to() != null && (one.to() == null || hole.to().isBefore(one.to()))) {
            rest.add(new Stretch(hole.to(), one.to(), hole.ended(), one.ended(), true));
        }
        return rest;
    }

    private static Stretch meet(Stretch one, Stretch two) {
        Stretch later = two.from().isAfter(one.from()) ? two : one;
        @Nullable LocalDate oneTo = one.to();
        @Nullable LocalDate twoTo = two.to();
        Stretch sooner = oneTo == null || (twoTo != null && twoTo.isBefore(oneTo)) ? two : one;
        return new Stretch(
                later.from(), sooner.to(), later.begun(), sooner.ended(), later.fromKnown());
    }
}
