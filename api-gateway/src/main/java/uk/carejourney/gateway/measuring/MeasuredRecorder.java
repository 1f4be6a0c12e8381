package uk.carejourney.gateway.measuring;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import uk.carejourney.recording.Outcome;
import uk.carejourney.recording.RecordFacts;
import uk.carejourney.recording.Recorder;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Measures whatever is recorded through it. */
public final class MeasuredRecorder implements Recorder {

    private final Recorder recorder;
    private final MeterRegistry meters;
    private final DistributionSummary facts;
    private final AtomicInteger waiting = new AtomicInteger();

    public MeasuredRecorder(Recorder recorder, MeterRegistry meters) {
        this.recorder = recorder;
        this.meters = meters;
        this.facts = meters.summary(Meter.APPEND_FACTS.meter());
        Gauge.builder(Meter.APPEND_WAITING.meter(), waiting, AtomicInteger::get).register(meters);
    }

    @Override
    public Outcome record(RecordFacts command) {
        return measured(List.of(command), () -> List.of(recorder.record(command))).getFirst();
    }

    @Override
    public List<Outcome> recordAll(List<RecordFacts> commands) {
        return measured(commands, () -> recorder.recordAll(commands));
    }

    /** Records some commands. */
    private interface Recording {
        List<Outcome> outcomes();
    }

    private List<Outcome> measured(List<RecordFacts> commands, Recording recording) {
        commands.forEach(command -> facts.record(command.entries().size()));
        waiting.addAndGet(commands.size());
        Timer.Sample begun = Timer.start(meters);
        try {
            List<Outcome> outcomes = recording.outcomes();
            // Commands handed in together wait for each other, so each took as long as all.
            outcomes.forEach(outcome -> begun.stop(timer(word(outcome))));
            return outcomes;
        } catch (RuntimeException failed) {
            commands.forEach(command -> begun.stop(timer("failed")));
            throw failed;
        } finally {
            waiting.addAndGet(-commands.size());
        }
    }

    private Timer timer(String outcome) {
        return meters.timer(Meter.APPEND.meter(), "outcome", outcome);
    }

    private static String word(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Appended _ -> "appended";
            case Outcome.Duplicate _ -> "duplicate";
            case Outcome.KeyReused _ -> "key-reused";
            case Outcome.Conflict _ -> "conflict";
            case Outcome.Refused _ -> "refused";
        };
    }
}
