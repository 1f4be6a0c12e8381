package uk.carejourney.clocks;

import uk.carejourney.calendar.Calendar;
import uk.carejourney.fold.Told;
import uk.carejourney.rulebook.Deadline;
import uk.carejourney.rulebook.Event;
import uk.carejourney.rulebook.Rule;
import uk.carejourney.rulebook.Version;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

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
    private final Consumer<Instant> turn;

    /**
     * @param turn told when a clock may begin or end that there is no clock to tell it
     */
    Limits(
            Rule rule,
            Question question,
            FactsSoFar facts,
            Moments moments,
            Statuses statuses,
            Consumer<Instant> turn) {
        this.rule = rule;
        this.question = question;
        this.facts = facts;
        this.moments = moments;
        this.statuses = statuses;
        this.today = facts.today();
        this.turn = turn;
    }

    List<Clock> clocks() {
        rule.versions().forEach(this::comesOrGoes);
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
            if (stretch.from().isAfter(today)) {
                turn.accept(Calendar.startOf(stretch.from()));
            } else if (stretch.covers(today)) {
                Optional.ofNullable(stretch.to()).map(Calendar::startOf).ifPresent(turn);
                switch (limit.get()) {
                    case Deadline.TimeIn timeIn ->
                            new TimeSpent(rule, question, facts, timeIn)
                                    .clock(stretch, moments, statuses, turn)
                                    .ifPresent(clocks::add);
                    case Deadline.Spells spells ->
                            new SpellCount(rule, question, facts, moments, statuses, turn)
                                    .clock(spells, stretch)
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

    private void comesOrGoes(Version version) {
        version.from()
                .filter(today::isBefore)
                .ifPresent(first -> turn.accept(Calendar.startOf(first)));
        version.until()
                .filter(last -> !last.isBefore(today))
                .ifPresent(last -> turn.accept(Calendar.endOf(last)));
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
        String words =
                "%d in the %s, the latest on %s"
                        .formatted(number, limit.over(), Words.day(kept.getLast().day()));
        ClockDraft draft = draft(kept, words).state(state(passed, near));
        counted.stream().findFirst().ifPresent(one -> draft.turn(window.leaves(one.day())));
        limit.clear()
                .map(clear -> Lengths.plainlyAfter(kept.getLast().day(), clear))
                .ifPresent(day -> draft.turn(Calendar.startOf(day)));
        clocks.add((passed ? draft.reaching(number) : draft).until(within).clock());
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
        ClockDraft draft = draft(counted, "%s in the %s".formatted(share.words(), limit.over()));
        counted.forEach(one -> draft.turn(window.leaves(one.last())));
        if (share.isEnough()) {
            draft.state(state(share.isTooMuch(), false));
        } else {
            draft.state(ClockState.NOT_ASSESSABLE)
                    .because("there is too little of it to say anything");
        }
        clocks.add(draft.until(within).clock());
    }

    private List<Moment> happened(Event event, Stretch within) {
        List<Moment> happened = new ArrayList<>();
        for (Moment one : moments.of(event, within, statuses)) {
            if (one.day().isAfter(today)) {
                turn.accept(Calendar.startOf(one.day()));
            } else if (within.covers(one.day())) {
                happened.add(one);
            }
        }
        return happened;
    }

    private void inARow(Deadline.InARow limit, Stretch within, List<Clock> clocks) {
        List<Moment> row = new ArrayList<>();
        for (Moment one : happened(limit.event(), within)) {
            Told told = one.told();
            if (told == null || one.type() == null) {
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
            clocks.add(
                    draft(row, row.size() + " one after another")
                            .state(state(row.size() >= limit.fewerThan(), near))
                            .until(within)
                            .clock());
        }
    }

    /** How a limit stands that is passed, or nearly so. */
    static ClockState state(boolean passed, boolean near) {
        return passed ? ClockState.OVERDUE : near ? ClockState.DUE_SOON : ClockState.PENDING;
    }

    private ClockDraft draft(List<Moment> counted, String words) {
        ClockDraft draft = new ClockDraft(rule, counted.getFirst(), question, facts);
        counted.forEach(draft::rests);
        return draft.counted(words);
    }
}
