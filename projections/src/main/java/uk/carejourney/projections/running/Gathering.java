package uk.carejourney.projections.running;

import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

import uk.carejourney.journey.AtPosition;
import uk.carejourney.projections.Projection;
import uk.carejourney.projections.SubjectHistory;
import uk.carejourney.projections.documents.SubjectDocuments;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Gathers the entries of a batch, and has them written after the last one. */
final class Gathering implements EventHandlerInvoker, MessageHandlerInterceptor<EventMessage<?>> {

    private static final String BATCH = Gathering.class.getName();

    private final Projection projection;
    private final SubjectDocuments documents;

    Gathering(Projection projection, SubjectDocuments documents) {
        this.projection = projection;
        this.documents = documents;
    }

    /** All of a subject's entries go to one segment, so that they are built in in their order. */
    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        AtPosition arrived = Arrivals.of(message);
        return segment.matches(Objects.hashCode(SubjectHistory.subjectOf(arrived)))
                && projection.takes(arrived);
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        batch(CurrentUnitOfWork.get()).add(Arrivals.of(message));
    }

    @Override
    public Object handle(UnitOfWork<? extends EventMessage<?>> work, InterceptorChain chain)
            throws Exception {
        Object handled = chain.proceed();
        if (!(work instanceof BatchingUnitOfWork<?> batching) || batching.isLastMessage()) {
            documents.add(batch(work));
        }
        return handled;
    }

    @Override
    public boolean supportsReset() {
        return false;
    }

    private static List<AtPosition> batch(UnitOfWork<?> work) {
        return work.root().getOrComputeResource(BATCH, _ -> new ArrayList<>());
    }
}
