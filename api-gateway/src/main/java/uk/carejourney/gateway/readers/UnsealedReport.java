package uk.carejourney.gateway.readers;

import uk.carejourney.journey.Subject;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/**
 * Tells of a reading of a sealed record that there was one, and not of whose; asked about a sealed
 * record, what it tells of one nobody ever heard of.
 */
public final class UnsealedReport implements ReadingsReport {

    private final ReadingsReport report;
    private final Predicate<Subject> sealed;

    /**
     * A report over another.
     *
     * @param sealed whose record is sealed
     */
    public UnsealedReport(ReadingsReport report, Predicate<Subject> sealed) {
        this.report = report;
        this.sealed = sealed;
    }

    @Override
    public Page ofRecord(Subject record, long below, int size) {
        return sealed.test(record)
                ? new Page(List.of(), null)
                : told(report.ofRecord(record, below, size));
    }

    @Override
    public Page ofWorker(String worker, LocalDate from, LocalDate to, long below, int size) {
        return told(report.ofWorker(worker, from, to, below, size));
    }

    private Page told(Page page) {
        return new Page(page.readings().stream().map(this::told).toList(), page.below());
    }

    private Reading told(Reading reading) {
        Subject record = reading.record();
        return record == null || !sealed.test(record)
                ? reading
                : new Reading(
                        reading.position(),
                        reading.sequence(),
                        reading.at(),
                        reading.recordedAt(),
                        reading.by(),
                        null,
                        reading.fact());
    }
}
