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
        Entry entry = entry(reading, outcome);
        boolean waits =
                outcome.equals(ReadingFact.SHOWN)
                        && reading.subject().filter(restricted).isPresent();
        if (waits) {
            recordNow(entry);
        } else if (delivery.isUnderWay() || !recorded(entry)) {
            keep(entry);
        }
    }

    private Entry entry(ReadingInHand reading, String outcome) {
        Subject stream = reading.subject().orElseGet(ledger::council);
        return new Entry(
                Envelope.of(
                        ids.next(),
                        stream,
                        new Happened.At(clock.instant().truncatedTo(ChronoUnit.MICROS)),
                        reading.person().actor()),
                reading.fact(outcome));
    }

    private void recordNow(Entry entry) {
        if (delivery.isUnderWay() && !delivery.gotThrough()) {
            throw RefusedRequest.of(Refusal.READING_NOT_RECORDED);
        }
        try {
            ledger.record(entry);
        } catch (RuntimeException away) {
            LOG.warn("A restricted record was not shown: {}", away.getMessage());
            delivery.wake();
            throw RefusedRequest.of(Refusal.READING_NOT_RECORDED);
        }
    }

    private boolean recorded(Entry entry) {
        try {
            ledger.record(entry);
            return true;
        } catch (RuntimeException away) {
            LOG.warn("Readings are queued: {}", away.getMessage());
            return false;
        }
    }

    private void keep(Entry entry) {
        try {
            queue.add(entry);
        } catch (IOException full) {
            LOG.error(
                    "A reading could be neither recorded nor queued, and nothing was shown: {}",
                    full.getMessage());
            throw RefusedRequest.of(Refusal.READING_NOT_RECORDED);
        }
        delivery.wake();
    }
}
