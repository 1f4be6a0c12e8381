package uk.carejourney.delivery;

import uk.carejourney.alert.AlertFact;
import uk.carejourney.alert.AlertFact.AlertChanged;
import uk.carejourney.alert.AlertFact.AlertEscalated;
import uk.carejourney.alert.AlertFact.AlertRaised;
import uk.carejourney.alerts.Alert;
import uk.carejourney.alerts.Alerts;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Recorded;
import uk.carejourney.restriction.Restriction;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What whoever is on duty is told of at once: an alert of severity S1 that is raised or gets worse,
 * and one that is put before the duty rota because nobody acknowledged it.
 *
 * <p>What is closed by the time it would be told is not told: after a death or a visit that took
 * place nobody is called out. Nor is anybody to a record that is sealed, which nobody on duty could
 * open.
 */
public final class Urgent {

    private static final Code GRAVEST = new Code("S1");
    private static final Code DUTY_ROTA = new Code("duty-rota");

    private Urgent() {}

    /**
     * Whether a step calls for a letter.
     *
     * @param record all that is recorded about the subject, in the order recorded
     */
    public static boolean calls(Notice notice, List<Recorded> record) {
        UUID alert = notice.step().alert();
        if (!stillOpen(alert, record)) {
            return false;
        }
        return switch (notice.step()) {
            case AlertRaised raised -> raised.grounds().severity().equals(GRAVEST);
            case AlertChanged changed ->
                    changed.grounds().severity().equals(GRAVEST)
                            && gotWorse(alert, notice.position(), record);
            case AlertEscalated escalated -> escalated.to().equals(DUTY_ROTA);
            case AlertFact.Step _ -> false;
        };
    }

    /** Whether an alert still calls for someone. */
    public static boolean stillOpen(UUID alert, List<Recorded> record) {
        return at(alert, record, Long.MAX_VALUE).filter(Alert::open).isPresent()
                && Restriction.in(record).filter(Restriction::sealed).isEmpty();
    }

    private static boolean gotWorse(UUID alert, long position, List<Recorded> record) {
        return !at(alert, record, position - 1)
                .map(Alert::worseSince)
                .equals(at(alert, record, position).map(Alert::worseSince));
    }

    private static Optional<Alert> at(UUID alert, List<Recorded> record, long position) {
        return Alerts.of(
                        record.stream()
                                .filter(one -> one.position() <= position)
                                .map(Recorded::entry)
                                .toList())
                .alert(alert);
    }

    /** The key of the letter a step calls for; no two steps have the same. */
    public static String key(Notice notice) {
        return "alert/%s/%d".formatted(notice.step().alert(), notice.position());
    }

    /** The letter a step calls for. */
    public static Letter letter(Notice notice, List<String> onDuty, Links links) {
        boolean escalated = notice.step() instanceof AlertEscalated;
        String what =
                escalated
                        ? "1 alert was put before the duty rota"
                        : "1 alert of severity S1 calls for someone now";
        String text =
                """
                %s.

                Open it: %s
                All open alerts of severity S1: %s

                This letter names nobody. Sign in to see whom the alert is about.
                """
                        .formatted(
                                what,
                                links.alert(notice.step().alert()),
                                links.alerts(GRAVEST.value()));
        return new Letter(key(notice), onDuty, "Journey Ledger: " + what, text);
    }
}
