package uk.carejourney.delivery;

import org.jspecify.annotations.Nullable;

import uk.carejourney.alert.AlertFact;
import uk.carejourney.alert.AlertFact.AlertChanged;
import uk.carejourney.alert.AlertFact.AlertRaised;
import uk.carejourney.alert.AlertFact.Grounds;
import uk.carejourney.catalogue.Facts;
import uk.carejourney.journey.AtPosition;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Subject;
import uk.carejourney.ledger.CanonicalJson;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What programs are told of one step in the life of an alert: thin, so that whoever needs more asks
 * with their own rights. It names no child and no worker, and repeats nobody's words.
 *
 * @param position where the step stands in the ledger; later steps stand at higher positions
 * @param event identifies the step for ever
 * @param recordedAt when it was recorded
 * @param subject whose alert it is, under a pseudonym
 * @param step the step itself
 */
public record Notice(
        long position, UUID event, Instant recordedAt, Subject subject, AlertFact.Step step) {

    /** The notice of what stands at a position; empty unless it is a step that can be read. */
    public static Optional<Notice> of(AtPosition at) {
        if (at instanceof Recorded recorded && recorded.fact() instanceof AlertFact.Step step) {
            return Optional.of(
                    new Notice(
                            recorded.position(),
                            recorded.envelope().eventId(),
                            recorded.recordedAt(),
                            recorded.envelope().subject(),
                            step));
        }
        return Optional.empty();
    }

    /** The stored name of the step, such as {@code alert.alert-raised.v1}. */
    public String type() {
        return Facts.CATALOGUE.of(step).name();
    }

    /** The notice as JSON: always the same bytes, so that it can be signed and sent again. */
    public String json() {
        Map<String, Object> data = new TreeMap<>();
        data.put("alert", step.alert().toString());
        data.put("position", position);
        data.put("subject", subject.toString());
        if (step instanceof AlertRaised raised) {
            data.put("rule", raised.rule());
        }
        Grounds grounds = grounds();
        if (grounds != null) {
            data.put("severity", grounds.severity().value());
            data.put("state", grounds.state().value());
            put(data, "due", grounds.due());
            put(data, "dueBy", grounds.dueBy());
        }
        return CanonicalJson.text(
                Map.of("type", type(), "timestamp", recordedAt.toString(), "data", data));
    }

    private @Nullable Grounds grounds() {
        return switch (step) {
            case AlertRaised raised -> raised.grounds();
            case AlertChanged changed -> changed.grounds();
            case AlertFact.Step _ -> null;
        };
    }

    private static void put(Map<String, Object> data, String name, @Nullable Object value) {
        if (value != null) {
            data.put(name, value.toString());
        }
    }
}
