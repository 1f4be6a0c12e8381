package uk.carejourney.infra.ledger;

import uk.carejourney.recording.Outcome;
import uk.carejourney.recording.RecordFacts;
import uk.carejourney.recording.Recorder;

import java.util.List;

/**
 * Records only while recording is allowed.
 *
 * @param guard asked before every call
 */
record GuardedRecorder(RecordingGuard guard, Recorder recorder) implements Recorder {

    @Override
    public Outcome record(RecordFacts command) {
        guard.pass();
        return recorder.record(command);
    }

    @Override
    public List<Outcome> recordAll(List<RecordFacts> commands) {
        guard.pass();
        return recorder.recordAll(commands);
    }
}
