package uk.carejourney.infra.delivery.webhooks;

import com.mongodb.client.MongoDatabase;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uk.carejourney.delivery.Backoff;
import uk.carejourney.delivery.Notice;
import uk.carejourney.infra.delivery.AlertFeed;
import uk.carejourney.infra.delivery.Following;
import uk.carejourney.journey.Subject;
import uk.carejourney.ledger.LedgerReading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;

/**
 * Posts the steps of alerts to webhooks from this node, and from any other that does: at least once
 * each, to one webhook one after another in the order of the ledger, but for those tried again.
 */
public final class Posting implements AutoCloseable {

    /** The name of this way of delivery; its position is kept under it. */
    public static final String WAY = "webhooks";

    private static final Logger LOG = LoggerFactory.getLogger(Posting.class);
    private static final long TICK_MILLIS = 1_000;
    private static final Duration TIDY = Duration.ofHours(1);
    private static final int MOST_DEAD = 500;

    private final Webhooks webhooks;
    private final Queue queue;
    private final Poster poster;
    private final Following following;
    private final InstantSource clock;
    private final DoubleSupplier chance;
    private final Set<UUID> busy = ConcurrentHashMap.newKeySet();
    private final ExecutorService lanes =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("webhook").factory());
    private final ScheduledExecutorService ticker =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("delivery-webhooks-ticker").factory());
    private volatile Instant tidied = Instant.EPOCH;
    private volatile boolean failing;

    /**
     * What posting hears and needs.
     *
     * @param feed the steps of alerts
     * @param ledger reads the ledger itself
     * @param council in whose record it says that alerting went live
     * @param database where messages lie
     * @param clock the time
     * @param chance spreads what is tried again
     */
    public record Ways(
            AlertFeed feed,
            LedgerReading ledger,
            Subject council,
            MongoDatabase database,
            InstantSource clock,
            DoubleSupplier chance) {}

    /**
     * How webhooks stand.
     *
     * @param position position of the last entry dealt with; absent while alerting is not live
     * @param waiting how many messages wait
     * @param dead how many were given up
     */
    public record Status(
            @Nullable Long position, long waiting, long dead, @Nullable String trouble) {}

    public Posting(Ways ways, Webhooks webhooks, Receivers receivers) {
        this.webhooks = webhooks;
        this.queue = new Queue(ways.database());
        this.poster = new Poster(receivers);
        this.clock = ways.clock();
        this.chance = ways.chance();
        this.following =
                new Following(
                        WAY,
                        ways.feed(),
                        ways.ledger(),
                        ways.council(),
                        ways.database(),
                        this::heard);
    }

    public void start() {
        queue.prepare();
        following.start();
        var _ = ticker.scheduleWithFixedDelay(this::tick, 0, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    public Status status() {
        OptionalLong position = following.position();
        return new Status(
                position.isPresent() ? position.getAsLong() : null,
                queue.waiting(),
                queue.dead(),
                failing || following.isFailing() ? "STORE_UNREACHABLE" : null);
    }

    /** Messages given up, in the order of the ledger, at most 500. */
    public List<Message> dead(UUID webhook) {
        return queue.dead(webhook, MOST_DEAD);
    }

    /**
     * Posts a message that was given up again.
     *
     * @return false if there is no such message
     */
    public boolean revive(UUID webhook, UUID event) {
        boolean revived = queue.revive(webhook, event, clock.instant());
        ticker.execute(this::tick);
        return revived;
    }

    @Override
    public void close() {
        following.close();
        ticker.shutdownNow();
        lanes.shutdownNow();
        try {
            poster.close();
        } catch (IOException unclosed) {
            throw new UncheckedIOException(unclosed);
        }
    }

    private void heard(Notice notice) {
        boolean any = false;
        for (Webhook webhook : webhooks.all()) {
            if (webhook.active() && webhook.from() < notice.position()) {
                queue.put(webhook, notice, clock.instant());
                any = true;
            }
        }
        if (any) {
            ticker.execute(this::tick);
        }
    }

    /** Runs for as long as the process: what it threw would end it without a word. */
    private void tick() {
        try {
            Instant now = clock.instant();
            if (tidied.plus(TIDY).isBefore(now)) {
                queue.tidy(now);
                tidied = now;
            }
            webhooks.all().stream().filter(Webhook::active).forEach(this::begin);
            failing = false;
        } catch (RuntimeException | Error failed) {
            if (!failing && !ticker.isShutdown()) {
                LOG.error("Webhooks could not go on; trying again", failed);
            }
            failing = true;
        }
    }

    /** A receiver that is slow holds up nobody but itself. */
    private void begin(Webhook webhook) {
        if (busy.add(webhook.id())) {
            lanes.execute(() -> {
                try {
                    postAll(webhook);
                } catch (RuntimeException | Error failed) {
                    if (!lanes.isShutdown()) {
                        LOG.error("A webhook could not be served; trying again", failed);
                    }
                } finally {
                    busy.remove(webhook.id());
                }
            });
        }
    }

    private void postAll(Webhook webhook) {
        boolean more = true;
        while (more && !Thread.currentThread().isInterrupted()) {
            more =
                    queue.claim(webhook.id(), clock.instant())
                            .filter(message -> post(webhook, message))
                            .isPresent();
        }
    }

    private boolean post(Webhook webhook, Message message) {
        Instant now = clock.instant();
        String id = message.event().toString();
        Poster.Answer answer =
                poster.post(
                        webhook.address(), webhooks.secret(webhook.id()), id, message.body(), now);
        if (answer.taken()) {
            queue.posted(message, now);
            return true;
        }
        Optional<Duration> wait = Backoff.WEBHOOKS.after(message.tried(), chance.getAsDouble());
        if (answer.gone()) {
            queue.giveUp(message, now, answer.trouble());
            webhooks.disable(webhook.id(), "GONE");
        } else if (wait.isPresent()) {
            queue.tryAgain(message, now.plus(wait.get()), answer.trouble());
        } else {
            queue.giveUp(message, now, answer.trouble());
        }
        return false;
    }
}
