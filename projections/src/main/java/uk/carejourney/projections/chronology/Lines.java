package uk.carejourney.projections.chronology;

import uk.carejourney.fold.Journey;
import uk.carejourney.fold.Told;
import uk.carejourney.journey.AtPosition;
import uk.carejourney.journey.Erased;
import uk.carejourney.journey.Recorded;

import java.util.ArrayList;
import java.util.List;

/** Reads entries as lines, through the journey. */
final class Lines {

    private Lines() {}

    static Journey journey(List<AtPosition> entries) {
        return Journey.of(Recorded.among(entries));
    }

    /** In the order of the life; what has no date, and then what was erased, comes last. */
    static List<Line> of(Journey journey, List<AtPosition> entries) {
        List<Line> lines = new ArrayList<>();
        for (Told told : journey.entries()) {
            lines.add(new Line(told.recorded(), told, Lateness.of(told.recorded())));
        }
        for (AtPosition entry : entries) {
            if (entry instanceof Erased) {
                lines.add(new Line(entry, null, Lateness.UNKNOWN));
            }
        }
        return lines;
    }
}
