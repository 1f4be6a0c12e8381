package uk.carejourney.infra.ledger.axon;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.Repository;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

import uk.carejourney.recording.RecordFacts;

import java.util.Set;

/** Puts the one aggregate on a command bus. */
public final class Commands {

    private Commands() {}

    /**
     * Subscribes the handler of {@link RecordFacts}.
     *
     * @param bus must have no transaction manager: waiting callers would hold every connection
     */
    public static void subscribe(CommandBus bus, LedgerEventStore store, Decision decision) {
        ParameterResolverFactory parameters =
                MultiParameterResolverFactory.ordered(
                        ClasspathParameterResolverFactory.forClass(SubjectRecord.class),
                        new SimpleResourceParameterResolverFactory(Set.of(decision)));
        Repository<SubjectRecord> records =
                EventSourcingRepository.builder(SubjectRecord.class)
                        .eventStore(store)
                        .parameterResolverFactory(parameters)
                        .build();
        AggregateAnnotationCommandHandler.<SubjectRecord>builder()
                .aggregateType(SubjectRecord.class)
                .repository(records)
                .parameterResolverFactory(parameters)
                .commandTargetResolver(message ->
                        new VersionedAggregateIdentifier(
                                ((RecordFacts) message.getPayload()).subject().id(), null))
                .build()
                .subscribe(bus);
    }
}
