package uk.carejourney.gateway.readers;

import uk.carejourney.gateway.problem.RefusedRequest;

/** Takes down who read what. */
@FunctionalInterface
public interface Readings {

    /**
     * Takes down a reading, and returns once that will outlast this process.
     *
     * @param outcome shown, or the code of the refusal
     * @throws RefusedRequest if it can't be taken down, as {@code READING_NOT_RECORDED}: then
     *     nothing may be shown
     */
    void take(ReadingInHand reading, String outcome);
}
