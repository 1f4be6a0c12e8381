package uk.carejourney.infra.delivery;

import com.mongodb.client.MongoDatabase;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uk.carejourney.alert.AlertFact.AlertingWentLive;
import uk.carejourney.delivery.Notice;
import uk.carejourney.infra.delivery.AlertFeed.Stretch;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Subject;
import uk.carejourney.ledger.LedgerReading;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * One way of delivery going through the ledger: every step of an alert is handed on, in order, from
 * the entry on that says alerting went live. A step may be handed on twice, to whoever takes it
 * under one key: after a crash, and where several nodes follow.
 */
public final class Following implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Following.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private static final Duration ENDING = Duration.ofSeconds(5);

    private final String way;
    private final AlertFeed feed;
    private final LedgerReading reading;
    private final Subject council;
    private final Positions positions;
    private final Consumer<Notice> hand;
    private final ScheduledExecutorService follower;
    private volatile boolean failing;
    private volatile @Nullable Recorded live;
    private volatile long looked;

    /**
     * Makes a way of delivery, which begins when started.
     *
     * @param way its name; its position is kept under it
     * @param council in whose record it says that alerting went live
     * @param hand takes a step, durably, before the position moves on
     */
    public Following(
            String way,
            AlertFeed feed,
            LedgerReading reading,
            Subject council,
            MongoDatabase database,
            Consumer<Notice> hand) {
        this.way = way;
        this.feed = feed;
        this.reading = reading;
        this.council = council;
        this.positions = new Positions(database);
        this.hand = hand;
        this.follower =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("delivery-" + way).factory());
    }

    public void start() {
        var _ =
                follower.scheduleWithFixedDelay(
                        this::follow, 0, LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether something failed when last tried; the log says what, and it is tried again. */
    public boolean isFailing() {
        return failing;
    }

    /** Position of the last entry dealt with; empty while alerting has not gone live. */
    public OptionalLong position() {
        return positions.of(way);
    }

    @Override
    public void close() {
        follower.shutdownNow();
        try {
            if (!follower.awaitTermination(ENDING.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("Delivery by {} is still ending", way);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** Goes on for as long as it can; what keeps it from that is looked at again after a while. */
    private void follow() {
        try {
            OptionalLong at = begun();
            while (at.isPresent() && !follower.isShutdown()) {
                goOn(at.getAsLong());
                failing = false;
                at = begun();
            }
            failing = false;
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error failed) {
            if (!failing && !follower.isShutdown()) {
                LOG.error("Delivery by {} could not go on; trying again", way, failed);
            }
            failing = true;
        }
    }

    /** Deals with what is there, or waits for it. */
    private void goOn(long at) throws InterruptedException {
        Stretch next = feed.after(at);
        if (next.through() == at) {
            feed.awaitBeyond(at, LOOK_AGAIN);
        } else {
            next.notices().forEach(hand);
            positions.advance(way, next.through());
        }
    }

    /** How far it is, on any node; empty while alerting has not gone live. */
    private OptionalLong begun() {
        OptionalLong at = positions.of(way);
        if (at.isPresent()) {
            return at;
        }
        wentLive().ifPresent(entry -> positions.advance(way, entry.position()));
        return positions.of(way);
    }

    /** The entry that says alerting went live; looked for again only where the ledger has grown. */
    public Optional<Recorded> wentLive() {
        long size = feed.head() + 1;
        if (live == null && size > looked) {
            live =
                    Recorded.among(reading.stream(council.id())).stream()
                            .filter(one -> one.fact() instanceof AlertingWentLive)
                            .findFirst()
                            .orElse(null);
            looked = size;
        }
        return Optional.ofNullable(live);
    }
}
