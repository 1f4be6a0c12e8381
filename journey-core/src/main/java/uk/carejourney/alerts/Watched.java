package uk.carejourney.alerts;

import uk.carejourney.alert.AlertFact.Grounds;
import uk.carejourney.alert.AlertFact.InCharge;
import uk.carejourney.clocks.Clock;
import uk.carejourney.clocks.ClockState;
import uk.carejourney.clocks.Due;
import uk.carejourney.journey.Code;
import uk.carejourney.rulebook.Rule;

import java.util.Optional;

/** What alerting sees in a clock. */
final class Watched {

    private Watched() {}

    /**
     * What an alert is about: one clock, or all there ever is of a limit, whose clock begins with
     * whatever it counts first today.
     */
    static String key(Clock clock) {
        return clock.rule().start().isEmpty() ? clock.rule().id() : clock.key();
    }

    /**
     * Whether it calls for someone: near its due date, or not met while it is owed, or done before
     * it was allowed; and not a measure, which alerts nobody.
     */
    static boolean calls(Clock clock) {
        boolean unmet =
                clock.state() == ClockState.OVERDUE
                        && (clock.closedOn().isEmpty() || clock.doneOn().isPresent());
        return (unmet || clock.state() == ClockState.DUE_SOON)
                && clock.severity() != Rule.Severity.S5;
    }

    static Grounds grounds(Clock clock) {
        String why = clock.reason().map(reason -> ": " + reason).orElse("");
        return new Grounds(
                new Code(clock.state() == ClockState.OVERDUE ? Alert.OVERDUE : Alert.DUE_SOON),
                new Code(clock.severity().name()),
                clock.due().map(Due::day).orElse(null),
                clock.due().flatMap(Due::moment).orElse(null),
                clock.words().orElse(clock.rule().title()) + why,
                clock.restsOn());
    }

    static Optional<InCharge> inCharge(Clock clock) {
        return clock.responsible()
                .map(one -> new InCharge(one.worker().orElse(null), one.team().orElse(null)));
    }

    /** Whether it says something else than was said; who is in charge and words alone do not. */
    static boolean differs(Grounds now, Grounds before) {
        return !now.state().equals(before.state())
                || !now.severity().equals(before.severity())
                || !java.util.Objects.equals(now.due(), before.due())
                || !java.util.Objects.equals(now.dueBy(), before.dueBy());
    }
}
