package uk.carejourney.infra.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import static uk.carejourney.infra.ledger.PlacementFacts.aChild;
import static uk.carejourney.infra.ledger.PlacementFacts.placementEnded;
import static uk.carejourney.infra.ledger.PlacementFacts.record;

import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import uk.carejourney.embedded.testing.FreshDatabases;
import uk.carejourney.embedded.testing.WithStack;
import uk.carejourney.infra.ledger.axon.LedgerEventStore;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Subject;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.LongStream;

@WithStack
class AxonStoreTest {

    private final Ledger ledger;
    private final LedgerEventStore store;
    private final Subject child = aChild();

    AxonStoreTest(FreshDatabases databases) {
        this.ledger = TestLedger.in(databases).open();
        this.store = ledger.eventStore();
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @BeforeEach
    void two_entries_are_recorded() {
        TestLedger.recorder(ledger).record(record("k1", child, 2));
    }

    @Test
    void a_message_is_the_entry_under_its_own_identifier_in_its_subjects_stream() {
        Entry entry = placementEnded(child, "2026-03-02", "p9");
        TestLedger.recorder(ledger).record(record("k2", entry));
        var messages = store.readEvents(child.id().toString()).asStream().toList();
        assertThat(messages)
                .extracting(message -> message.getSequenceNumber())
                .containsExactly(0L, 1L, 2L);
        assertThat(messages.getLast().getPayload()).isEqualTo(entry);
        assertThat(messages.getLast().getIdentifier())
                .isEqualTo(entry.envelope().eventId().toString());
        assertThat(messages.getLast().getType()).isEqualTo("child");
        assertThat(messages.getLast().getTimestamp())
                .isEqualTo(ledger.reading().at(3).orElseThrow().recordedAt());
        assertThat(store.lastSequenceNumberFor(child.id().toString())).contains(2L);
        assertThat(store.readEvents(child.id().toString(), 2).asStream()).hasSize(1);
    }

    @Test
    void a_stale_sequence_is_a_concurrency_exception() {
        assertThatThrownBy(() -> publish(1)).isInstanceOf(ConcurrencyException.class);
        assertThatThrownBy(() -> publish(7)).isInstanceOf(ConcurrencyException.class);
        assertThatThrownBy(() -> publish(0)).isInstanceOf(AggregateStreamCreationException.class);
        assertThat(ledger.reading().head().size()).isEqualTo(3);
        publish(2);
        assertThat(ledger.reading().head().size()).isEqualTo(4);
    }

    private void publish(long sequence) {
        store.publish(
                new GenericDomainEventMessage<>(
                        "child",
                        child.id().toString(),
                        sequence,
                        placementEnded(child, "2026-03-02", "p-" + sequence)));
    }

    @Test
    void only_entries_in_their_own_subjects_stream_can_be_published() {
        Entry entry = placementEnded(child, "2026-03-02", "p1");
        List<EventMessage<?>> strangers =
                List.of(
                        new GenericDomainEventMessage<>(
                                "child", aChild().id().toString(), 0, entry),
                        new GenericDomainEventMessage<>("child", child.id().toString(), 2, "text"));
        for (EventMessage<?> stranger : strangers) {
            assertThatThrownBy(() -> store.publish(stranger))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(ledger.reading().head().size()).isEqualTo(3);
    }

    @Test
    void tokens_name_positions() throws Exception {
        Instant second = ledger.reading().at(1).orElseThrow().recordedAt();
        assertThat(store.createTailToken().position()).hasValue(-1);
        assertThat(store.createHeadToken().position()).hasValue(2);
        assertThat(store.createTokenAt(second).position()).hasValue(0);
        assertThat(store.createTokenAt(second.plusNanos(1)).position()).hasValue(1);
        assertThat(store.createTokenAt(Instant.EPOCH).position()).hasValue(-1);
        try (var stream = store.openStream(store.createTokenAt(second))) {
            assertThat(stream.peek().orElseThrow().trackingToken().position()).hasValue(1);
            assertThat(stream.nextAvailable().trackingToken().position()).hasValue(1);
            assertThat(stream.nextAvailable().trackingToken().position()).hasValue(2);
            assertThat(stream.hasNextAvailable()).isFalse();
        }
    }

    @Test
    void a_pooled_processor_is_given_every_position_once_and_in_order() {
        List<Long> handled = new CopyOnWriteArrayList<>();
        ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
        PooledStreamingEventProcessor processor =
                PooledStreamingEventProcessor.builder()
                        .name("every-position")
                        .eventHandlerInvoker(invoker(handled))
                        .messageSource(store)
                        .tokenStore(new InMemoryTokenStore())
                        .transactionManager(NoTransactionManager.INSTANCE)
                        .coordinatorExecutor(threads)
                        .workerExecutor(threads)
                        .initialSegmentCount(1)
                        .batchSize(10)
                        .build();
        processor.start();
        var recorder = TestLedger.recorder(ledger);
        for (int i = 0; i < 50; i++) {
            recorder.record(record("job-" + i, child, 2));
        }
        await().until(() -> handled.size() >= 103);
        processor.shutDown();
        threads.shutdown();
        assertThat(handled).containsExactlyElementsOf(LongStream.range(0, 103).boxed().toList());
    }

    private static SimpleEventHandlerInvoker invoker(List<Long> handled) {
        return SimpleEventHandlerInvoker.builder().eventHandlers(new Positions(handled)).build();
    }

    /** Notes every position it is given. */
    public static final class Positions {

        private final List<Long> handled;

        Positions(List<Long> handled) {
            this.handled = handled;
        }

        @org.axonframework.eventhandling.EventHandler
        void on(Object payload, TrackedEventMessage<?> message) {
            handled.add(message.trackingToken().position().orElseThrow());
        }
    }
}
