package uk.carejourney.projections.chronology;

import uk.carejourney.fold.OneChild;
import uk.carejourney.journey.AtPosition;

import java.util.List;

/**
 * What happened to a child, as known at a moment and about a time, by all records that were known
 * then to be of that child.
 *
 * @param child those records, and the one they are read under
 * @param builtTo position of the last entry about the child that has been built in
 * @param entries every entry known then, whenever it happened, in the order recorded
 * @param later every entry recorded after that moment, in the order recorded
 * @param lines the entries known then, about that time, as they were to be told then: in the order
 *     of the life, what has no date and what was erased last
 */
public record Timeline(
        OneChild child,
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
