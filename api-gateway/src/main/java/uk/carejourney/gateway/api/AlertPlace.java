package uk.carejourney.gateway.api;

import uk.carejourney.projections.alerts.OpenAlert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * A place in the list of open alerts, named by what the list is ordered by; it stays where it was
 * when the alert that stood there is gone.
 */
record AlertPlace(String severity, LocalDate due, Instant raisedAt, UUID id) {

    /** As {@link OpenAlert#GRAVEST_FIRST} has it. */
    private static final Comparator<AlertPlace> ORDER =
            Comparator.comparing(AlertPlace::severity)
                    .thenComparing(AlertPlace::due)
                    .thenComparing(AlertPlace::raisedAt)
                    .thenComparing(AlertPlace::id);

    static AlertPlace of(OpenAlert alert) {
        LocalDate due = alert.due() == null ? LocalDate.MAX : alert.due();
        return new AlertPlace(alert.severity(), due, alert.raisedAt(), alert.id());
    }

    static AlertPlace read(List<String> key) {
        return new AlertPlace(
                key.getFirst(),
                LocalDate.parse(key.get(1)),
                Instant.parse(key.get(2)),
                UUID.fromString(key.get(3)));
    }

    String cursor(String list) {
        return Cursor.after(list, severity, due, raisedAt, id);
    }

    boolean isBefore(OpenAlert alert) {
        return ORDER.compare(this, of(alert)) < 0;
    }
}
