package uk.carejourney.infra.ledger.axon;

import uk.carejourney.fact.Problem;
import uk.carejourney.recording.RecordFacts;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Decides whether facts may be recorded; pure, so that it decides the same when asked again. */
@FunctionalInterface
public interface Decision {

    /**
     * What could never be true about a command.
     *
     * @param command what is to be recorded
     * @param known the identifiers of the entries in the subject's record so far
     * @return empty if it may be recorded
     */
    List<Problem> problems(RecordFacts command, Set<UUID> known);
}
