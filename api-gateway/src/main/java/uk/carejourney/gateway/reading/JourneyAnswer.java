package uk.carejourney.gateway.reading;

import uk.carejourney.journey.AtPosition;
import uk.carejourney.journey.Erased;
import uk.carejourney.journey.Recorded;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the ledger answers when asked for one child's record as known at some moment. */
public sealed interface JourneyAnswer {

    /**
     * The record as known then.
     *
     * @param records the records read as one, in the order they were opened
     * @param entries what had been recorded by then, in the order recorded
     * @param later what has been recorded since, and is hidden
     * @param knownPosition the last position considered
     * @param knownAt when that position was taken
     */
    record Held(
            List<UUID> records,
            List<AtPosition> entries,
            List<AtPosition> later,
            long knownPosition,
            Instant knownAt)
            implements JourneyAnswer {

        public Held {
            records = List.copyOf(records);
            entries = List.copyOf(entries);
            later = List.copyOf(later);
        }

        /** What can still be read of it. */
        public List<Recorded> readable() {
            return Recorded.among(entries);
        }

        /** The positions of what nobody can read any more. */
        public List<Long> erased() {
            return entries.stream()
                    .filter(Erased.class::isInstance)
                    .map(AtPosition::position)
                    .toList();
        }
    }

    /** The moment asked about lies before this ledger began: it can't say what was known then. */
    record NotHeldBefore(Instant began) implements JourneyAnswer {}

    /** No child is known by this pseudonym. */
    record NoSuchChild() implements JourneyAnswer {}
}
