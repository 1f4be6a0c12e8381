package uk.carejourney.infra.alerting;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

import uk.carejourney.alerts.Alerts;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Subject;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Gathers whom the entries of a batch are about, and has each asked about once after the last
 * entry, before the position is stored.
 */
final class Batches implements EventHandlerInvoker, MessageHandlerInterceptor<EventMessage<?>> {

    private static final String BATCH = Batches.class.getName();

    private final Consumer<Map<Subject, Long>> heard;

    /**
     * @param heard told whom a batch is about, each with the last position about them
     */
    Batches(Consumer<Map<Subject, Long>> heard) {
        this.heard = heard;
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return message.getPayload() instanceof Entry entry
                && !entry.envelope().recordedBy().equals(Alerts.LEDGER)
                && segment.matches(Objects.hashCode(entry.envelope().subject().id()));
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        Entry entry = (Entry) message.getPayload();
        batch(CurrentUnitOfWork.get()).put(entry.envelope().subject(), position(message));
    }

    @Override
    public Object handle(UnitOfWork<? extends EventMessage<?>> work, InterceptorChain chain)
            throws Exception {
        Object handled = chain.proceed();
        if (!(work instanceof BatchingUnitOfWork<?> batching) || batching.isLastMessage()) {
            heard.accept(batch(work));
        }
        return handled;
    }

    @Override
    public boolean supportsReset() {
        return false;
    }

    private static long position(EventMessage<?> message) {
        return message instanceof TrackedEventMessage<?> tracked
                ? tracked.trackingToken().position().orElse(-1)
                : ((DomainEventMessage<?>) message).getSequenceNumber();
    }

    private static Map<Subject, Long> batch(UnitOfWork<?> work) {
        return work.root().getOrComputeResource(BATCH, _ -> new LinkedHashMap<>());
    }
}
