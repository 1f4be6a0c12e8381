package uk.carejourney.gateway.pages;

import java.util.List;

/**
 * One clock, in words.
 *
 * @param title what a practitioner calls the duty
 * @param state how it stands
 * @param sign a sign of that, besides the words
 * @param tag the colour of that, besides the words
 * @param due by when, or not before when; empty while it has no date
 * @param arithmetic how the date was counted; empty where there is nothing to count
 * @param reason why it stands so; empty where the facts alone say
 * @param since the day it started
 * @param ended when the duty was done or stopped being owed; empty while neither
 * @param force how binding the rule is
 * @param doubt how far the rule's words and numbers are in doubt; empty where they are not
 * @param source where the rule stands
 * @param severity how bad it is while it is not met; empty where it is met or not owed
 * @param responsible who is responsible; empty if nobody was allocated
 * @param entries the child's own entries it rests on
 * @param elsewhere how many entries of other records it rests on, in words; empty if none
 */
public record ClockView(
        String title,
        String state,
        String sign,
        String tag,
        String due,
        String arithmetic,
        String reason,
        String since,
        String ended,
        String force,
        String doubt,
        String source,
        String severity,
        String responsible,
        List<Long> entries,
        String elsewhere) {

    public ClockView {
        entries = List.copyOf(entries);
    }
}
