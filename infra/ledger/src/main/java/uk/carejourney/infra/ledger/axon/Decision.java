package uk.carejourney.infra.ledger.axon;

import uk.carejourney.fact.Problem;
import uk.carejourney.journey.Entry;
import uk.carejourney.recording.RecordFacts;

import java.util.List;

/** Decides whether facts may be recorded; pure, so that it decides the same when asked again. */
@FunctionalInterface
public interface Decision {

    /**
     * What could never be true about a command.
     *
     * @param command what is to be recorded
     * @param soFar the entries of the subject's record so far that can be read, in the order
     *     recorded
     * @return empty if it may be recorded
     */
    List<Problem> problems(RecordFacts command, List<Entry> soFar);
}
