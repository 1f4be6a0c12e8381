package uk.carejourney.projections.children;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** Days as they are stored: texts in the order of the calendar. */
final class Days {

    private Days() {}

    static @Nullable LocalDate of(Document row, String name) {
        String day = row.getString(name);
        return day == null ? null : LocalDate.parse(day);
    }
}
