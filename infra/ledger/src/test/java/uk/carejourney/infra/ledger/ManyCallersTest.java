package uk.carejourney.infra.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import static uk.carejourney.infra.ledger.PlacementFacts.aChild;
import static uk.carejourney.infra.ledger.PlacementFacts.record;

import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import uk.carejourney.embedded.testing.FreshDatabases;
import uk.carejourney.embedded.testing.WithStack;
import uk.carejourney.journey.Subject;
import uk.carejourney.recording.Outcome;
import uk.carejourney.recording.Outcome.Appended;
import uk.carejourney.recording.Recorder;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

@WithStack
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ManyCallersTest {

    private final TestLedger test;

    ManyCallersTest(FreshDatabases databases) {
        this.test = TestLedger.in(databases);
    }

    @Test
    void five_hundred_and_twelve_callers_finish_on_a_pool_of_four() throws Exception {
        assertThat(test.settings.connections()).isEqualTo(4);
        try (Ledger ledger = test.open()) {
            Recorder recorder = TestLedger.recorder(ledger);
            List<Callable<Outcome>> calls = new ArrayList<>();
            for (int caller = 0; caller < 512; caller++) {
                String key = "caller-" + caller;
                calls.add(() -> recorder.record(record(key, aChild(), 1)));
            }
            assertThat(outcomes(calls)).hasSize(512).allMatch(Appended.class::isInstance);
        }
        assertThat(LedgerAudit.audit(test)).isEqualTo(513);
    }

    @Test
    void concurrent_writers_leave_no_hole_and_a_streaming_reader_misses_nothing() throws Exception {
        int writers = 16;
        int jobs = 25;
        long expected = 1 + 2L * writers * jobs;
        try (Ledger ledger = test.open();
                ExecutorService reader = Executors.newSingleThreadExecutor()) {
            Future<List<Long>> read = reader.submit(() -> positions(ledger, expected));
            Recorder recorder = TestLedger.recorder(ledger);
            // Several writers to every child, so that they also conflict and try again.
            List<Subject> children = IntStream.range(0, 4).mapToObj(i -> aChild()).toList();
            List<Callable<Outcome>> calls = new ArrayList<>();
            for (int job = 0; job < writers * jobs; job++) {
                String key = "job-" + job;
                Subject child = children.get(job % children.size());
                calls.add(() -> recorder.record(record(key, child, 2)));
            }
            assertThat(outcomes(calls)).allMatch(Appended.class::isInstance);
            assertThat(read.get())
                    .containsExactlyElementsOf(LongStream.range(0, expected).boxed().toList());
        }
        assertThat(LedgerAudit.audit(test)).isEqualTo(expected);
    }

    @Test
    void callers_who_record_for_themselves_or_queue_all_get_their_own_verdict() throws Exception {
        try (Ledger ledger = test.open()) {
            Recorder recorder = TestLedger.recorder(ledger);
            List<Callable<Outcome>> calls = new ArrayList<>();
            for (int call = 0; call < 300; call++) {
                // Every key is sent three times.
                String key = "call-" + call / 3;
                Subject child = Subject.child(new UUID(0, call / 3));
                calls.add(() -> recorder.record(record(key, child, 2)));
            }
            List<Outcome> outcomes = outcomes(calls, Executors.newFixedThreadPool(8));
            for (int key = 0; key < 100; key++) {
                List<Outcome> same = outcomes.subList(3 * key, 3 * key + 3);
                Appended first =
                        (Appended)
                                same.stream()
                                        .filter(Appended.class::isInstance)
                                        .findFirst()
                                        .orElseThrow();
                assertThat(same)
                        .containsOnlyOnce(first)
                        .filteredOn(new Outcome.Duplicate(first.firstPosition(), 2)::equals)
                        .hasSize(2);
            }
        }
        assertThat(LedgerAudit.audit(test)).isEqualTo(201);
    }

    private static List<Outcome> outcomes(List<Callable<Outcome>> calls) throws Exception {
        return outcomes(calls, Executors.newVirtualThreadPerTaskExecutor());
    }

    private static List<Outcome> outcomes(List<Callable<Outcome>> calls, ExecutorService threads)
            throws Exception {
        List<Outcome> outcomes = new ArrayList<>();
        try (ExecutorService callers = threads) {
            for (Future<Outcome> outcome : callers.invokeAll(calls)) {
                outcomes.add(outcome.get());
            }
        }
        return outcomes;
    }

    private static List<Long> positions(Ledger ledger, long count) throws InterruptedException {
        List<Long> positions = new ArrayList<>();
        try (var stream = ledger.eventStore().openStream(null)) {
            while (positions.size() < count) {
                TrackedEventMessage<?> message = stream.nextAvailable();
                positions.add(message.trackingToken().position().orElseThrow());
            }
        }
        return positions;
    }
}
