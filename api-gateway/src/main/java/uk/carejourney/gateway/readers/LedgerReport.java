package uk.carejourney.gateway.readers;

import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.infra.ledger.LedgerUnavailable;
import uk.carejourney.infra.ledger.read.PostgresReading;
import uk.carejourney.journey.AtPosition;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Subject;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads the ledger of readings itself: one stream for a record, one stretch for a period. */
public final class LedgerReport implements ReadingsReport {

    /** How far one request looks at most. */
    private static final int STRETCH = 5_000;

    private static final int AT_ONCE = 500;

    private final ReadingsLedger ledger;
    private final Delivery delivery;

    /**
     * A report.
     *
     * @param delivery knows whether the ledger is away, so that nobody waits to find out
     */
    public LedgerReport(ReadingsLedger ledger, Delivery delivery) {
        this.ledger = ledger;
        this.delivery = delivery;
    }

    @Override
    public Page ofRecord(Subject record, long below, int size) {
        return read(reading -> {
            List<AtPosition> newest = reading.newest(record.id(), below, size);
            List<Reading> found = readings(newest);
            return new Page(found, newest.size() < size ? null : newest.getLast().sequence());
        });
    }

    @Override
    public Page ofWorker(String worker, LocalDate from, LocalDate to, long below, int size) {
        return read(reading -> {
            long lowest = reading.recordedBy(before(from));
            // What waited in a queue over midnight was made the day before.
            long highest = Math.min(below, reading.recordedBy(before(to.plusDays(2))));
            long end = Math.max(lowest, highest - STRETCH);
            List<Reading> found = new ArrayList<>();
            for (long next = highest; next > end; ) {
                long first = Math.max(end, next - AT_ONCE);
                List<AtPosition> page = reading.page(first, (int) (next - first));
                for (Reading one : readings(page.reversed())) {
                    if (one.by().id().equals(worker) && one.isFrom(from, to)) {
                        found.add(one);
                        if (found.size() == size) {
                            return new Page(found, one.position() > lowest ? one.position() : null);
                        }
                    }
                }
                next = first;
            }
            return new Page(found, end > lowest ? end : null);
        });
    }

    private static Instant before(LocalDate day) {
        return day.atStartOfDay(Happened.LONDON).toInstant().minusNanos(1_000);
    }

    private static List<Reading> readings(List<AtPosition> entries) {
        return Recorded.among(entries).stream().flatMap(one -> Reading.of(one).stream()).toList();
    }

    private Page read(Function<PostgresReading, Page> reads) {
        if (delivery.isUnderWay() && !delivery.gotThrough()) {
            throw RefusedRequest.of(Refusal.READINGS_AWAY);
        }
        try {
            return ledger.now()
                    .map(open -> reads.apply(open.reading()))
                    .orElseThrow(() -> RefusedRequest.of(Refusal.READINGS_AWAY));
        } catch (LedgerUnavailable away) {
            throw RefusedRequest.of(Refusal.READINGS_AWAY);
        }
    }
}
