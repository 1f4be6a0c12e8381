package uk.carejourney.clocks;

import uk.carejourney.calendar.Calendar;
import uk.carejourney.fold.Told;
import uk.carejourney.rulebook.Deadline;
import uk.carejourney.rulebook.Event;
import uk.carejourney.rulebook.Rule;
import uk.carejourney.rulebook.Unit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What adds up: time in a status, or events, in any period of some length, or one after another.
 *
 * <p>A limit has one clock for each stretch of its population, while there is anything to count. It
 * is overdue while the limit is passed, and pending again once enough has fallen out of the period.
 */
final class Limits {

    private final Rule rule;
    private final Question question;
    private final FactsSoFar facts;
    private final Moments moments;
    private final Statuses statuses;
    private final LocalDate today;

    Limits(Rule rule, Question question, FactsSoFar facts, Moments moments, Statuses statuses) {
        this.rule = rule;
        this.question = question;
        this.facts = facts;
        this.moments = moments;
        this.statuses = statuses;
        this.today = facts.today();
    }

    List<Clock> clocks() {
        Optional<Deadline> limit =
                rule.versions().stream()
                        .filter(one -> one.inForce(today))
                        .findFirst()
                        .map(version -> version.due());
        boolean dead =
                !rule.afterDeath()
                        && question.subject()
                                .journey()
                                .identity()
                                .died()
                                .filter(day -> !day.isAfter(today))
                                .isPresent();
        if (limit.isEmpty() || dead) {
            return List.of();
        }
        Stretches population = rule.population().map(statuses::of).orElse(Stretches.ALWAYS);
        List<Clock> clocks = new ArrayList<>();
        for (Stretch stretch : population.list()) {
            if (stretch.covers(today)) {
                switch (limit.get()) {
                    case Deadline.TimeIn timeIn -> timeIn(timeIn, clocks);
                    case Deadline.Spells spells ->
                            new SpellCount(rule, question, facts, moments, statuses)
                                    .clock(spells)
                                    .ifPresent(clocks::add);
                    case Deadline.Count count -> count(count, stretch, clocks);
                    case Deadline.Share share -> share(share, stretch, clocks);
                    case Deadline.InARow inARow -> inARow(inARow, stretch, clocks);
                    default -> throw new IllegalStateException(rule.place());
                }
            }
        }
        return clocks;
    }

    private void timeIn(Deadline.TimeIn limit, List<Clock> clocks) {
        LocalDate since = Lengths.plainlyBefore(today, limit.over());
        boolean hours = limit.most().unit() == Unit.HOURS;
        Instant windowStart =
                hours
                        ? question.asOf()
                                .minus(
                                        Duration.ofDays(
                                                java.time.temporal.ChronoUnit.DAYS.between(
                                                        since, today)))
                        : Calendar.endOf(since);
        Instant now = hours ? question.asOf() : Calendar.endOf(today);
        Duration spent = Duration.ZERO;
        List<Moment> counted = new ArrayList<>();
        boolean goesOn = false;
        Instant first = now;
        Instant last = windowStart;
        for (Times.Span span : times(hours, now).of(limit.status())) {
            Instant from = later(windowStart, span.from());
            if (span.to().isAfter(from)) {
                spent = spent.plus(Duration.between(from, span.to()));
                counted.add(span.begun());
                goesOn |= !span.to().isBefore(now);
                first = span.from().isBefore(first) ? span.from() : first;
                last = later(last, span.to());
            }
        }
        if (counted.isEmpty()) {
            return;
        }
        Duration most = Lengths.elapsed(limit.most());
        Duration left = most.minus(spent);
        String words =
                "%s of %s in %s in the %s to %s"
                        .formatted(
                                said(spent, hours),
                                limit.most(),
                                limit.status(),
                                limit.over(),
                                Words.day(today));
        ClockDraft draft = draft(counted, words);
        Duration warning = rule.warning().map(Lengths::elapsed).orElse(Duration.ZERO);
        boolean near = rule.warning().isPresent() && left.compareTo(warning) <= 0;
        TimeTurns turns = new TimeTurns(question.asOf(), limit.over(), hours);
        if (goesOn) {
            draft.turn(turns.growing(near ? left : left.minus(warning)));
        }
        if (near || left.isNegative()) {
            draft.turn(turns.shrinking(first.isAfter(windowStart) ? first : null));
        }
        if (!goesOn) {
            draft.turn(turns.gone(last));
        }
        clocks.add(
                draft.state(
                                left.isNegative()
                                        ? ClockState.OVERDUE
                                        : near ? ClockState.DUE_SOON : ClockState.PENDING)
                        .clock());
    }

    private void count(Deadline.Count limit, Stretch within, List<Clock> clocks) {
        Window window = new Window(limit.over(), today);
        Counts counts = new Counts(limit, happened(limit.event(), within));
        List<Moment> counted =
                counts.all().stream().filter(one -> window.holds(one.day())).toList();
        List<Moment> kept = limit.clear().map(clear -> counts.run(clear, today)).orElse(counted);
        if (kept.isEmpty()) {
            return;
        }
        long number = counts.number(counted);
        boolean passed =
                limit.clear().isPresent() ? counts.passedIn(kept) : number >= limit.fewerThan();
        boolean near = rule.warning().isPresent() && number >= limit.fewerThan() - 1L;
        ClockDraft draft =
                draft(kept, "%d in %s".formatted(number, window)).state(state(passed, near));
        counted.stream().findFirst().ifPresent(one -> draft.turn(window.leaves(one.day())));
        limit.clear()
                .map(clear -> Lengths.plainlyAfter(kept.getLast().day(), clear))
                .ifPresent(day -> draft.turn(Calendar.startOf(day)));
        until(within, passed ? draft.reaching(number) : draft, clocks);
    }

    private void share(Deadline.Share limit, Stretch within, List<Clock> clocks) {
        Window window = new Window(limit.over(), today);
        List<Moment> counted =
                happened(limit.event(), within).stream()
                        .filter(one -> window.holds(one.last()))
                        .toList();
        if (counted.isEmpty()) {
            return;
        }
        Share share = Share.of(limit, counted);
        ClockDraft draft = draft(counted, "%s in %s".formatted(share.words(), window));
        counted.forEach(one -> draft.turn(window.leaves(one.last())));
        until(
                within,
                share.isEnough()
                        ? draft.state(state(share.isTooMuch(), false))
                        : draft.state(ClockState.NOT_ASSESSABLE)
                                .because("there is too little of it to say anything"),
                clocks);
    }

    private List<Moment> happened(Event event, Stretch within) {
        return moments.of(event, within, statuses).stream()
                .filter(one -> within.covers(one.day()) && !one.day().isAfter(today))
                .toList();
    }

    private static void until(Stretch within, ClockDraft draft, List<Clock> clocks) {
        if (within.to() != null) {
            draft.turn(Calendar.startOf(within.to()));
        }
        clocks.add(draft.clock());
    }

    private void inARow(Deadline.InARow limit, Stretch within, List<Clock> clocks) {
        List<Moment> row = new ArrayList<>();
        for (Moment one : moments.of(limit.event(), within, statuses)) {
            Told told = one.told();
            if (!within.covers(one.day()) || told == null || one.type() == null) {
                continue;
            }
            if (FactsSoFar.says(one.type(), told.fact(), limit.saying())) {
                row.add(one);
            } else {
                row.clear();
            }
        }
        if (!row.isEmpty()) {
            boolean near = rule.warning().isPresent() && row.size() >= limit.fewerThan() - 1;
            until(
                    within,
                    draft(row, row.size() + " one after another")
                            .state(state(row.size() >= limit.fewerThan(), near)),
                    clocks);
        }
    }

    private static ClockState state(boolean passed, boolean near) {
        return passed ? ClockState.OVERDUE : near ? ClockState.DUE_SOON : ClockState.PENDING;
    }

    private ClockDraft draft(List<Moment> counted, String words) {
        ClockDraft draft = new ClockDraft(rule, counted.getFirst(), question, facts);
        counted.forEach(draft::rests);
        return draft.due(Due.on(today, words));
    }

    private Times times(boolean hours, Instant now) {
        return new Times(question.rulebook(), moments, statuses, hours, now);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static String said(Duration spent, boolean hours) {
        long amount = hours ? spent.toHours() : Math.round(spent.toHours() / 24.0);
        return amount + (hours ? " hours" : " days");
    }
}
