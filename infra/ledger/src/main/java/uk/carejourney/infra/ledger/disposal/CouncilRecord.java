package uk.carejourney.infra.ledger.disposal;

import uk.carejourney.infra.ledger.EventIds;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Subject;
import uk.carejourney.ledger.LedgerReading;
import uk.carejourney.recording.Door;
import uk.carejourney.recording.Outcome;
import uk.carejourney.recording.RecordFacts;
import uk.carejourney.recording.Recorder;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/** The council's own stream, where everything about the keeping of records is said. */
final class CouncilRecord {

    private final Subject council;
    private final LedgerReading reading;
    private final Recorder recorder;
    private final EventIds ids;
    private final Supplier<LocalDate> today;

    CouncilRecord(
            Subject council,
            LedgerReading reading,
            Recorder recorder,
            EventIds ids,
            Supplier<LocalDate> today) {
        this.council = council;
        this.reading = reading;
        this.recorder = recorder;
        this.ids = ids;
        this.today = today;
    }

    Subject council() {
        return council;
    }

    LocalDate today() {
        return today.get();
    }

    List<Recorded> entries() {
        return Recorded.among(reading.stream(council.id()));
    }

    Outcome record(String key, Fact fact, Actor by) {
        Entry entry =
                new Entry(Envelope.of(ids.next(), council, Happened.on(today.get()), by), fact);
        return recorder.record(RecordFacts.said(key, entry));
    }

    /** Records an entry about another subject again, as it stood but for whose it is. */
    void recordAgain(String key, Entry entry, Subject right, Recorded approval) {
        Envelope was = entry.envelope();
        Actor by = approval.envelope().recordedBy();
        Envelope again =
                new Envelope(
                        ids.next(),
                        right,
                        was.happened(),
                        by,
                        was.source(),
                        was.group(),
                        was.correlation(),
                        approval.envelope().eventId());
        Outcome outcome =
                recorder.record(
                        new RecordFacts(
                                key,
                                right,
                                by,
                                Door.SOURCE,
                                List.of(new Entry(again, entry.fact()))));
        if (outcome instanceof Outcome.Appended || outcome instanceof Outcome.Duplicate) {
            return;
        }
        throw new IllegalStateException(
                "an entry could not be recorded again in its right record, so it stays where it is:"
                        + " "
                        + outcome.getClass().getSimpleName());
    }
}
