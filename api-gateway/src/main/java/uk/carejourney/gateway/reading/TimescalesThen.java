package uk.carejourney.gateway.reading;

import uk.carejourney.projections.timescales.ClockLine;

import java.time.Instant;
import java.util.List;

/**
 * A subject's clocks at a moment.
 *
 * @param knownPosition position of the last entry considered
 * @param asOf the moment they are told for
 * @param clocks by rule in the order of the rulebook, then by start
 */
public record TimescalesThen(long knownPosition, Instant asOf, List<ClockLine> clocks) {

    public TimescalesThen {
        clocks = List.copyOf(clocks);
    }
}
