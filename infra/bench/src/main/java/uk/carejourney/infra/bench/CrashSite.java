package uk.carejourney.infra.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.embedded.EmbeddedStack;
import uk.carejourney.embedded.StackSettings;
import uk.carejourney.projections.chronology.Chronology;
import uk.carejourney.projections.running.LedgerFeed;
import uk.carejourney.projections.running.Pace;
import uk.carejourney.projections.running.ReadModel;

import java.nio.file.Path;
import java.time.Duration;

/** The parts of the application that keep facts, in one process: databases, ledger, read model. */
final class CrashSite implements AutoCloseable {

    static final Pace PACE = new Pace(2, 50, Duration.ofMillis(50), Duration.ofSeconds(2));

    private final EmbeddedStack stack;
    private final OurLedger ours;
    private final MongoClient mongo;
    private final Chronology chronology;
    private final ReadModel model;

    CrashSite(StackSettings settings, Path home) {
        this.stack = EmbeddedStack.start(settings);
        this.ours = new OurLedger(stack.addresses(), home);
        this.mongo = MongoClients.create(stack.addresses().mongoUri());
        this.chronology =
                new Chronology(Facts.CATALOGUE, Facts.FORM, ours.ledger().reading()::stream);
        LedgerFeed feed =
                new LedgerFeed(
                        ours.ledger().eventStore(),
                        ours.ledger().reading()::stream,
                        Facts.CATALOGUE);
        this.model = new ReadModel(chronology, feed, readModels(), PACE);
    }

    OurLedger ours() {
        return ours;
    }

    MongoDatabase readModels() {
        return mongo.getDatabase("read_models");
    }

    Chronology chronology() {
        return chronology;
    }

    /** What lies in the ledger's database, and where a notary writes; keys are in a home folder. */
    LedgerCopy stored(Path home) {
        return new LedgerCopy(
                OurLedger.settings(
                        stack.addresses().ledger(),
                        stack.addresses().keys(),
                        home.resolve("council.keys")),
                stack.addresses().ledger(),
                home.resolve("log"),
                home);
    }

    /** Begins to keep the read model up to date. */
    void project() {
        model.start();
    }

    @Override
    public void close() {
        model.close();
        mongo.close();
        ours.close();
        stack.close();
    }
}
