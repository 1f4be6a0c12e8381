package uk.carejourney.projections.running;

import java.time.Duration;

/**
 * How a read model is kept up to date.
 *
 * @param segments into how many parts its subjects are divided, each built by one thread of one
 *     process at a time; counts when a generation is first begun, 1 to 64
 * @param batch at most so many entries are written at once; Axon hands over about 1,000 at most
 * @param idle after so long without entries of its own, a segment says how far it has read
 * @param claim after so long without a word from the process that holds a segment, another may take
 *     it: what a killed process leaves waits so long; and a generation readers were pointed away
 *     from stays at least so long
 */
public record Pace(int segments, int batch, Duration idle, Duration claim) {

    /** What suits one council on a few nodes. */
    public static final Pace ORDINARY =
            new Pace(4, 1000, Duration.ofMillis(500), Duration.ofSeconds(10));

    public Pace {
        if (segments < 1 || segments > 64 || batch < 1) {
            throw new IllegalArgumentException("1 to 64 segments, a batch of at least 1");
        }
        if (idle.toMillis() < 1 || claim.compareTo(idle.multipliedBy(4)) < 0) {
            throw new IllegalArgumentException(
                    "an idle time of at least 1 ms, and a claim of at least four times as long");
        }
    }
}
