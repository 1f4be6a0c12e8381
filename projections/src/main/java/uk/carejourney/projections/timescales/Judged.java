package uk.carejourney.projections.timescales;

import uk.carejourney.clocks.Clocks;
import uk.carejourney.journey.Subject;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What working out one subject's clocks came to.
 *
 * @param subject whose clocks
 * @param clocks the clocks
 * @param next when they are to be worked out again if nothing is recorded
 * @param positions position of every entry they may rest on, by its event
 * @param others the carers, homes and court cases looked at too
 * @param othersTo position of the last entry known about them; -1 if none is
 * @param law position of the last fact of the council's known
 * @param asOf the moment it was worked out for
 */
public record Judged(
        Subject subject,
        Clocks clocks,
        Optional<Instant> next,
        Map<UUID, Long> positions,
        Set<Subject> others,
        long othersTo,
        long law,
        Instant asOf) {

    public Judged {
        positions = Map.copyOf(positions);
        others = Set.copyOf(others);
    }

    /** The clocks as they are shown. */
    public List<ClockLine> lines() {
        return clocks.list().stream().map(clock -> ClockLine.of(clock, positions)).toList();
    }
}
