package uk.carejourney.clocks;

import uk.carejourney.rulebook.Deadline;
import uk.carejourney.rulebook.Rule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Adds up the time spent in a status, in the period up to a moment. */
final class TimeSpent {

    /** What a clock shows of it. */
    private record Shown(long said, ClockState state, List<Moment> begun) {}

    private final Rule rule;
    private final Question question;
    private final FactsSoFar facts;
    private final Deadline.TimeIn limit;
    private final Tick tick;
    private final long most;
    private final long near;

    TimeSpent(Rule rule, Question question, FactsSoFar facts, Deadline.TimeIn limit) {
        this.rule = rule;
        this.question = question;
        this.facts = facts;
        this.limit = limit;
        this.tick = Tick.of(limit.most());
        this.most = tick.in(limit.most());
        this.near = rule.warning().map(warning -> most - tick.in(warning)).orElse(most + 1);
    }

    /**
     * Empty if none was spent.
     *
     * @param turn told when some will have been, where there is no clock to tell it yet
     */
    Optional<Clock> clock(
            Stretch within, Moments moments, Statuses statuses, Consumer<Instant> turn) {
        List<Times.Span> spans =
                new Times(question.rulebook(), moments, statuses, tick).of(limit.status());
        if (spans.isEmpty()) {
            return Optional.empty();
        }
        AddedUp added = new AddedUp(spans, limit.over(), tick);
        long now = tick.of(question.asOf());
        Shown shown = shown(added, now);
        Optional<Instant> next =
                new TimeTurns(added, List.of(near - 1, near, most, most + 1))
                        .after(now, at -> shown(added, at)).stream()
                                .mapToObj(tick::instant)
                                .findFirst();
        if (shown.begun().isEmpty()) {
            next.ifPresent(turn);
            return Optional.empty();
        }
        ClockDraft draft = draft(shown);
        next.ifPresent(draft::turn);
        return Optional.of(draft.until(within).clock());
    }

    private Shown shown(AddedUp added, long at) {
        long spent = added.at(at);
        ClockState state = Limits.state(spent > most, spent >= near);
        return new Shown(spent / tick.said(), state, added.begun(at));
    }

    private ClockDraft draft(Shown shown) {
        ClockDraft draft =
                new ClockDraft(rule, shown.begun().getFirst(), question, facts)
                        .counted(
                                "%d %s of %s in %s in the %s"
                                        .formatted(
                                                shown.said(),
                                                limit.most().unit().word(),
                                                limit.most(),
                                                limit.status(),
                                                limit.over()))
                        .state(shown.state());
        shown.begun().forEach(draft::rests);
        return draft;
    }
}
