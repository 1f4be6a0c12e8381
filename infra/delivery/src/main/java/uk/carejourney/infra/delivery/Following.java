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
    private final Thread thread;
    private volatile boolean closed;
    private volatile boolean failing;
    private volatile @Nullable Recorded live;

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
        this.thread = Thread.ofPlatform().daemon().name("delivery-" + way).unstarted(this::run);
    }

    public void start() {
        thread.start();
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
        closed = true;
        thread.interrupt();
        try {
            thread.join(ENDING);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!closed) {
            try {
                if (!goOn()) {
                    Thread.sleep(LOOK_AGAIN);
                }
            } catch (InterruptedException woken) {
                LOG.debug("Delivery by {} is ending", way);
            }
        }
    }

    /**
     * Deals with what is there, or waits for it.
     *
     * @return false if it is to be tried again after a while
     */
    private boolean goOn() throws InterruptedException {
        try {
            OptionalLong at = positions.of(way);
            if (at.isEmpty()) {
                return begin();
            }
            Stretch next = feed.after(at.getAsLong());
            if (next.through() == at.getAsLong()) {
                feed.awaitBeyond(at.getAsLong(), LOOK_AGAIN);
            } else {
                next.notices().forEach(hand);
                positions.advance(way, next.through());
            }
            failing = false;
            return true;
        } catch (RuntimeException failed) {
            if (!failing && !closed) {
                LOG.error("Delivery by {} could not go on; trying again", way, failed);
            }
            failing = true;
            return false;
        }
    }

    private boolean begin() {
        Optional<Recorded> began = wentLive();
        began.ifPresent(entry -> positions.advance(way, entry.position()));
        failing = false;
        return began.isPresent();
    }

    /** The entry that says alerting went live; empty while it does not. */
    public Optional<Recorded> wentLive() {
        if (live == null) {
            live =
                    Recorded.among(reading.stream(council.id())).stream()
                            .filter(one -> one.fact() instanceof AlertingWentLive)
                            .findFirst()
                            .orElse(null);
        }
        return Optional.ofNullable(live);
    }
}
