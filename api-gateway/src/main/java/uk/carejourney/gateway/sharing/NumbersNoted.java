package uk.carejourney.gateway.sharing;

import uk.carejourney.identity.IdentityFact.NumberRecorded;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.recording.Outcome;
import uk.carejourney.recording.RecordFacts;
import uk.carejourney.recording.Recorder;
import uk.carejourney.recording.SubjectRegister;
import uk.carejourney.recording.SubjectRegister.LocalId;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
        note(List.of(command), List.of(outcome));
        return outcome;
    }

    @Override
    public List<Outcome> recordAll(List<RecordFacts> commands) {
        List<Outcome> outcomes = recorder.recordAll(commands);
        note(commands, outcomes);
        return outcomes;
    }

    // What was recorded before is noted too: whoever died in between asks again.
    private void note(List<RecordFacts> commands, List<Outcome> outcomes) {
        Map<LocalId, Subject> numbers = new LinkedHashMap<>();
        for (int i = 0; i < commands.size(); i++) {
            if (outcomes.get(i) instanceof Outcome.Appended
                    || outcomes.get(i) instanceof Outcome.Duplicate) {
                numbersIn(commands.get(i), numbers);
            }
        }
        if (!numbers.isEmpty()) {
            // Two records with one number may be of one child; whichever came first is found.
            var _ = subjects.alsoKnownAs(numbers);
        }
    }

    private static void numbersIn(RecordFacts command, Map<LocalId, Subject> numbers) {
        if (command.subject().kind() != SubjectKind.CHILD) {
            return;
        }
        for (Entry entry : command.entries()) {
            if (entry.fact() instanceof NumberRecorded(var kind, var number)
                    && PartnersNames.SYSTEMS.contains(kind.value())) {
                LocalId id = new LocalId(kind.value(), SubjectKind.CHILD, plain(number));
                numbers.putIfAbsent(id, command.subject());
            }
        }
    }
}
