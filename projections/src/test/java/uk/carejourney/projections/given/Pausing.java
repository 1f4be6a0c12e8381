package uk.carejourney.projections.given;

import org.bson.Document;

import uk.carejourney.journey.AtPosition;
import uk.carejourney.projections.Projection;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A read model that pauses, once, with one subject's entries in its hands. */
public final class Pausing extends Covering {

    /** Where it pauses: entries are read, then the documents before, then documents written. */
    public enum Where {
        WITH_ENTRIES_READ,
        BEFORE_WRITING
    }

    private final UUID subject;
    private final Where where;
    private final CountDownLatch paused = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    public Pausing(Projection real, UUID subject, Where where) {
        super(real, real.coverage());
        this.subject = subject;
        this.where = where;
    }

    public void awaitPause() throws InterruptedException {
        await(paused);
    }

    public void goOn() {
        goOn.countDown();
    }

    @Override
    public boolean takes(AtPosition entry) {
        if (where == Where.WITH_ENTRIES_READ && entry.stream().equals(subject)) {
            pause();
        }
        return super.takes(entry);
    }

    @Override
    public Map<String, Document> documents(UUID about, List<AtPosition> entries) {
        Map<String, Document> documents = super.documents(about, entries);
        if (where == Where.BEFORE_WRITING && about.equals(subject)) {
            pause();
        }
        return documents;
    }

    private void pause() {
        if (paused.getCount() == 0) {
            return;
        }
        paused.countDown();
        try {
            await(goOn);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) throws InterruptedException {
        if (!latch.await(1, TimeUnit.MINUTES)) {
            throw new AssertionError("nobody came");
        }
    }
}
