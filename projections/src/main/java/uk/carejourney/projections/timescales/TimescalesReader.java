package uk.carejourney.projections.timescales;

import uk.carejourney.clocks.ClockState;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The way to read the clocks. It never shows half a batch of one subject, and may lag behind the
 * ledger by a moment, and behind time by about a second.
 *
 * <p>Every method throws {@link com.mongodb.MongoException} when the database cannot be reached.
 */
public interface TimescalesReader {

    /** One subject's clocks; empty if nothing has been built in about it, or all was erased. */
    Optional<SubjectTimescales> of(UUID subject);

    /** One page of the open clocks of everyone. */
    OpenClocksPage open(OpenClocksWanted wanted);

    /** Everyone there are clocks of, or were before all was erased. */
    List<UUID> subjects();

    /** How many clocks of everyone stand in each state, open or not. */
    Map<ClockState, Long> byState();

    /** Every entry up to this position has been built in; -1 before the first. */
    long position();

    /**
     * Waits until every entry up to a position has been built in.
     *
     * @return whether it has; false when the time is up
     * @throws InterruptedException if the waiting thread is interrupted
     */
    boolean awaitAtLeast(long position, Duration timeout) throws InterruptedException;
}
