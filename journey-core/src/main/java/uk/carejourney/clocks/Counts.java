package uk.carejourney.clocks;

import uk.carejourney.rulebook.Deadline;
import uk.carejourney.rulebook.Length;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * How often something happened.
 *
 * @param limit how often it may
 * @param all every time it happened, in order
 */
record Counts(Deadline.Count limit, List<Moment> all) {

    /** How many these are: times, or different values of a field. */
    long number(List<Moment> some) {
        return limit.distinct().isEmpty()
                ? some.size()
                : some.stream()
                        .flatMap(one -> one.texts(limit.distinct().get()).stream())
                        .distinct()
                        .count();
    }

    /** The last of them that follow one another without a gap; none if it has been clear since. */
    List<Moment> run(Length clear, LocalDate today) {
        List<Moment> run = new ArrayList<>();
        for (Moment one : all) {
            if (!run.isEmpty() && isClear(run.getLast(), clear, one.day())) {
                run.clear();
            }
            run.add(one);
        }
        return run.isEmpty() || isClear(run.getLast(), clear, today) ? List.of() : run;
    }

    private static boolean isClear(Moment last, Length clear, LocalDate day) {
        return !day.isBefore(Lengths.plainlyAfter(last.day(), clear));
    }

    /** Whether the limit was passed at any time in a run. */
    boolean passedIn(List<Moment> run) {
        return run.stream()
                .anyMatch(last -> {
                    LocalDate since = Lengths.plainlyBefore(last.day(), limit.over());
                    List<Moment> then =
                            run.stream()
                                    .filter(one -> one.day().isAfter(since))
                                    .filter(one -> !one.day().isAfter(last.day()))
                                    .toList();
                    return number(then) >= limit.fewerThan();
                });
    }
}
