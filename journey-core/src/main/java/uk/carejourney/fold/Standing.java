package uk.carejourney.fold;

import uk.carejourney.journey.Recorded;

/** How an entry stands in the light of all that was recorded after it. */
public sealed interface Standing {

    /** Nothing recorded later changes it. */
    record AsRecorded() implements Standing {}

    /** It was wrong; {@code by} says what it should have said. */
    record Corrected(Recorded by) implements Standing {}

    /** It should never have been recorded here, says {@code by}. It counts for nothing. */
    record Voided(Recorded by) implements Standing {}

    /** It speaks of an entry that is not in this record, or not before it. It changes nothing. */
    record OfNothing() implements Standing {}
}
