package uk.carejourney.gateway.events;

import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.gateway.settings.EventSettings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Semaphore;

/**
 * Everyone who listens at this node, each on the thread of its own request, so that a slow listener
 * holds up nobody else. They are sent away before the server waits for requests to end.
 */
@Component
public final class EventStreams implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EventStreams.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final EventSettings settings;
    private final Semaphore places;
    private final Set<Thread> listeners = new HashSet<>();
    private volatile boolean running;

    EventStreams(EventSettings settings) {
        this.settings = settings;
        this.places = new Semaphore(settings.connections());
    }

    /** How many listen now. */
    public int listening() {
        synchronized (listeners) {
            return listeners.size();
        }
    }

    /**
     * Lets someone listen, on the thread of their request until they are gone: a response used by
     * any other thread may be another listener's by then.
     *
     * @param feed what they are told
     * @param after position of the last entry they know of
     * @param response written to from here on
     * @throws RefusedRequest if as many listen as may, or the application is about to end
     */
    public void tell(LiveFeed feed, long after, HttpServletResponse response) {
        if (!places.tryAcquire()) {
            throw RefusedRequest.of(Refusal.TOO_MANY_LISTENERS);
        }
        try {
            begin();
            Duration heartbeat = Duration.ofSeconds(settings.heartbeatSeconds());
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            new EventStream(feed, response.getOutputStream(), heartbeat, after).run();
        } catch (IOException gone) {
            LOG.debug("A listener is gone");
        } catch (InterruptedException ending) {
            LOG.debug("A listener is sent away");
        } finally {
            end();
            places.release();
        }
    }

    private void begin() {
        synchronized (listeners) {
            if (!running) {
                throw RefusedRequest.of(Refusal.TOO_MANY_LISTENERS);
            }
            listeners.add(Thread.currentThread());
        }
    }

    /** The thread serves others after this: no interruption meant for it here may reach them. */
    private void end() {
        synchronized (listeners) {
            listeners.remove(Thread.currentThread());
            listeners.notifyAll();
        }
        var _ = Thread.interrupted();
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        long until = System.nanoTime() + PATIENCE.toNanos();
        synchronized (listeners) {
            running = false;
            listeners.forEach(Thread::interrupt);
            try {
                while (!listeners.isEmpty() && System.nanoTime() < until) {
                    listeners.wait(PATIENCE.toMillis());
                }
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
