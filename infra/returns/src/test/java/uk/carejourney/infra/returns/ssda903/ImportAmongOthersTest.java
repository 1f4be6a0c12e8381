package uk.carejourney.infra.returns.ssda903;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import static uk.carejourney.infra.returns.ssda903.ImportProgress.UNWATCHED;

import org.junit.jupiter.api.Test;

import uk.carejourney.infra.returns.ssda903.mapping.InventedIds;
import uk.carejourney.recording.Outcome;
import uk.carejourney.recording.Recorder;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** An import that is cancelled, or is not alone. */
class ImportAmongOthersTest {

    private static final Ssda903Return SAMPLE = OpenedSample.sample();

    private final MemoryLedger ledger = new MemoryLedger();

    @Test
    void a_cancelled_import_finishes_the_children_it_has_begun_and_stops() {
        Thread importer = Thread.currentThread();
        AtomicInteger calls = new AtomicInteger();
        ledger.before(() -> {
            if (calls.incrementAndGet() == 500) {
                importer.interrupt();
            }
        });
        ImportStopped stopped = catchThrowableOfType(ImportStopped.class, () -> run(ledger));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(stopped).hasMessageContaining("it was cancelled");
        assertThat(ledger.commands()).isLessThan(2_677);
    }

    @Test
    void another_recording_about_the_same_child_meanwhile_is_tried_again() {
        AtomicInteger calls = new AtomicInteger();
        Recorder contended =
                command ->
                        calls.incrementAndGet() % 3 == 0
                                ? new Outcome.Conflict()
                                : ledger.record(command);

        assertThat(run(contended).childrenRecorded()).isEqualTo(2_676);
    }

    @Test
    void a_child_others_never_stop_recording_about_stops_the_import() {
        assertThatThrownBy(() -> run(_ -> new Outcome.Conflict()))
                .hasMessageContaining("others kept recording about it, 10 times");
    }

    @Test
    void thirty_two_children_are_recorded_at_one_time_and_never_more() {
        CountDownLatch together = new CountDownLatch(32);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        ledger.before(() -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            together.countDown();
            assertThat(uninterrupted(together)).isTrue();
            now.decrementAndGet();
        });
        importing(ledger).run(SAMPLE, OpenedSample.COUNCIL, OpenedSample.IMPORT, UNWATCHED);

        assertThat(most.get()).isEqualTo(32);
    }

    private static boolean uninterrupted(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException cancelled) {
            return false;
        }
    }

    private static Ssda903Import importing(Recorder recorder) {
        return new Ssda903Import(
                recorder, OpenedSample::register, EarlierReturns.NONE, new InventedIds());
    }

    private static ImportSummary run(Recorder recorder) {
        return importing(recorder)
                .run(SAMPLE, OpenedSample.COUNCIL, OpenedSample.IMPORT, UNWATCHED);
    }
}
