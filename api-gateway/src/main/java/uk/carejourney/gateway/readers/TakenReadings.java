package uk.carejourney.gateway.readers;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.infra.ledger.EventIds;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Subject;
import uk.carejourney.reading.ReadingFact;

import java.io.IOException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;

/**
 * Takes readings into their ledger; into the queue while that is away, so that a child's page is
 * shown all the same. Who reads a restricted record waits for the ledger.
 */
public final class TakenReadings implements Readings {

    private static final Logger LOG = LoggerFactory.getLogger(TakenReadings.class);

    private final ReadingsLedger ledger;
    private final ReadingQueue queue;
    private final Delivery delivery;
    private final Predicate<Subject> restricted;
    private final EventIds ids;
    private final InstantSource clock;

    /**
     * Readings from now on.
     *
     * @param delivery told when something was queued
     * @param restricted whose record is restricted, and so shown only once its ledger has taken the
     *     reading
     * @param clock the true time, whatever the time of a demonstration is
     */
    public TakenReadings(
            ReadingsLedger ledger,
            ReadingQueue queue,
            Delivery delivery,
            Predicate<Subject> restricted,
            EventIds ids,
            InstantSource clock) {
        this.ledger = ledger;
        this.queue = queue;
        this.delivery = delivery;
        this.restricted = restricted;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void take(ReadingInHand reading, String outcome) {
        List<Entry> entries = entries(reading, outcome);
        boolean waits =
                outcome.equals(ReadingFact.SHOWN)
                        && reading.subjects().stream().anyMatch(restricted);
        if (waits) {
            recordNow(entries);
        } else if (delivery.isUnderWay() || !recorded(entries)) {
            keep(entries);
        }
    }

    /** One, but of a search one in the record of each it showed. */
    private List<Entry> entries(ReadingInHand reading, String outcome) {
        List<Subject> streams =
                reading.subjects().isEmpty() ? List.of(ledger.council()) : reading.subjects();
        Happened at = new Happened.At(clock.instant().truncatedTo(ChronoUnit.MICROS));
        ReadingFact fact = reading.fact(outcome);
        return streams.stream()
                .map(stream ->
                        new Entry(
                                Envelope.of(ids.next(), stream, at, reading.person().actor()),
                                fact))
                .toList();
    }

    private void recordNow(List<Entry> entries) {
        if (delivery.isUnderWay() && !delivery.gotThrough()) {
            throw RefusedRequest.of(Refusal.READING_NOT_RECORDED);
        }
        try {
            ledger.record(entries);
        } catch (RuntimeException away) {
            LOG.warn("A restricted record was not shown: {}", away.getMessage());
            delivery.wake();
            throw RefusedRequest.of(Refusal.READING_NOT_RECORDED);
        }
    }

    private boolean recorded(List<Entry> entries) {
        try {
            ledger.record(entries);
            return true;
        } catch (RuntimeException away) {
            LOG.warn("Readings are queued: {}", away.getMessage());
            return false;
        }
    }

    private void keep(List<Entry> entries) {
        try {
            for (Entry entry : entries) {
                queue.add(entry);
            }
        } catch (IOException full) {
            LOG.error(
                    "A reading could be neither recorded nor queued, and nothing was shown: {}",
                    full.getMessage());
            throw RefusedRequest.of(Refusal.READING_NOT_RECORDED);
        }
        delivery.wake();
    }
}
