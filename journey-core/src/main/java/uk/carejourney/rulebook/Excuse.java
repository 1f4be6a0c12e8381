package uk.carejourney.rulebook;

import java.util.Optional;

/**
 * What makes a duty fall away for one clock.
 *
 * @param status a status that is so on the day the clock starts
 * @param event something that happens while the clock runs, if it is not a status
 * @param before how long before the start the event counts too
 * @param because the reason, shown with the clock
 */
public record Excuse(
        Optional<String> status, Optional<Event> event, Optional<Length> before, String because) {}
