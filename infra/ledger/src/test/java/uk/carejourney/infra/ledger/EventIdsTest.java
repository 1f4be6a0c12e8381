package uk.carejourney.infra.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;

/** The order of identifiers, on random clocks; a failing seed is in the name. */
class EventIdsTest {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");

    /** All its bits set, so that every step carries. */
    private static final RandomGenerator FULL = () -> -1L;

    static List<Long> seeds() {
        return new Random(Long.getLong("seed", 20_261_127L)).longs(200).boxed().toList();
    }

    private static long millis(UUID id) {
        return id.getMostSignificantBits() >>> 16;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void each_is_greater_than_the_one_before_whatever_the_clock_does(long seed) {
        Random random = new Random(seed);
        long[] clock = {NOON.toEpochMilli()};
        EventIds ids =
                new EventIds(
                        () -> Instant.ofEpochMilli(clock[0]),
                        random.nextInt(4) == 0 ? FULL : random);
        long latest = clock[0];
        UUID before = ids.next();
        for (int i = 0; i < 300; i++) {
            clock[0] += random.nextInt(4) > 0 ? 0 : random.nextInt(-5000, 5000);
            latest = Math.max(latest, clock[0]);
            UUID next = ids.next();
            assertThat(next.toString()).isGreaterThan(before.toString());
            assertThat(next).isGreaterThan(before);
            assertThat(next.version()).isEqualTo(7);
            assertThat(next.variant()).isEqualTo(2);
            assertThat(millis(next)).isBetween(latest, latest + 1);
            before = next;
        }
    }

    @Test
    void one_cannot_be_told_from_the_one_before() {
        EventIds ids = new EventIds(InstantSource.fixed(NOON), new Random(7));
        HashSet<Long> steps = new HashSet<>();
        UUID before = ids.next();
        for (int i = 0; i < 100; i++) {
            UUID next = ids.next();
            steps.add(next.getLeastSignificantBits() - before.getLeastSignificantBits());
            before = next;
        }
        assertThat(steps).hasSize(100);
    }

    @Test
    void threads_that_ask_at_once_are_each_given_their_own_in_order() throws Exception {
        EventIds ids = new EventIds(InstantSource.fixed(NOON), new Random(7));
        Callable<List<UUID>> some =
                () -> {
                    List<UUID> given = new ArrayList<>();
                    for (int i = 0; i < 5000; i++) {
                        given.add(ids.next());
                    }
                    return given;
                };
        HashSet<UUID> all = new HashSet<>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (Future<List<UUID>> given : threads.invokeAll(List.of(some, some, some, some))) {
                assertThat(given.get()).isSorted();
                all.addAll(given.get());
            }
        }
        assertThat(all).hasSize(20_000);
    }
}
