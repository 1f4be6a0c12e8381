package uk.carejourney.gateway.readers;

import org.jspecify.annotations.Nullable;

import uk.carejourney.journey.Subject;

import java.time.LocalDate;
import java.util.List;

/** Tells who read what, newest first. */
public interface ReadingsReport {

    /**
     * A page of a report.
     *
     * @param below what to ask the next page with; absent on the last
     */
    record Page(List<Reading> readings, @Nullable Long below) {}

    /**
     * The readings of one record.
     *
     * @param below only those before this place, as the page before gave it
     * @param size how many at most, 1 to 200
     */
    Page ofRecord(Subject record, long below, int size);

    /**
     * The readings of one person or program that were made, or recorded, from one day to another. A
     * page may hold fewer than asked for, or none, and not be the last: it is what was found in a
     * stretch of the ledger.
     *
     * @param worker their identifier in the council
     */
    Page ofWorker(String worker, LocalDate from, LocalDate to, long below, int size);
}
