package uk.carejourney.recording;

import uk.carejourney.fact.Problem;

import java.time.Instant;
import java.util.List;

/** What came of putting facts before the ledger. */
public sealed interface Outcome {

    /**
     * Recorded and durable.
     *
     * @param firstPosition position of the first entry; the others follow without a hole
     * @param count how many were recorded
     * @param recordedAt when the last of them was recorded
     */
    record Appended(long firstPosition, int count, Instant recordedAt) implements Outcome {}

    /**
     * The same content was recorded under this key before; nothing was added.
     *
     * @param firstPosition where it stands
     * @param count how many entries it has
     */
    record Duplicate(long firstPosition, int count) implements Outcome {}

    /** The key was used before for other content ({@code KEY_REUSED}); nothing was added. */
    record KeyReused(long firstPosition) implements Outcome {}

    /** Someone else recorded about the subject meanwhile; load again and retry. */
    record Conflict() implements Outcome {}

    /** Something could never be true; nothing was added. */
    record Refused(List<Problem> problems) implements Outcome {}
}
