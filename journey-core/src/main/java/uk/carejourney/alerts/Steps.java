package uk.carejourney.alerts;

import uk.carejourney.alert.AlertFact;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Subject;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The ledger's own steps, so that they can be recorded once only.
 *
 * <p>Key and identifiers are made from how many steps went before: whoever decides on the same
 * basis takes the same place, and only one of them gets it.
 *
 * @param key the idempotency key to record them under
 * @param entries what is to be recorded
 */
public record Steps(String key, List<Entry> entries) {

    public Steps {
        entries = List.copyOf(entries);
    }

    /**
     * The steps as entries.
     *
     * @param soFar the alerts they were decided on
     * @param steps what was decided
     * @param now the moment they were decided for
     */
    public static Steps of(Subject subject, Alerts soFar, List<AlertFact> steps, Instant now) {
        List<Entry> entries = new ArrayList<>();
        for (AlertFact step : steps) {
            int place = soFar.byRule() + entries.size();
            UUID event = named("%s alerting %d".formatted(subject, place));
            entries.add(
                    new Entry(
                            Envelope.of(event, subject, new Happened.At(now), Alerts.LEDGER),
                            step));
        }
        return new Steps("alerting/" + soFar.byRule(), entries);
    }

    /** An identifier made from a name (UUID version 3), the same whenever it is made. */
    static UUID named(String name) {
        return UUID.nameUUIDFromBytes(
                ("journey-ledger alerts " + name).getBytes(StandardCharsets.UTF_8));
    }
}
