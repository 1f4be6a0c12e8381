package uk.carejourney.infra.ledger.axon;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

import uk.carejourney.fact.Problem;
import uk.carejourney.infra.ledger.append.RecordedKeys;
import uk.carejourney.infra.ledger.keys.Sealing;
import uk.carejourney.infra.ledger.keys.SubjectUnknown;
import uk.carejourney.recording.Outcome;
import uk.carejourney.recording.RecordFacts;
import uk.carejourney.recording.Recorder;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Records through Axon's command bus: looks for a repetition first, and tries again on conflict.
 */
public final class AxonRecorder implements Recorder {

    private static final int MOST_TRIES = 6;
    private static final long FIRST_PAUSE_NANOSECONDS = TimeUnit.MILLISECONDS.toNanos(2);

    private final CommandBus commands;
    private final Sealing sealing;
    private final RecordedKeys recorded;
    private final ManyAtOnce many;

    public AxonRecorder(
            CommandBus commands, Sealing sealing, RecordedKeys recorded, ManyAtOnce many) {
        this.commands = commands;
        this.sealing = sealing;
        this.recorded = recorded;
        this.many = many;
    }

    @Override
    public Outcome record(RecordFacts command) {
        try {
            Sealing.Said said = sealing.said(command.key(), command.subject(), command.entries());
            return recorded.before(said).orElseGet(() -> tryToRecord(command));
        } catch (SubjectUnknown unknown) {
            Problem problem =
                    new Problem("SUBJECT_UNKNOWN", "subject", String.valueOf(unknown.getMessage()));
            return new Outcome.Refused(List.of(problem));
        }
    }

    @Override
    public List<Outcome> recordAll(List<RecordFacts> commands) {
        return many.record(commands, this);
    }

    private Outcome tryToRecord(RecordFacts command) {
        long pause = FIRST_PAUSE_NANOSECONDS;
        for (int tries = 1; ; tries++) {
            Outcome outcome = send(command);
            if (!(outcome instanceof Outcome.Conflict) || tries == MOST_TRIES) {
                return outcome;
            }
            // Unequal pauses keep two nodes from meeting again and again.
            LockSupport.parkNanos(pause + ThreadLocalRandom.current().nextLong(pause));
            pause *= 2;
        }
    }

    private Outcome send(RecordFacts command) {
        FutureCallback<RecordFacts, Receipt> answer = new FutureCallback<>();
        commands.dispatch(GenericCommandMessage.asCommandMessage(command), answer);
        var result = answer.getResult();
        if (!result.isExceptional()) {
            return result.getPayload()
                    .outcome()
                    .orElseThrow(() -> new IllegalStateException("a receipt came back empty"));
        }
        return switch (result.exceptionResult()) {
            case NothingAppended nothing -> nothing.outcome();
            case ConcurrencyException _, AggregateStreamCreationException _ ->
                    new Outcome.Conflict();
            case RuntimeException failed -> throw failed;
            case Throwable failed ->
                    throw new IllegalStateException("recording failed in an unknown way", failed);
        };
    }
}
