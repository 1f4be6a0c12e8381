package uk.carejourney.clocks;

import uk.carejourney.calendar.Calendar;
import uk.carejourney.rulebook.Rulebook;

import java.time.Instant;

/**
 * Everything clocks depend on, and nothing else.
 *
 * @param subject whose clocks, with the journeys of others they touch
 * @param rulebook the rules, as known
 * @param calendar the calendar, as known
 * @param settings what the council has set, as known
 * @param coverage what was recorded completely, as known
 * @param asOf the moment asked about; what happened after it does not count
 */
public record Question(
        Case subject,
        Rulebook rulebook,
        Calendar calendar,
        Settings settings,
        Coverage coverage,
        Instant asOf) {}
