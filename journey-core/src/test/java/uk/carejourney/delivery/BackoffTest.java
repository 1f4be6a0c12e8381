package uk.carejourney.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

class BackoffTest {

    @Test
    void a_webhook_is_tried_ten_times_in_three_days_and_then_given_up() {
        assertThat(
                        IntStream.rangeClosed(1, 9)
                                .mapToObj(tried -> Backoff.WEBHOOKS.after(tried, 0.5))
                                .map(wait -> wait.orElseThrow().toSeconds()))
                .containsExactly(5L, 20L, 80L, 320L, 1280L, 5120L, 20480L, 81920L, 86400L);
        assertThat(Backoff.WEBHOOKS.after(10, 0.5)).isEmpty();
    }

    @Test
    void mail_is_tried_for_ever_at_most_a_quarter_of_an_hour_apart() {
        assertThat(Backoff.MAIL.after(1, 0.5)).contains(Duration.ofSeconds(30));
        assertThat(Backoff.MAIL.after(5, 0.5)).contains(Duration.ofMinutes(8));
        assertThat(Backoff.MAIL.after(1_000_000, 0.5)).contains(Duration.ofMinutes(15));
    }

    @Test
    void chance_moves_a_wait_by_a_fifth_at_most() {
        long seed = 20_260_316;
        SplittableRandom random = new SplittableRandom(seed);
        assertThat(
                        IntStream.range(0, 1_000)
                                .mapToObj(_ ->
                                        Backoff.WEBHOOKS
                                                .after(2, random.nextDouble())
                                                .orElseThrow()))
                .as("seed %d", seed)
                .allSatisfy(wait ->
                        assertThat(wait).isBetween(Duration.ofSeconds(16), Duration.ofSeconds(24)));
    }
}
