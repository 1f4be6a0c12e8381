package uk.carejourney.projections.timescales;

import java.time.Instant;
import java.util.List;

/**
 * All clocks of one subject.
 *
 * @param builtTo position of the last entry about it that is built in
 * @param asOf the moment they were worked out at; nothing has changed since
 * @param clocks by rule in the order of the rulebook, then by start
 * @param restricted whether the record is restricted
 */
public record SubjectTimescales(
        long builtTo, Instant asOf, List<ClockLine> clocks, boolean restricted) {

    public SubjectTimescales {
        clocks = List.copyOf(clocks);
    }
}
