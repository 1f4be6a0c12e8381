package uk.carejourney.projections.running;

import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;

import uk.carejourney.projections.documents.Generation;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;

/**
 * The processor of one generation. A failure stops its segment and is tried again, never skipped.
 */
final class GenerationProcessor implements AutoCloseable {

    private final PooledStreamingEventProcessor processor;
    private final Gathering gathering;
    private final ScheduledExecutorService coordinator;
    private final ScheduledExecutorService workers;

    GenerationProcessor(
            Generation generation,
            Gathering gathering,
            LedgerFeed feed,
            TokenStore tokens,
            Pace pace) {
        this.gathering = gathering;
        ThreadFactory threads = Thread.ofPlatform().name(generation.processor() + "-", 0).factory();
        this.coordinator = Executors.newScheduledThreadPool(1, threads);
        this.workers = Executors.newScheduledThreadPool(pace.segments(), threads);
        this.processor =
                PooledStreamingEventProcessor.builder()
                        .name(generation.processor())
                        .eventHandlerInvoker(gathering)
                        .messageSource(feed.source())
                        .initialToken(StreamableMessageSource::createTailToken)
                        .tokenStore(tokens)
                        .transactionManager(NoTransactionManager.instance())
                        .coordinatorExecutor(coordinator)
                        .workerExecutor(workers)
                        .initialSegmentCount(pace.segments())
                        .batchSize(pace.batch())
                        .claimExtensionThreshold(pace.idle().toMillis())
                        .build();
        processor.registerHandlerInterceptor(gathering);
    }

    void start() {
        processor.start();
    }

    /** Whether it has met a failure that it is waiting to try again. */
    boolean isFailing() {
        return processor.isError() || gathering.isFailing();
    }

    @Override
    public void close() {
        processor.shutDown();
        coordinator.shutdown();
        workers.shutdown();
    }
}
