package uk.carejourney.gateway.readers;

import org.jspecify.annotations.Nullable;

import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.journey.Subject;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Whose readings a report is about: those of one record, or those somebody made in a period. */
public sealed interface ReportAsked {

    /** How many days a worker's report may be about. */
    int MOST_DAYS = 31;

    /** Every reading of one record. */
    record OfRecord(Subject record) implements ReportAsked {}

    /** What one person or program read. */
    record OfWorker(String worker, LocalDate from, LocalDate to) implements ReportAsked {}

    /**
     * What is asked for.
     *
     * @throws RefusedRequest if it is neither, or both, or a period that is too long or none
     */
    static ReportAsked of(
            @Nullable UUID child,
            @Nullable String worker,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        if (child != null && worker == null && from == null && to == null) {
            return new OfRecord(Subject.child(child));
        }
        if (child != null || worker == null || worker.isBlank() || from == null || to == null) {
            throw unreadable("Give 'child', or 'worker' with the days 'from' and 'to'.");
        }
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            throw unreadable("'from' and 'to' are the first and the last of at most 31 days.");
        }
        return new OfWorker(worker.strip(), from, to);
    }

    /** A page of it, below the place the page before gave. */
    default ReadingsReport.Page page(ReadingsReport report, long below, int size) {
        return switch (this) {
            case OfRecord(var record) -> report.ofRecord(record, below, size);
            case OfWorker(var worker, var from, var to) ->
                    report.ofWorker(worker, from, to, below, size);
        };
    }

    private static RefusedRequest unreadable(String detail) {
        return RefusedRequest.of(Refusal.UNREADABLE, detail);
    }
}
