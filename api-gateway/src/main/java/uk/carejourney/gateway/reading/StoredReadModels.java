package uk.carejourney.gateway.reading;

import org.jspecify.annotations.Nullable;

import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.projections.running.CurrentModel;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.LongSupplier;

/** Waits for the read models, whatever process builds them. */
public final class StoredReadModels implements ReadModels {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final List<CurrentModel> models;
    private final LongSupplier size;

    /**
     * All read models there are.
     *
     * @param size how many entries the ledger has
     */
    public StoredReadModels(List<CurrentModel> models, LongSupplier size) {
        this.models = List.copyOf(models);
        this.size = size;
    }

    @Override
    public void show(@Nullable Long position) {
        if (position != null) {
            await(position, CurrentModel::awaitAtLeast);
        }
    }

    @Override
    public void show(UUID subject, @Nullable Long position) {
        if (position != null) {
            await(position, (model, at, left) -> model.awaitAtLeast(subject, at, left));
        }
    }

    /** One way to wait. */
    @FunctionalInterface
    private interface Waiting {
        boolean reached(CurrentModel model, long position, Duration left)
                throws InterruptedException;
    }

    private void await(long position, Waiting waiting) {
        if (position >= size.getAsLong()) {
            throw RefusedRequest.of(Refusal.KNOWN_AFTER_HEAD);
        }
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (CurrentModel model : models) {
            Duration left = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
            if (!reached(model, position, left, waiting)) {
                throw RefusedRequest.of(Refusal.NOT_SHOWN_YET);
            }
        }
    }

    private static boolean reached(
            CurrentModel model, long position, Duration left, Waiting waiting) {
        try {
            return waiting.reached(model, position, left);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
