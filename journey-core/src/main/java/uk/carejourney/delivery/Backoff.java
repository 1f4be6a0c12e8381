package uk.carejourney.delivery;

import java.time.Duration;
import java.util.Optional;

/**
 * How long to wait before something that failed is tried again: longer every time, and never quite
 * the same, so that many that failed together do not come back together.
 *
 * @param first the wait after the first try
 * @param factor by how much each wait is longer than the one before
 * @param longest no wait is longer
 * @param tries how often it is tried in all; then it is given up
 */
public record Backoff(Duration first, int factor, Duration longest, int tries) {

    /** Mail is never given up: 30 seconds and then twice as long each time, at most 15 minutes. */
    public static final Backoff MAIL =
            new Backoff(Duration.ofSeconds(30), 2, Duration.ofMinutes(15), Integer.MAX_VALUE);

    /** Webhooks: 5 seconds and then four times as long, at most a day; ten tries in three days. */
    public static final Backoff WEBHOOKS =
            new Backoff(Duration.ofSeconds(5), 4, Duration.ofDays(1), 10);

    private static final double SPREAD = 0.2;

    /**
     * The wait after a failed try; empty if it is to be given up.
     *
     * @param tried how often it has been tried, from 1
     * @param chance taken at random from 0 up to 1; moves the wait by up to a fifth either way
     */
    public Optional<Duration> after(int tried, double chance) {
        if (tried >= tries) {
            return Optional.empty();
        }
        long wait = first.toMillis();
        for (int time = 1; time < tried && wait < longest.toMillis(); time++) {
            wait *= factor;
        }
        double spread = 1 + SPREAD * (2 * chance - 1);
        return Optional.of(
                Duration.ofMillis(Math.round(Math.min(wait, longest.toMillis()) * spread)));
    }
}
