package uk.carejourney.infra.delivery;

import uk.carejourney.delivery.Notice;
import uk.carejourney.journey.AtPosition;
import uk.carejourney.ledger.LedgerReading;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The steps of alerts in the order of the ledger, for as many readers as like. Readers that follow
 * at the same pace share what was read: an entry is opened once for all of them.
 */
public final class AlertFeed {

    private static final int PAGE = 500;
    private static final int REMEMBERED = 64;

    private final LedgerReading reading;
    private final Growth growth;
    private final Function<Long, Stretch> read;

    private final Map<Long, Stretch> remembered =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Long, Stretch> eldest) {
                    return size() > REMEMBERED;
                }
            };

    /**
     * What was read of the ledger.
     *
     * @param notices every step of an alert in it, in order
     * @param through position of its last entry
     */
    public record Stretch(List<Notice> notices, long through) {

        public Stretch {
            notices = List.copyOf(notices);
        }
    }

    public AlertFeed(LedgerReading reading, Growth growth) {
        this.reading = reading;
        this.growth = growth;
        this.read = this::fromLedger;
    }

    private AlertFeed(AlertFeed all, Predicate<Notice> told) {
        this.reading = all.reading;
        this.growth = all.growth;
        this.read =
                position -> {
                    Stretch next = all.after(position);
                    return new Stretch(
                            next.notices().stream().filter(told).toList(), next.through());
                };
    }

    /** The same for those who are not told everything; what is read is read once for all. */
    public AlertFeed telling(Predicate<Notice> told) {
        return new AlertFeed(this, told);
    }

    /** The position of the last entry there is. */
    public long head() {
        return reading.head().size() - 1;
    }

    /**
     * The next stretch of the ledger.
     *
     * @param position position of the last entry read before
     * @return ends at the same position if there is nothing new
     */
    public Stretch after(long position) {
        return read.apply(position);
    }

    private synchronized Stretch fromLedger(long position) {
        Stretch known = remembered.get(position);
        if (known != null) {
            return known;
        }
        List<AtPosition> page = reading.page(position + 1, PAGE);
        if (page.isEmpty()) {
            return new Stretch(List.of(), position);
        }
        Stretch read =
                new Stretch(
                        page.stream().map(Notice::of).flatMap(Optional::stream).toList(),
                        page.getLast().position());
        remembered.put(position, read);
        return read;
    }

    /**
     * Waits for something after a position.
     *
     * @return false if nothing came within the time
     * @throws InterruptedException if the waiting thread is interrupted
     */
    public boolean awaitBeyond(long position, Duration timeout) throws InterruptedException {
        return growth.awaitBeyond(position + 1, timeout);
    }
}
