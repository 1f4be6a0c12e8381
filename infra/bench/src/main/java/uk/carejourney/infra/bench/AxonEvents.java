package uk.carejourney.infra.bench;

import org.axonframework.eventhandling.GenericDomainEventMessage;

import uk.carejourney.journey.Entry;

import java.util.ArrayList;
import java.util.List;

/** The same facts as Axon's engines get them: the fact's text as payload. */
final class AxonEvents {

    private AxonEvents() {}

    static GenericDomainEventMessage<String> next(Caller caller) {
        return event(ChildFacts.next(caller), caller.nextSequence());
    }

    /** A child's first facts. */
    static List<GenericDomainEventMessage<String>> first(List<Entry> facts) {
        List<GenericDomainEventMessage<String>> events = new ArrayList<>(facts.size());
        facts.forEach(fact -> events.add(event(fact, events.size())));
        return events;
    }

    private static GenericDomainEventMessage<String> event(Entry fact, long sequence) {
        return new GenericDomainEventMessage<>(
                "child",
                fact.envelope().subject().id().toString(),
                sequence,
                ChildFacts.text(fact));
    }
}
