package uk.carejourney.calendar;

import java.time.LocalDate;

/**
 * A term of school.
 *
 * @param name what it is called, such as {@code autumn}
 * @param first its first day
 * @param last its last day
 */
public record Term(String name, LocalDate first, LocalDate last) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
