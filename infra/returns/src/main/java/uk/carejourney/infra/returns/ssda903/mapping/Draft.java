package uk.carejourney.infra.returns.ssda903.mapping;

import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Source.Flag;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A fact on its way to becoming an entry.
 *
 * @param row the row it is read from
 * @param own whether it is the row's own fact, which answers for every column no other fact of the
 *     row rests on
 * @param happened when it happened
 * @param fact what happened
 * @param columns the columns it rests on; what is wrong with them is wrong with it
 * @param stands where it stands among the child's facts
 */
record Draft(
        ReadRow row, boolean own, Happened happened, Fact fact, Set<String> columns, Place stands) {

    /** Columns whose flags concern every fact of the row. */
    private static final Set<String> OF_ALL = Set.of("CHILD");

    /** After the day's episodes and placements. */
    private static final int OTHERS = 50;

    /**
     * Where a fact stands: by day, and on one day endings before beginnings.
     *
     * @param day the day, or the nearest known
     * @param step its turn on that day
     */
    record Place(LocalDate day, int step) implements Comparable<Place> {

        /** Before everything dated: who the child is. */
        static final Place FIRST = new Place(LocalDate.MIN, 0);

        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::day).thenComparingInt(Place::step);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    /** The row's own fact, standing on its day, or last if it has none. */
    static Draft own(ReadRow row, Happened happened, Fact fact, String... columns) {
        return new Draft(row, true, happened, fact, Set.of(columns), on(happened));
    }

    /** A further fact of the row. */
    static Draft further(ReadRow row, Happened happened, Fact fact, String... columns) {
        return new Draft(row, false, happened, fact, Set.of(columns), on(happened));
    }

    Draft standing(Place place) {
        return new Draft(row, own, happened, fact, columns, place);
    }

    /** The same fact, said again by another row. */
    Draft saidBy(ReadRow other) {
        return new Draft(other, own, happened, fact, columns, stands);
    }

    /** The row's flags that concern this fact, given the columns the row's facts rest on. */
    List<Flag> flags(Set<String> restedOn) {
        return row.flags().stream()
                .filter(flag ->
                        OF_ALL.contains(flag.column())
                                || columns.contains(flag.column())
                                || (own && !restedOn.contains(flag.column())))
                .toList();
    }

    private static Place on(Happened happened) {
        return new Place(happened.earliest().orElse(LocalDate.MAX), OTHERS);
    }
}
