package uk.carejourney.projections.timescales;

import uk.carejourney.calendar.Calendar;
import uk.carejourney.clocks.Settings;
import uk.carejourney.journey.Recorded;
import uk.carejourney.rulebook.Rulebook;

import java.util.List;

/**
 * What decides, besides the facts about a subject: rules, calendar, the council's settings and what
 * it declared to be recorded completely.
 *
 * @param declared the council's facts, among them what it declared to be recorded completely
 * @param position position of the last fact of the council's that decides anything; -1 if none does
 */
public record Law(
        Rulebook rulebook,
        Calendar calendar,
        Settings settings,
        List<Recorded> declared,
        long position) {

    public Law {
        declared = List.copyOf(declared);
    }
}
