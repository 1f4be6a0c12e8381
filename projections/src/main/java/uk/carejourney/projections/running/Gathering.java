package uk.carejourney.projections.running;

import com.mongodb.MongoBulkWriteException;

import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uk.carejourney.journey.AtPosition;
import uk.carejourney.projections.Projection;
import uk.carejourney.projections.documents.SubjectDocuments;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/** Gathers the entries of a batch, and has them written after the last one. */
final class Gathering implements EventHandlerInvoker, MessageHandlerInterceptor<EventMessage<?>> {

    private static final Logger LOG = LoggerFactory.getLogger(Gathering.class);

    private static final String BATCH = Gathering.class.getName();
    private static final String SEGMENT = BATCH + ".segment";
    private static final int ANY_SEGMENT = -1;
    private static final int TRIES = 5;

    private final Projection projection;
    private final SubjectDocuments documents;
    private final Set<Integer> failing = ConcurrentHashMap.newKeySet();

    Gathering(Projection projection, SubjectDocuments documents) {
        this.projection = projection;
        this.documents = documents;
    }

    /** All of a subject's entries go to one segment, so that they are built in in their order. */
    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return loudly(
                ANY_SEGMENT,
                () -> {
                    AtPosition arrived = Arrivals.of(message);
                    return segment.matches(Objects.hashCode(arrived.stream()))
                            && projection.takes(arrived);
                });
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        UnitOfWork<?> work = CurrentUnitOfWork.get();
        work.root().resources().put(SEGMENT, segment.getSegmentId());
        batch(work).add(Arrivals.of(message));
    }

    @Override
    public Object handle(UnitOfWork<? extends EventMessage<?>> work, InterceptorChain chain)
            throws Exception {
        Object handled = chain.proceed();
        if (!(work instanceof BatchingUnitOfWork<?> batching) || batching.isLastMessage()) {
            int segment = work.root().getOrDefaultResource(SEGMENT, ANY_SEGMENT);
            loudly(
                    segment,
                    () -> {
                        add(batch(work));
                        return true;
                    });
        }
        return handled;
    }

    /** Another record of the same child may have a document built again while it is written. */
    private void add(List<AtPosition> batch) {
        for (int tries = 1; ; tries++) {
            try {
                documents.add(batch);
                return;
            } catch (MongoBulkWriteException writtenMeanwhile) {
                if (tries == TRIES) {
                    throw writtenMeanwhile;
                }
            }
        }
    }

    /** Whether a segment failed when it last tried. */
    boolean isFailing() {
        return !failing.isEmpty();
    }

    /** Axon tries an exception again; an error would end the segment unseen. */
    private boolean loudly(int segment, BooleanSupplier step) {
        try {
            boolean done = step.getAsBoolean();
            failing.remove(segment);
            return done;
        } catch (RuntimeException failed) {
            failing.add(segment);
            throw failed;
        } catch (Error error) {
            failing.add(segment);
            LOG.error("{} stopped; trying again", projection.name(), error);
            throw new ProjectionStopped(projection.name(), error);
        }
    }

    @Override
    public boolean supportsReset() {
        return false;
    }

    private static List<AtPosition> batch(UnitOfWork<?> work) {
        return work.root().getOrComputeResource(BATCH, _ -> new ArrayList<>());
    }
}
