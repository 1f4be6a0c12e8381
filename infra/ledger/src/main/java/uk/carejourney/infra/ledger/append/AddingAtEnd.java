package uk.carejourney.infra.ledger.append;

import uk.carejourney.infra.ledger.keys.Sealing;
import uk.carejourney.recording.Outcome;
import uk.carejourney.recording.RecordFacts;
import uk.carejourney.recording.Recorder;

/**
 * Records what nothing before it can contradict: nothing is decided, so nothing of the record is
 * read, and nobody who records about the same subject meanwhile is in the way.
 *
 * <p>It throws {@link uk.carejourney.infra.ledger.keys.SubjectUnknown} and {@link
 * uk.carejourney.infra.ledger.keys.RecordDestroyed} where there is no key to record under.
 */
public final class AddingAtEnd implements Recorder {

    private final Sealing sealing;
    private final Sequencer sequencer;

    public AddingAtEnd(Sealing sealing, Sequencer sequencer) {
        this.sealing = sealing;
        this.sequencer = sequencer;
    }

    @Override
    public Outcome record(RecordFacts command) {
        return sequencer.record(
                command.subject().id(),
                Job.AT_END,
                sealing.seal(command.key(), command.subject(), command.entries()));
    }
}
