package uk.carejourney.infra.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;

import uk.carejourney.catalogue.England;
import uk.carejourney.catalogue.Facts;
import uk.carejourney.infra.ledger.Ledger;
import uk.carejourney.projections.measures.MeasuresWorkedOut;
import uk.carejourney.projections.running.LedgerFeed;
import uk.carejourney.projections.running.Pace;
import uk.carejourney.projections.running.ReadModel;
import uk.carejourney.projections.timescales.CouncilLaw;
import uk.carejourney.projections.timescales.Judging;
import uk.carejourney.projections.timescales.StoredTimescales;
import uk.carejourney.projections.timescales.Timescales;
import uk.carejourney.projections.timescales.Transitions;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Everyone's clocks, kept beside a ledger as the application keeps them. */
final class KeptClocks implements AutoCloseable {

    private static final Duration LONG = Duration.ofHours(1);

    private final Ledger ledger;
    private final MongoClient mongo;
    private final StoredTimescales reader;
    private final ReadModel model;
    private final Supplier<Transitions> looking;
    private final Transitions transitions;
    private final MeasuresWorkedOut measures;

    KeptClocks(Ledger ledger, String mongoUri, GivenClock clock) {
        this.ledger = ledger;
        mongo = MongoClients.create(mongoUri);
        MongoDatabase database = mongo.getDatabase("journey_bench");
        CouncilLaw law = new CouncilLaw(England.inForce(), ledger.reading(), ledger.council());
        Judging judging = new Judging(ledger.reading()::stream, law);
        Timescales timescales = new Timescales(judging, ledger.reading()::stream, clock);
        LedgerFeed feed =
                new LedgerFeed(ledger.eventStore(), ledger.reading()::stream, Facts.CATALOGUE);
        reader = new StoredTimescales(database);
        model = new ReadModel(timescales, feed, database, Pace.ORDINARY);
        model.start();
        looking = () -> new Transitions(database, timescales, ledger.reading()::stream, law, clock);
        transitions = looking.get();
        measures =
                new MeasuresWorkedOut(
                        database, reader, ledger.reading()::stream, judging, law, clock);
    }

    /** Waits until the clocks by all that is recorded by now can be read. */
    void awaitAll() throws InterruptedException {
        if (!reader.awaitAtLeast(last(), LONG)) {
            throw new IllegalStateException("the clocks were not kept up to " + last());
        }
    }

    /** Position of the last entry there is. */
    long last() {
        return ledger.reading().head().size() - 1;
    }

    /** Every clock by the entries up to here can be read. */
    long readable() {
        return reader.position();
    }

    /** Waits a moment that a person would not notice. */
    static void aMoment() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
    }

    Transitions transitions() {
        return transitions;
    }

    /** What has not looked yet. */
    Transitions newTransitions() {
        return looking.get();
    }

    MeasuresWorkedOut measures() {
        return measures;
    }

    @Override
    public void close() {
        measures.close();
        transitions.close();
        model.close();
        mongo.close();
    }
}
