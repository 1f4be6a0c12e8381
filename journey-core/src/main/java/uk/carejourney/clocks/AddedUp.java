package uk.carejourney.clocks;

import uk.carejourney.calendar.Calendar;
import uk.carejourney.rulebook.Length;
import uk.carejourney.rulebook.Unit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/**
 * How much of some spans lies in the period that ends with a tick, each moment of it counted once.
 *
 * @param spans in the order they begin
 * @param over how long the period is
 */
record AddedUp(List<Times.Span> spans, Length over, Tick tick) {

    /** The first tick of the period. */
    private long begin(long at) {
        if (Lengths.inHours(over) && tick == Tick.MILLISECOND) {
            return at - tick.in(over);
        }
        LocalDate today = tick.day(at);
        LocalDate before = Lengths.plainlyBefore(today, over);
        return tick.end(at) - tick.days(ChronoUnit.DAYS.between(before, today));
    }

    /** How much there is. */
    long at(long at) {
        long reached = begin(at);
        long end = tick.end(at);
        long sum = 0;
        for (Times.Span one : spans) {
            if (one.meets(reached, end)) {
                long to = Math.min(one.to(), end);
                sum += to - Math.max(one.from(), reached);
                reached = to;
            }
        }
        return sum;
    }

    /** What the spans it is made of began with, the one that begins with the tick too. */
    List<Moment> begun(long at) {
        long begin = begin(at);
        return spans.stream()
                .filter(one -> one.meets(begin, at + 1))
                .map(Times.Span::begun)
                .distinct()
                .toList();
    }

    /** Whether the period is always as long; months and years are not. */
    boolean isRegular() {
        return over.unit() != Unit.MONTHS && over.unit() != Unit.YEARS;
    }

    /**
     * The later ticks at which it may begin or cease to grow or to shrink, or be made of other
     * spans; where the period is not always as long, those up to the first that is given.
     */
    LongStream edges(long after) {
        LongStream some = spans.stream().flatMapToLong(one -> edges(one, after));
        return (isRegular() ? some : LongStream.concat(some, irregular(after).stream()))
                .filter(at -> at > after);
    }

    private LongStream edges(Times.Span one, long after) {
        long ahead = after - tick.end(after);
        long behind = after - begin(after);
        LongStream begins = LongStream.of(one.from() + ahead, one.from(), one.from() + behind);
        return one.isOpen()
                ? begins
                : LongStream.concat(begins, LongStream.of(one.to() + ahead, one.to() + behind));
    }

    /** Tomorrow if the period begins within a span; otherwise shortly before it will. */
    private OptionalLong irregular(long at) {
        long begin = begin(at);
        long tomorrow = tick.of(tick.day(at).plusDays(1));
        return spans.stream()
                .filter(one -> one.to() > begin)
                .mapToLong(Times.Span::from)
                .map(from -> from <= begin ? tomorrow : Math.max(tomorrow, reaches(from)))
                .findFirst();
    }

    private long reaches(long from) {
        LocalDate day = tick.day(from);
        LocalDate left = Calendar.dayOf(new Window(over, day).leaves(day));
        return tick.of(left.minusDays(2));
    }
}
