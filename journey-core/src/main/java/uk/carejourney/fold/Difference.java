package uk.carejourney.fold;

import uk.carejourney.journey.Recorded;

import java.util.List;

/** One way in which what is known of a child at a later moment differs from an earlier one. */
public sealed interface Difference {

    /** The entry as it is told at the later moment, or was before it left this record. */
    Told after();

    /** It was recorded in between, and counts. */
    record Added(Told after) implements Difference {}

    /**
     * It was known at both moments and says something else at the later one.
     *
     * @param by the last entry recorded in between that put it right
     */
    record Changed(Told before, Told after, Recorded by) implements Difference {}

    /** It counted at the earlier moment and does so no more; {@code by} withdrew it. */
    record Withdrawn(Told before, Told after, Recorded by) implements Difference {}

    /** It had been withdrawn at the earlier moment and counts again; {@code by} brought it back. */
    record BroughtBack(Told after, Recorded by) implements Difference {}

    /** It was recorded in between and withdrawn again: at neither moment did it count. */
    record CameAndWent(Told after, Recorded by) implements Difference {}

    /** It was recorded before, in a record found in between to be of the same child. */
    record Joined(Told after) implements Difference {}

    /** It counted, and stands in a record found in between to be of another child. */
    record Parted(Told before) implements Difference {

        @Override
        public Told after() {
            return before;
        }
    }

    /** It was disputed in between, or a dispute about it was answered; {@code said} says how. */
    record Disputed(Told after, List<Recorded> said) implements Difference {

        public Disputed {
            said = List.copyOf(said);
        }
    }
}
