package uk.carejourney.gateway.events;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.gateway.settings.EventSettings;
import uk.carejourney.infra.delivery.AlertFeed;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Everyone who listens to alerts at this node, each on a thread of its own, so that a slow listener
 * holds up nobody else. They are sent away before the server waits for requests to end.
 */
@Component
public final class EventStreams implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EventStreams.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final AlertFeed feed;
    private final EventSettings settings;
    private final Semaphore places;
    private final Set<Thread> listeners = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    EventStreams(AlertFeed feed, EventSettings settings) {
        this.feed = feed;
        this.settings = settings;
        this.places = new Semaphore(settings.connections());
    }

    /** Position of the last entry there is. */
    public long head() {
        return feed.head();
    }

    /** How many listen now. */
    public int listening() {
        return listeners.size();
    }

    /**
     * Lets someone listen.
     *
     * @param after position of the last entry they know of
     * @param connection begins the response, which is then written until they are gone
     * @throws RefusedRequest if as many listen as may, or the application is about to end
     */
    public void open(long after, Supplier<AsyncContext> connection) {
        if (!running || !places.tryAcquire()) {
            throw RefusedRequest.of(Refusal.TOO_MANY_LISTENERS);
        }
        try {
            AsyncContext async = connection.get();
            async.setTimeout(0);
            async.addListener(new Gone());
            Thread thread = Thread.ofVirtual().name("events").unstarted(() -> listen(async, after));
            listeners.add(thread);
            thread.start();
        } catch (RuntimeException failed) {
            places.release();
            throw failed;
        }
    }

    private void listen(AsyncContext async, long after) {
        try {
            Duration heartbeat = Duration.ofSeconds(settings.heartbeatSeconds());
            new EventStream(feed, async.getResponse().getOutputStream(), heartbeat, after).run();
        } catch (IOException gone) {
            LOG.debug("A listener is gone");
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            if (running) {
                // The listener comes back and resumes where it was.
                LOG.error("Telling of alerts failed", failed);
            }
        } finally {
            places.release();
            listeners.remove(Thread.currentThread());
            complete(async);
        }
    }

    private static void complete(AsyncContext async) {
        try {
            async.complete();
        } catch (IllegalStateException alreadyEnded) {
            LOG.debug("The connection had ended by itself");
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        Set<Thread> left = Set.copyOf(listeners);
        left.forEach(Thread::interrupt);
        try {
            for (Thread listener : left) {
                listener.join(PATIENCE);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** What fails in a connection ends it; nobody is there to be told. */
    private record Gone() implements AsyncListener {

        @Override
        public void onError(AsyncEvent event) {
            complete(event.getAsyncContext());
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            complete(event.getAsyncContext());
        }

        @Override
        public void onComplete(AsyncEvent event) {}

        @Override
        public void onStartAsync(AsyncEvent event) {}
    }
}
