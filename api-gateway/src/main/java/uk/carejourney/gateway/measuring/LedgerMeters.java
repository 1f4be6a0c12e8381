package uk.carejourney.gateway.measuring;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import uk.carejourney.infra.ledger.notary.Progress;
import uk.carejourney.infra.ledger.read.Arrivals;
import uk.carejourney.infra.publisher.Progress.State;
import uk.carejourney.infra.publisher.Publisher;

import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Has the ledger, the notary and the read models measured. */
public final class LedgerMeters {

    private final MeterRegistry meters;
    private final InstantSource clock;

    /**
     * Meters in a registry.
     *
     * @param clock the true time, whatever the time of a demonstration is
     */
    public LedgerMeters(MeterRegistry meters, InstantSource clock) {
        this.meters = meters;
        this.clock = clock;
    }

    /** The ledger's head, and by how much it grows at a time. */
    public void ledger(Arrivals arrivals) {
        gauge(Meter.HEAD, () -> arrivals.size());
        DistributionSummary batches = meters.summary(Meter.APPEND_BATCH.meter());
        AtomicLong last = new AtomicLong(arrivals.size());
        arrivals.listen(() -> {
            long size = arrivals.size();
            long before = last.getAndAccumulate(size, Math::max);
            if (size > before) {
                batches.record((double) (size - before));
            }
        });
    }

    /** How far signing and witnessing have come, on a node that signs. */
    public void notary(Progress progress) {
        gauge(Meter.SIGNED, () -> progress.signed());
        gauge(Meter.WITNESSED, () -> progress.witnessed());
        gauge(Meter.UNSIGNED, () -> progress.unsignedFor(clock.instant()).toMillis() / 1000.0);
        gauge(
                Meter.UNWITNESSED,
                () -> progress.unwitnessedFor(clock.instant()).toMillis() / 1000.0);
        gauge(Meter.STOPPED, () -> progress.stopped().isPresent() ? 1 : 0);
        FunctionCounter.builder(Meter.PATROLS.meter(), progress, Progress::patrols)
                .register(meters);
    }

    /** How far publication has come, on a node that publishes. */
    public void publisher(Publisher publisher, LongSupplier head) {
        var progress = publisher.progress();
        gauge(Meter.PUBLISHED, () -> progress.published() + 1);
        Lag lag = new Lag(head, () -> progress.published() + 1, clock);
        gauge(Meter.UNPUBLISHED, lag::events);
        gauge(Meter.UNPUBLISHED_FOR, lag::seconds);
        gauge(Meter.PUBLISHING_HALTED, () -> progress.state() == State.HALTED ? 1 : 0);
        FunctionCounter.builder(Meter.FENCED.meter(), progress, p -> p.fenced()).register(meters);
        FunctionCounter.builder(Meter.UNPUBLISHABLE.meter(), publisher, Publisher::unpublishable)
                .register(meters);
    }

    /** How many readings wait for their ledger. */
    public void readings(Supplier<Number> queued) {
        gauge(Meter.READINGS_QUEUED, queued);
    }

    /** How the signing of readings goes, on a node that signs them. */
    public void readingsNotary(Progress progress) {
        gauge(
                Meter.READINGS_UNSIGNED,
                () -> progress.unsignedFor(clock.instant()).toMillis() / 1000.0);
        gauge(Meter.READINGS_STOPPED, () -> progress.stopped().isPresent() ? 1 : 0);
    }

    /**
     * How far a read model is behind.
     *
     * @param built how many entries, from the first, it holds
     */
    public void projection(String name, LongSupplier head, LongSupplier built) {
        Lag lag = new Lag(head, built, clock);
        projection(Meter.LAG_EVENTS, name, lag::events);
        projection(Meter.LAG_SECONDS, name, lag::seconds);
    }

    private void projection(Meter meter, String name, Supplier<Number> value) {
        Gauge.builder(meter.meter(), value)
                .tag("projection", name)
                .strongReference(true)
                .register(meters);
    }

    private void gauge(Meter meter, Supplier<Number> value) {
        Gauge.builder(meter.meter(), value).strongReference(true).register(meters);
    }
}
