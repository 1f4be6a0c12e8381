package uk.carejourney.clocks;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/**
 * When time that adds up in a moving period next makes a difference, if nothing is recorded: to the
 * tick, sooner only where it fills a period of months, which are not equally long.
 *
 * @param levels how much there must be for it to make a difference, besides each more that is said
 */
record TimeTurns(AddedUp added, List<Long> levels) {

    /**
     * The first tick at which what is shown is not what it is now.
     *
     * @param shown what is shown at a tick
     */
    OptionalLong after(long now, LongFunction<?> shown) {
        Object before = shown.apply(now);
        LocalDate today = added.tick().day(now);
        long once = added.tick().of(Lengths.plainlyAfter(today, added.over()).plusDays(1));
        OptionalLong next = candidate(now);
        while (next.isPresent()
                && (added.isRegular() || next.getAsLong() < once)
                && shown.apply(next.getAsLong()).equals(before)) {
            next = candidate(next.getAsLong());
        }
        return next;
    }

    /**
     * Between two of these it grows or shrinks steadily and reaches no level, or stays as it is.
     */
    private OptionalLong candidate(long at) {
        long is = added.at(at);
        long steps = added.at(at + 1) - is;
        LongStream reached =
                steps == 0
                        ? LongStream.empty()
                        : levels(is)
                                .map(level -> steps > 0 ? level - is : is - level)
                                .filter(away -> away > 0)
                                .map(away -> at + away);
        return LongStream.concat(added.edges(at), reached).min();
    }

    /** What is said changes with each whole one more, and as soon as one is no longer whole. */
    private LongStream levels(long is) {
        long unit = added.tick().said();
        long whole = Math.floorDiv(is, unit) * unit;
        return LongStream.concat(
                LongStream.of(whole - 1, whole + unit), levels.stream().mapToLong(Long::longValue));
    }
}
