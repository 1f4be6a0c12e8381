package uk.carejourney.clocks;

import uk.carejourney.calendar.Calendar;
import uk.carejourney.rulebook.Deadline;
import uk.carejourney.rulebook.Rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Counts the stretches of a status that lie, in part at least, in the period up to a day. */
final class SpellCount {

    private final Rule rule;
    private final Question question;
    private final FactsSoFar facts;
    private final Moments moments;
    private final Statuses statuses;
    private final LocalDate today;
    private final Consumer<Instant> turn;

    SpellCount(
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

    Optional<Clock> clock(Deadline.Spells limit, Stretch within) {
        Window window = new Window(limit.over(), today);
        List<Stretch> all = statuses.named(limit.status()).list();
        all.stream()
                .map(Stretch::from)
                .filter(today::isBefore)
                .map(Calendar::startOf)
                .forEach(turn);
        List<Stretch> counted =
                all.stream()
                        .filter(one -> one.to() == null || window.holds(one.to().minusDays(1)))
                        .filter(one -> !one.from().isAfter(today))
                        .toList();
        if (counted.isEmpty()) {
            return Optional.empty();
        }
        List<Moment> began = counted.stream().map(moments::beginning).toList();
        long number =
                limit.distinct()
                        .map(field ->
                                began.stream()
                                        .flatMap(one -> one.texts(field).stream())
                                        .distinct()
                                        .count())
                        .orElse((long) counted.size());
        String words =
                "%d in the %s, the latest since %s"
                        .formatted(number, limit.over(), Words.day(began.getLast().day()));
        ClockDraft draft = new ClockDraft(rule, began.getFirst(), question, facts).counted(words);
        began.forEach(draft::rests);
        counted.forEach(one -> turn(draft, one, window));
        boolean near = rule.warning().isPresent() && number >= limit.fewerThan() - 1L;
        return Optional.of(
                draft.state(Limits.state(number >= limit.fewerThan(), near)).until(within).clock());
    }

    /** When its last day has left the period. */
    private void turn(ClockDraft draft, Stretch one, Window window) {
        LocalDate to = one.to();
        if (to != null) {
            draft.turn(window.leaves(to.minusDays(1)));
        }
    }
}
