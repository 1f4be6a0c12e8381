package uk.carejourney.infra.ledger.axon;

import uk.carejourney.fact.Problem;
import uk.carejourney.infra.ledger.append.Sequencer;
import uk.carejourney.infra.ledger.keys.SealedJob;
import uk.carejourney.infra.ledger.keys.Sealing;
import uk.carejourney.infra.ledger.keys.SubjectUnknown;
import uk.carejourney.infra.ledger.read.StoredEvents;
import uk.carejourney.journey.Subject;
import uk.carejourney.recording.Outcome;
import uk.carejourney.recording.RecordFacts;
import uk.carejourney.recording.Recorder;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Begins the records of many subjects at once: sealed on every processor, queued together and made
 * durable by few commits. Each is still a job of its own with its own verdict. Subjects unknown or
 * already recorded about, and whoever someone else began meanwhile, go the ordinary way.
 */
public final class ManyAtOnce {

    private final Sealing sealing;
    private final Sequencer sequencer;
    private final StoredEvents events;
    private final Decision decision;

    public ManyAtOnce(
            Sealing sealing, Sequencer sequencer, StoredEvents events, Decision decision) {
        this.sealing = sealing;
        this.sequencer = sequencer;
        this.events = events;
        this.decision = decision;
    }

    /**
     * What came of each command, in their order.
     *
     * @param oneByOne the ordinary way
     */
    List<Outcome> record(List<RecordFacts> commands, Recorder oneByOne) {
        List<Subject> subjects = commands.stream().map(RecordFacts::subject).toList();
        Set<UUID> begun = events.begun(subjects.stream().map(Subject::id).toList());
        sealing.prepare(subjects);
        List<Optional<CompletableFuture<Outcome>>> queued =
                firstAbout(commands, begun).parallelStream()
                        .map(command -> command.map(this::queue))
                        .toList();
        // All of them, so that nothing is still under way when one failure is told.
        queued.forEach(each -> each.ifPresent(job -> job.handle((done, failed) -> done).join()));
        List<Outcome> outcomes = new ArrayList<>(commands.size());
        for (int i = 0; i < commands.size(); i++) {
            Outcome outcome = queued.get(i).map(ManyAtOnce::await).orElse(new Outcome.Conflict());
            outcomes.add(
                    outcome instanceof Outcome.Conflict
                            ? oneByOne.record(commands.get(i))
                            : outcome);
        }
        return outcomes;
    }

    private static List<Optional<RecordFacts>> firstAbout(
            List<RecordFacts> commands, Set<UUID> begun) {
        Set<UUID> met = new HashSet<>(begun);
        return commands.stream()
                .map(command ->
                        met.add(command.subject().id())
                                ? Optional.of(command)
                                : Optional.<RecordFacts>empty())
                .toList();
    }

    private CompletableFuture<Outcome> queue(RecordFacts command) {
        try {
            List<Problem> problems = decision.problems(command, List.of());
            if (!problems.isEmpty()) {
                return CompletableFuture.completedFuture(new Outcome.Refused(problems));
            }
            SealedJob job = sealing.seal(command.key(), command.subject(), command.entries());
            return sequencer.submit(command.subject().id(), 0, job);
        } catch (SubjectUnknown unknown) {
            return CompletableFuture.completedFuture(new Outcome.Conflict());
        } catch (RuntimeException failed) {
            return CompletableFuture.failedFuture(failed);
        }
    }

    private static Outcome await(CompletableFuture<Outcome> queued) {
        try {
            return queued.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }
}
