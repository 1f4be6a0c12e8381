package uk.carejourney.projections.chronology;

import uk.carejourney.journey.AtPosition;

import java.util.List;
import java.util.UUID;

/**
 * What happened to a child, as known at a moment and about a time.
 *
 * @param subject the child's pseudonym
 * @param builtTo position of the last entry about the child that has been built in
 * @param entries every entry known then, whenever it happened, in the order recorded
 * @param later every entry recorded after that moment, in the order recorded
 * @param lines the entries known then, about that time, as they were to be told then: in the order
 *     of the life, what has no date and what was erased last
 */
public record Timeline(
        UUID subject,
        long builtTo,
        List<AtPosition> entries,
        List<AtPosition> later,
        List<Line> lines) {

    public Timeline {
        entries = List.copyOf(entries);
        later = List.copyOf(later);
        lines = List.copyOf(lines);
    }
}
