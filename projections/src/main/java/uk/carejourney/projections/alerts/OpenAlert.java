package uk.carejourney.projections.alerts;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import uk.carejourney.alert.AlertFact.Grounds;
import uk.carejourney.alert.AlertFact.InCharge;
import uk.carejourney.alerts.Alert;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Subject;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/**
 * One open alert in a list.
 *
 * @param subject whom it is about
 * @param id the alert
 * @param rule the rule, as the rulebook names it
 * @param state due-soon or overdue
 * @param severity S1 to S4
 * @param due the last day it may be done; absent for limits
 * @param words the arithmetic
 * @param raisedAt when it was raised
 * @param team the team responsible
 * @param owner the worker who answers for it
 * @param acknowledged whether someone saw it
 * @param snoozedUntil the first day it is shown again
 * @param escalatedTo before whom it was put last
 */
public record OpenAlert(
        Subject subject,
        UUID id,
        String rule,
        String state,
        String severity,
        @Nullable LocalDate due,
        String words,
        Instant raisedAt,
        @Nullable String team,
        @Nullable String owner,
        boolean acknowledged,
        @Nullable LocalDate snoozedUntil,
        @Nullable String escalatedTo) {

    /** The order of the list: the gravest first, then the one due first, then the oldest. */
    public static final Comparator<OpenAlert> GRAVEST_FIRST =
            Comparator.comparing(OpenAlert::severity)
                    .thenComparing(alert -> alert.due() == null ? LocalDate.MAX : alert.due())
                    .thenComparing(OpenAlert::raisedAt)
                    .thenComparing(OpenAlert::id);

    /** The alert as a list shows it. */
    public static OpenAlert of(Subject subject, Alert alert) {
        Grounds grounds = alert.grounds();
        return new OpenAlert(
                subject,
                alert.id(),
                alert.raised().rule(),
                grounds.state().value(),
                grounds.severity().value(),
                grounds.due(),
                grounds.words(),
                alert.raisedAt(),
                alert.inCharge().flatMap(OpenAlert::team).orElse(null),
                alert.owner().orElse(null),
                alert.acknowledged(),
                alert.snoozed().map(snooze -> snooze.until()).orElse(null),
                alert.escalatedTo().map(Code::value).orElse(null));
    }

    private static Optional<String> team(InCharge inCharge) {
        return Optional.ofNullable(inCharge.team());
    }

    /** How it stands on a day: new, acknowledged or snoozed. */
    public Alert.Standing standing(LocalDate today) {
        if (snoozedUntil != null && snoozedUntil.isAfter(today)) {
            return Alert.Standing.SNOOZED;
        }
        return acknowledged ? Alert.Standing.ACKNOWLEDGED : Alert.Standing.NEW;
    }

    Document stored() {
        Document row =
                new Document("id", id.toString())
                        .append("rule", rule)
                        .append("state", state)
                        .append("severity", severity)
                        .append("words", words)
                        .append("raisedAt", raisedAt.toString())
                        .append("acknowledged", acknowledged);
        put(row, "due", due);
        put(row, "team", team);
        put(row, "owner", owner);
        put(row, "snoozedUntil", snoozedUntil);
        put(row, "escalatedTo", escalatedTo);
        return row;
    }

    static OpenAlert read(Subject subject, Document row) {
        return new OpenAlert(
                subject,
                UUID.fromString(row.getString("id")),
                row.getString("rule"),
                row.getString("state"),
                row.getString("severity"),
                day(row, "due"),
                row.getString("words"),
                Instant.parse(row.getString("raisedAt")),
                row.getString("team"),
                row.getString("owner"),
                row.getBoolean("acknowledged"),
                day(row, "snoozedUntil"),
                row.getString("escalatedTo"));
    }

    private static void put(Document row, String name, @Nullable Object value) {
        if (value != null) {
            row.append(name, value.toString());
        }
    }

    private static @Nullable LocalDate day(Document row, String name) {
        String day = row.getString(name);
        return day == null ? null : LocalDate.parse(day);
    }
}
