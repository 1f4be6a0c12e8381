package uk.carejourney.gateway.measuring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;

class LagTest {

    private long head;
    private long built;
    private Instant now = Instant.parse("2026-03-02T12:00:00Z");
    private final Lag lag = new Lag(() -> head, () -> built, () -> now);

    @Test
    void a_read_model_that_keeps_pace_is_not_late_however_much_is_recorded() {
        for (head = 10; head < 100; head += 10) {
            assertThat(lag.seconds()).isZero();
            assertThat(lag.events()).isEqualTo(10);
            built = head;
            now = now.plusSeconds(1);
        }
    }

    @Test
    void one_that_stands_still_is_later_with_every_look_until_it_has_caught_up() {
        head = 10;
        assertThat(lag.seconds()).isZero();
        now = now.plusSeconds(30);
        head = 20;
        assertThat(lag.seconds()).isEqualTo(30);
        built = 10;
        assertThat(lag.seconds()).as("behind again, from now on").isZero();
        now = now.plusSeconds(2);
        assertThat(lag.seconds()).isEqualTo(2);
        built = 20;
        assertThat(lag.seconds()).isZero();
        assertThat(lag.events()).isZero();
    }
}
