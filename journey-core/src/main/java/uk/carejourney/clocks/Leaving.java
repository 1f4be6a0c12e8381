package uk.carejourney.clocks;

import uk.carejourney.rulebook.Population;
import uk.carejourney.rulebook.Rule;

import java.time.LocalDate;
import java.util.Optional;

/** When and why a duty of one rule is no longer owed to the child. */
final class Leaving {

    private static final String DEATH = "the child died";

    private final Rule rule;
    private final Question question;
    private final Statuses statuses;
    private final Optional<LocalDate> died;
    private final LocalDate today;

    Leaving(
            Rule rule,
            Question question,
            Statuses statuses,
            Optional<LocalDate> died,
            LocalDate today) {
        this.rule = rule;
        this.question = question;
        this.statuses = statuses;
        this.died = died;
        this.today = today;
    }

    /** The day the child stopped being one of those the rule is for, death included. */
    Optional<LocalDate> on(Stretch within) {
        Optional<LocalDate> end =
                Optional.ofNullable(within.to()).filter(day -> !day.isAfter(today));
        return end.isPresent() && died.filter(end.get()::isAfter).isEmpty() ? end : died;
    }

    String why(Stretch within) {
        return died.filter(day -> within.to() == null || !day.isAfter(within.to())).isPresent()
                ? DEATH
                : "it is no longer owed to this child";
    }

    /** Another rule of the same duty may have taken over: one that came to hold that day. */
    Clock judge(ClockDraft draft, Stretch within, LocalDate on) {
        Optional<Rule> successor =
                why(within).equals(DEATH)
                        ? Optional.empty()
                        : question.rulebook().sisters(rule).stream()
                                .filter(other -> other.population().isPresent())
                                .filter(other -> beginsOn(on, other.population().get()))
                                .findFirst();
        Optional.ofNullable(within.ended()).ifPresent(draft::rests);
        return successor.isPresent()
                ? draft.state(ClockState.SUPERSEDED).because(successor.get().id()).clock()
                : draft.state(ClockState.LAPSED).because(why(within)).clock();
    }

    private boolean beginsOn(LocalDate day, Population population) {
        return statuses.of(population).list().stream()
                .anyMatch(stretch -> stretch.from().equals(day));
    }
}
