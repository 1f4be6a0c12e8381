package uk.carejourney.clocks;

import uk.carejourney.rulebook.Rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One duty owed to one child once: one rule and what started it.
 *
 * @param key identifies it among the child's clocks, the same however often it is worked out
 * @param rule the rule
 * @param state how it stands
 * @param start the day it started
 * @param due when it is due; absent while the rule gives it no date, where it can't be counted, and
 *     for what adds up, which is never due
 * @param words the arithmetic, in words: how the due date was reached, or what adds up to how much
 * @param doneOn the day the duty was done, in time or not
 * @param closedOn the day an unmet duty stopped being owed, after it was due
 * @param reason why it lapsed, is exempt or can't be judged; what took over from it
 * @param severity how bad it is now
 * @param restsOn the events it rests on, in the order of the life
 * @param next the next moment it changes if nothing is recorded
 * @param responsible who is responsible on the due date, or now if that is sooner
 * @param stillFor whether the rule was still for this subject at the moment asked for
 */
public record Clock(
        String key,
        Rule rule,
        ClockState state,
        LocalDate start,
        Optional<Due> due,
        Optional<String> words,
        Optional<LocalDate> doneOn,
        Optional<LocalDate> closedOn,
        Optional<String> reason,
        Rule.Severity severity,
        List<UUID> restsOn,
        Optional<Instant> next,
        Optional<Responsible> responsible,
        boolean stillFor) {

    public Clock {
        restsOn = List.copyOf(restsOn);
    }
}
