package uk.carejourney.infra.ledger.append;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.carejourney.infra.ledger.append.HeadTaken.KnownKey;
import uk.carejourney.infra.ledger.keys.SealedEntry;
import uk.carejourney.infra.ledger.keys.SealedJob;
import uk.carejourney.ledger.MerkleFrontier;
import uk.carejourney.recording.Outcome;
import uk.carejourney.recording.Outcome.Appended;
import uk.carejourney.recording.Outcome.Conflict;
import uk.carejourney.recording.Outcome.Duplicate;
import uk.carejourney.recording.Outcome.KeyReused;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

class BatchTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);

    @Test
    void a_stale_version_conflicts_and_its_neighbours_are_recorded() {
        Batch batch =
                batch(
                        head(Map.of(), Map.of(A, 6L)),
                        job(A, 7, 2, 1),
                        job(A, 7, 1, 2),
                        job(B, 0, 1, 3));
        assertThat(batch.outcomes())
                .containsExactly(
                        new Appended(10, 2, at(1)), new Conflict(), new Appended(12, 1, at(2)));
    }

    @Test
    void one_batch_may_continue_a_stream_it_has_just_begun() {
        Batch batch = batch(head(Map.of(), Map.of()), job(A, 0, 2, 1), job(A, 2, 1, 2));
        assertThat(batch.outcomes())
                .containsExactly(new Appended(10, 2, at(1)), new Appended(12, 1, at(2)));
    }

    @Test
    void what_is_added_at_the_end_comes_there_whatever_else_the_batch_adds() {
        Batch batch =
                batch(
                        head(Map.of(), Map.of(A, 6L)),
                        job(A, Job.AT_END, 1, 1),
                        job(A, 8, 2, 2),
                        job(A, Job.AT_END, 1, 3),
                        job(B, Job.AT_END, 1, 4));
        assertThat(batch.outcomes())
                .containsExactly(
                        new Appended(10, 1, at(0)),
                        new Appended(11, 2, at(2)),
                        new Appended(13, 1, at(3)),
                        new Appended(14, 1, at(4)));
    }

    @Test
    void the_same_key_twice_in_one_batch_is_recorded_once() {
        Batch batch = batch(head(Map.of(), Map.of()), job(A, 0, 3, 1), job(A, 0, 3, 1));
        assertThat(batch.outcomes())
                .containsExactly(new Appended(10, 3, at(2)), new Duplicate(10, 3));
        assertThat(batch.end()).isEqualTo(13);
    }

    @Test
    void a_key_used_for_other_content_in_the_same_batch_is_told() {
        Job first = job(A, 0, 1, 1);
        SealedJob other = new SealedJob(A, first.sealed().key(), digest(9), entries(1));
        Batch batch =
                batch(
                        head(Map.of(), Map.of()),
                        first,
                        new Job(A, 1, other, Optional.empty(), new CompletableFuture<>()));
        assertThat(batch.outcomes()).containsExactly(new Appended(10, 1, at(0)), new KeyReused(10));
    }

    @Test
    void a_repetition_is_a_duplicate_even_when_the_stream_has_gone_on() {
        Map<ByteBuffer, KnownKey> keys =
                Map.of(ByteBuffer.wrap(digest(1)), new KnownKey(4, 2, digest(1)));
        assertThat(batch(head(keys, Map.of(A, 6L)), job(A, 0, 2, 1)).outcomes())
                .containsExactly(new Duplicate(4, 2));
    }

    @Test
    void a_clock_gone_back_does_not_take_recorded_time_back() {
        HeadTaken head =
                new HeadTaken(tree(), NOON.plusSeconds(3600), NOON, false, Map.of(), Map.of());
        assertThat(batch(head, job(A, 0, 1, 1)).outcomes())
                .containsExactly(new Appended(10, 1, NOON.plusSeconds(3600).plusNanos(1_000)));
    }

    @Test
    void only_a_demonstration_is_recorded_by_a_clock_that_is_set() {
        Instant years = Instant.parse("2016-03-02T12:00:00Z");
        Instant last = Instant.parse("2016-01-01T00:00:00Z");
        HeadTaken real = new HeadTaken(tree(), last, NOON, false, Map.of(), Map.of());
        HeadTaken invented = new HeadTaken(tree(), last, NOON, true, Map.of(), Map.of());
        assertThat(new Batch(real, any -> years, List.of(job(A, 0, 1, 1))).outcomes())
                .containsExactly(new Appended(10, 1, NOON));
        assertThat(new Batch(invented, any -> years, List.of(job(A, 0, 1, 1))).outcomes())
                .containsExactly(new Appended(10, 1, years));
    }

    private static Batch batch(HeadTaken head, Job... jobs) {
        return new Batch(head, RecordingClock.ofDatabase(), List.of(jobs));
    }

    private static HeadTaken head(Map<ByteBuffer, KnownKey> keys, Map<UUID, Long> versions) {
        return new HeadTaken(tree(), NOON.minusSeconds(1), NOON, false, keys, versions);
    }

    private static MerkleFrontier tree() {
        return MerkleFrontier.empty()
                .with(IntStream.range(0, 10).mapToObj(BatchTest::digest).toList());
    }

    private static Instant at(int microseconds) {
        return NOON.plusNanos(microseconds * 1_000L);
    }

    private static Job job(UUID stream, long first, int count, int key) {
        SealedJob sealed = new SealedJob(stream, digest(key), digest(key), entries(count));
        return new Job(stream, first, sealed, Optional.empty(), new CompletableFuture<Outcome>());
    }

    private static List<SealedEntry> entries(int count) {
        return IntStream.range(0, count)
                .mapToObj(i ->
                        new SealedEntry(new UUID(7, i), digest(0), digest(0), digest(0), digest(0)))
                .toList();
    }

    private static byte[] digest(int of) {
        byte[] digest = new byte[32];
        digest[0] = (byte) of;
        return digest;
    }
}
