package uk.carejourney.measures;

import uk.carejourney.clocks.Clock;
import uk.carejourney.clocks.ClockState;
import uk.carejourney.clocks.Clocks;
import uk.carejourney.clocks.Due;
import uk.carejourney.clocks.Responsible;
import uk.carejourney.journey.Subject;
import uk.carejourney.rulebook.Rule;
import uk.carejourney.rulebook.Rule.Reporting.Counts;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says what one subject adds to the measures of a period, each rule by its own reporting: clocks
 * due in the period, clocks met in it, or children of the cohort on 31 March. A rule that says
 * nothing of reporting is counted by what was due.
 */
public final class Counting {

    private final Subject subject;
    private final Optional<String> teamAsOf;
    private final Period period;

    private Counting(Subject subject, Optional<String> teamAsOf, Period period) {
        this.subject = subject;
        this.teamAsOf = teamAsOf;
        this.period = period;
    }

    /** How a rule is counted. */
    public static Counts counts(Rule rule) {
        return rule.reporting().map(Rule.Reporting::counts).orElse(Counts.DUE_IN_PERIOD);
    }

    /** Whether a rule can be told for a period: cohorts of 31 March need one that ends there. */
    public static boolean canTell(Rule rule, Period period) {
        return counts(rule) != Counts.CHILDREN_ON_31_MARCH
                || (period.last().getMonth() == Month.MARCH && period.last().getDayOfMonth() == 31);
    }

    /**
     * What a subject adds.
     *
     * @param clocks its clocks as they stood when the period ended, or stand now if it has not
     */
    public static List<Counted> of(Subject subject, Clocks clocks, Period period) {
        Counting counting =
                new Counting(subject, clocks.responsible().flatMap(Responsible::team), period);
        Map<String, List<Clock>> byRule = new LinkedHashMap<>();
        clocks.list()
                .forEach(clock ->
                        byRule.computeIfAbsent(clock.rule().countedAs(), _ -> new ArrayList<>())
                                .add(clock));
        List<Counted> counted = new ArrayList<>();
        byRule.values()
                .forEach(list -> {
                    Rule rule = list.getFirst().rule();
                    if (!canTell(rule, period)) {
                        return;
                    }
                    switch (counts(rule)) {
                        case DUE_IN_PERIOD ->
                                list.forEach(clock -> counting.due(clock).ifPresent(counted::add));
                        case MET_IN_PERIOD ->
                                list.forEach(clock -> counting.met(clock).ifPresent(counted::add));
                        case CHILDREN_ON_31_MARCH -> counting.cohort(list).ifPresent(counted::add);
                    }
                });
        return counted;
    }

    private Optional<Counted> due(Clock clock) {
        LocalDate day = dueDay(clock).orElse(clock.start());
        return period.contains(day)
                ? outcome(clock.state()).map(outcome -> counted(clock, outcome))
                : Optional.empty();
    }

    /** What was not done is told beside those done, and is in no denominator. */
    private Optional<Counted> met(Clock clock) {
        return clock.doneOn().isPresent()
                ? clock.doneOn()
                        .filter(period::contains)
                        .flatMap(_ -> outcome(clock.state()))
                        .map(outcome -> counted(clock, outcome))
                : due(clock);
    }

    /**
     * A child is of the cohort while the rule, or one counted with it, is for it at the end of the
     * last day, and counts once: by the worst of what fell due in the year; where nothing did, by
     * what was done of a duty that arises once, or is still owed of it.
     */
    private Optional<Counted> cohort(List<Clock> clocks) {
        if (clocks.stream().noneMatch(Counting::standing)) {
            return Optional.empty();
        }
        Optional<Counted> worst =
                clocks.stream()
                        .filter(clock -> dueDay(clock).filter(period::contains).isPresent())
                        .flatMap(clock ->
                                outcome(clock.state()).map(is -> counted(clock, is)).stream())
                        .max(Comparator.comparingInt(Counting::badness));
        return worst.or(() ->
                clocks.stream()
                        .filter(Counting::standing)
                        .filter(clock -> dueDay(clock).filter(this::isEarlier).isPresent())
                        .flatMap(clock -> earlier(clock).map(is -> counted(clock, is)).stream())
                        .reduce((_, later) -> later));
    }

    /** What adds up is told for the period it is asked for: it counts in it as it then stands. */
    private Optional<LocalDate> dueDay(Clock clock) {
        return clock.rule().start().isEmpty()
                ? Optional.of(period.last())
                : clock.due().map(Due::day);
    }

    private boolean isEarlier(LocalDate day) {
        return day.isBefore(period.first());
    }

    /** What was due before the year and is done by its end counts as done, however late it was. */
    private static Optional<Outcome> earlier(Clock clock) {
        return clock.state() == ClockState.MET_LATE
                ? Optional.of(Outcome.IN_TIME)
                : outcome(clock.state());
    }

    private static boolean standing(Clock clock) {
        return clock.stillFor() && clock.closedOn().isEmpty();
    }

    private static int badness(Counted counted) {
        return switch (counted.outcome()) {
            case NOT_YET_DUE -> 0;
            case EXEMPT -> 1;
            case IN_TIME -> 2;
            case DECLINED -> 3;
            case NOT_ASSESSABLE -> 4;
            case LATE -> 5;
            case NOT_DONE -> 6;
        };
    }

    private static Optional<Outcome> outcome(ClockState state) {
        return switch (state) {
            case MET -> Optional.of(Outcome.IN_TIME);
            case MET_LATE -> Optional.of(Outcome.LATE);
            case OVERDUE -> Optional.of(Outcome.NOT_DONE);
            case PENDING, DUE_SOON -> Optional.of(Outcome.NOT_YET_DUE);
            case DECLINED -> Optional.of(Outcome.DECLINED);
            case EXEMPT -> Optional.of(Outcome.EXEMPT);
            case NOT_ASSESSABLE -> Optional.of(Outcome.NOT_ASSESSABLE);
            case LAPSED, SUPERSEDED -> Optional.empty();
        };
    }

    private Counted counted(Clock clock, Outcome outcome) {
        return new Counted(
                clock.rule().countedAs(),
                subject,
                clock.responsible().flatMap(Responsible::team),
                teamAsOf,
                outcome);
    }
}
