package uk.carejourney.infra.bench;

import org.axonframework.eventhandling.GenericDomainEventMessage;

/** The same facts as Axon's engines get them: the fact's text as payload. */
final class AxonEvents {

    private AxonEvents() {}

    static GenericDomainEventMessage<String> next(Caller caller) {
        return new GenericDomainEventMessage<>(
                "child",
                caller.child().id().toString(),
                caller.nextSequence(),
                ChildFacts.text(ChildFacts.next(caller)));
    }
}
