package uk.carejourney.clocks;

import uk.carejourney.rulebook.Deadline;

import java.util.List;

/**
 * A part of a whole, added up over facts.
 *
 * @param limit how great it may be
 * @param part what was added up of the part; a field not stated adds nothing
 * @param whole what was added up of the whole
 */
record Share(Deadline.Share limit, long part, long whole) {

    static Share of(Deadline.Share limit, List<Moment> counted) {
        return new Share(
                limit,
                limit.parts().stream().mapToLong(field -> sum(counted, field)).sum(),
                sum(counted, limit.whole()));
    }

    private static long sum(List<Moment> counted, String field) {
        return counted.stream().mapToLong(one -> number(one, field)).sum();
    }

    private static long number(Moment one, String field) {
        return one.value(field) instanceof Number number ? number.longValue() : 0;
    }

    boolean isEnough() {
        return whole >= limit.enough();
    }

    boolean isTooMuch() {
        long most = (long) limit.percent() * whole;
        return limit.itself() ? 100 * part > most : 100 * part >= most;
    }

    String words() {
        return "%d of %d %s".formatted(part, whole, limit.whole());
    }
}
