package uk.carejourney.gateway.sharing;

import uk.carejourney.identity.IdentityFact.NumberRecorded;
import uk.carejourney.infra.ledger.keys.RecordDestroyed;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.recording.Outcome;
import uk.carejourney.recording.RecordFacts;
import uk.carejourney.recording.Recorder;
import uk.carejourney.recording.SubjectRegister;
import uk.carejourney.recording.SubjectRegister.LocalId;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Notes in the register of numbers what is recorded of those partners know, so that a child is
 * found by one. It only helps to find: what counts is what the record says.
 */
public final class NumbersNoted implements Recorder {

    private final Recorder recorder;
    private final SubjectRegister subjects;

    public NumbersNoted(Recorder recorder, SubjectRegister subjects) {
        this.recorder = recorder;
        this.subjects = subjects;
    }

    /** A number without what people write between its digits. */
    static String plain(String number) {
        return number.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    @Override
    public Outcome record(RecordFacts command) {
        Outcome outcome = recorder.record(command);
        note(command, outcome);
        return outcome;
    }

    @Override
    public List<Outcome> recordAll(List<RecordFacts> commands) {
        List<Outcome> outcomes = new ArrayList<>(recorder.recordAll(commands));
        for (int i = 0; i < commands.size(); i++) {
            note(commands.get(i), outcomes.get(i));
        }
        return outcomes;
    }

    // What was recorded before is noted too: whoever died in between asks again.
    private void note(RecordFacts command, Outcome outcome) {
        if (command.subject().kind() != SubjectKind.CHILD
                || !(outcome instanceof Outcome.Appended || outcome instanceof Outcome.Duplicate)) {
            return;
        }
        for (Entry entry : command.entries()) {
            if (entry.fact() instanceof NumberRecorded(var kind, var number)
                    && PartnersNames.SYSTEMS.contains(kind.value())) {
                note(command, new LocalId(kind.value(), SubjectKind.CHILD, plain(number)));
            }
        }
    }

    private void note(RecordFacts command, LocalId id) {
        try {
            subjects.alsoKnownAs(command.subject(), id);
        } catch (IllegalArgumentException | RecordDestroyed anothersOrGone) {
            // Two records with one number may be of one child; whichever came first is found.
        }
    }
}
