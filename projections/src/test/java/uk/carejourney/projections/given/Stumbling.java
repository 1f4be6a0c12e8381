package uk.carejourney.projections.given;

import org.bson.Document;

import uk.carejourney.journey.AtPosition;
import uk.carejourney.projections.Projection;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A read model that fails until it is told to get up. */
public final class Stumbling extends Covering {

    private final CountDownLatch stumbles;
    private final Runnable stumble;
    private volatile boolean up;

    public Stumbling(Projection real, int stumbles, Runnable stumble) {
        super(real, real.coverage());
        this.stumble = stumble;
        this.stumbles = new CountDownLatch(stumbles);
    }

    public void awaitStumbles() throws InterruptedException {
        if (!stumbles.await(30, TimeUnit.SECONDS)) {
            throw new AssertionError("it was not tried again");
        }
    }

    public void getUp() {
        up = true;
    }

    @Override
    public Map<String, Document> documents(UUID subject, List<AtPosition> entries) {
        if (!up) {
            stumbles.countDown();
            stumble.run();
        }
        return super.documents(subject, entries);
    }
}
