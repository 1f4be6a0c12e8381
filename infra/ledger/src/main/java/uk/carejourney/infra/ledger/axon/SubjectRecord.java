package uk.carejourney.infra.ledger.axon;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

import uk.carejourney.fact.Problem;
import uk.carejourney.infra.ledger.keys.Snapshots.Snapshot;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Erased;
import uk.carejourney.recording.Outcome;
import uk.carejourney.recording.RecordFacts;

import java.util.Collections;
import java.util.List;

/**
 * The record of one subject, of whatever kind, as far as recording needs it: the entries it has.
 * What may be recorded is decided elsewhere.
 */
@AggregateRoot(type = "subject")
public class SubjectRecord {

    @SuppressWarnings("UnusedVariable") // Axon reads it
    @AggregateIdentifier
    private @Nullable String id;

    private final EntriesSoFar soFar = new EntriesSoFar();

    /** Used by Axon, before the record's entries are replayed into it or its first are recorded. */
    public SubjectRecord() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Receipt handle(RecordFacts command, Decision decision) {
        Receipt receipt = Receipt.open(command.key());
        List<Problem> problems = decision.problems(command, Collections.unmodifiableList(soFar));
        if (problems.isEmpty()) {
            command.entries().forEach(entry -> apply(entry));
        } else {
            receipt.complete(new Outcome.Refused(problems));
        }
        return receipt;
    }

    /** Comes first, if it comes, and stands for all entries up to its own sequence. */
    @EventSourcingHandler
    void on(Snapshot snapshot) {
        id = snapshot.last().stream().toString();
        soFar.begin(snapshot.entries());
    }

    @EventSourcingHandler
    void on(Entry entry) {
        id = entry.envelope().subject().id().toString();
        soFar.add(entry);
    }

    @EventSourcingHandler
    void on(Erased erased) {
        id = erased.stream().toString();
    }
}
