package uk.carejourney.clocks;

import uk.carejourney.calendar.Calendar;
import uk.carejourney.rulebook.Deadline;
import uk.carejourney.rulebook.Rule;
import uk.carejourney.rulebook.Unit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Adds up the time spent in a status, in the period up to a moment. */
final class TimeSpent {

    private final Rule rule;
    private final Question question;
    private final FactsSoFar facts;
    private final Deadline.TimeIn limit;
    private final boolean hours;
    private final Instant from;
    private final Instant now;
    private final List<Moment> began = new ArrayList<>();
    private Duration spent = Duration.ZERO;
    private boolean goesOn;
    private Instant first;
    private Instant last;

    TimeSpent(Rule rule, Question question, FactsSoFar facts, Deadline.TimeIn limit) {
        this.rule = rule;
        this.question = question;
        this.facts = facts;
        this.limit = limit;
        this.hours = limit.most().unit() == Unit.HOURS;
        LocalDate today = facts.today();
        LocalDate since = Lengths.plainlyBefore(today, limit.over());
        Duration period = Duration.ofDays(ChronoUnit.DAYS.between(since, today));
        this.from = hours ? question.asOf().minus(period) : Calendar.endOf(since);
        this.now = hours ? question.asOf() : Calendar.endOf(today);
        this.first = now;
        this.last = from;
    }

    /**
     * Empty if none was spent.
     *
     * @param turn told when some may be spent that there is no clock to tell it yet
     */
    Optional<Clock> clock(Moments moments, Statuses statuses, Consumer<Instant> turn) {
        new Times(question.rulebook(), moments, statuses, hours, now, turn)
                .of(limit.status())
                .forEach(this::add);
        return began.isEmpty() ? Optional.empty() : Optional.of(clock());
    }

    private void add(Times.Span span) {
        Instant begins = span.from().isAfter(from) ? span.from() : from;
        if (span.to().isAfter(begins)) {
            spent = spent.plus(Duration.between(begins, span.to()));
            began.add(span.begun());
            goesOn |= !span.to().isBefore(now);
            first = span.from().isBefore(first) ? span.from() : first;
            last = span.to().isAfter(last) ? span.to() : last;
        }
    }

    private Clock clock() {
        ClockDraft draft =
                new ClockDraft(rule, began.getFirst(), question, facts)
                        .counted(
                                "%s of %s in %s in the %s"
                                        .formatted(
                                                said(),
                                                limit.most(),
                                                limit.status(),
                                                limit.over()));
        began.forEach(draft::rests);
        Duration left = Lengths.elapsed(limit.most()).minus(spent);
        Duration warning = rule.warning().map(Lengths::elapsed).orElse(Duration.ZERO);
        boolean near = rule.warning().isPresent() && left.compareTo(warning) <= 0;
        ClockState state =
                left.isNegative()
                        ? ClockState.OVERDUE
                        : near ? ClockState.DUE_SOON : ClockState.PENDING;
        turns(draft.state(state), state, near ? left : left.minus(warning));
        return draft.clock();
    }

    /** Where it fills the whole period, as much falls out as is added. */
    private void turns(ClockDraft draft, ClockState state, Duration untilNext) {
        TimeTurns turns = new TimeTurns(question.asOf(), limit.over(), hours);
        if (spent.equals(Duration.between(from, now))) {
            draft.turn(turns.tomorrow());
            return;
        }
        boolean falls = !first.isAfter(from);
        if (goesOn && state != ClockState.OVERDUE) {
            draft.turn(turns.growing(untilNext));
        }
        if (falls && state != ClockState.PENDING) {
            draft.turn(turns.soon());
        }
        if (goesOn) {
            draft.turn(turns.grown(spent));
        }
        if (falls) {
            draft.turn(turns.shrunk(spent));
        }
        draft.turn(turns.out(first)).turn(turns.out(last));
    }

    private String said() {
        long amount = hours ? spent.toHours() : Math.round(spent.toHours() / 24.0);
        return amount + (hours ? " hours" : " days");
    }
}
