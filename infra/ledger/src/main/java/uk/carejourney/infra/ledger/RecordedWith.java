package uk.carejourney.infra.ledger;

import uk.carejourney.journey.AtPosition;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.ledger.LedgerReading;
import uk.carejourney.ledger.UnreadableEntry;
import uk.carejourney.recording.SubjectRegister;
import uk.carejourney.recording.SubjectRegister.LocalId;

import java.util.List;
import java.util.Optional;

/**
 * Makes sure that ledger and key store belong together, before anything is added to either: a
 * child's facts recorded under keys of another store would be lost to every reader.
 */
final class RecordedWith {

    /** How many of the newest entries must open, or be erased. */
    private static final int NEWEST = 16;

    private final LedgerSettings settings;
    private final LedgerReading reading;
    private final SubjectRegister subjects;

    RecordedWith(LedgerSettings settings, LedgerReading reading, SubjectRegister subjects) {
        this.settings = settings;
        this.reading = reading;
        this.subjects = subjects;
    }

    /**
     * The council's own subject: registered now if the ledger is empty, else the one whose stream
     * began with it.
     *
     * @param size how many entries the ledger has
     * @throws LedgerRefusal if the key store does not open them
     */
    Subject council(long size) {
        LocalId id = new LocalId("journey-ledger", SubjectKind.COUNCIL, settings.log().council());
        if (size == 0) {
            return subjects.register(List.of(id)).values().iterator().next();
        }
        try {
            Optional<Subject> known = subjects.find(List.of(id)).values().stream().findFirst();
            reading.page(Math.max(0, size - NEWEST), NEWEST);
            return known.filter(this::openedTheLedger)
                    .orElseThrow(() -> refusal("position 0 is not the council's"));
        } catch (UnreadableEntry unreadable) {
            throw refusal(String.valueOf(unreadable.getMessage()));
        }
    }

    private boolean openedTheLedger(Subject council) {
        Optional<AtPosition> first = reading.at(0);
        return first.isPresent()
                && first.get() instanceof Recorded recorded
                && recorded.envelope().subject().equals(council);
    }

    private LedgerRefusal refusal(String why) {
        return new LedgerRefusal(
                ("%s.url and %s: the key store %s does not open the ledger %s (%s); name or"
                                + " restore the key store and key file it was recorded with")
                        .formatted(
                                LedgerSettings.KEYS,
                                LedgerSettings.COUNCIL_KEYS,
                                settings.keys().url(),
                                settings.ledger().url(),
                                why));
    }
}
