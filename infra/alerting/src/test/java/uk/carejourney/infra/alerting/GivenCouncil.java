package uk.carejourney.infra.alerting;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;

import org.axonframework.commandhandling.SimpleCommandBus;

import uk.carejourney.admission.AdmissionFact.ChildBecameLookedAfter;
import uk.carejourney.alert.AlertFact;
import uk.carejourney.alert.AlertFact.AlertRaised;
import uk.carejourney.alert.AlertFact.AlertingWentLive;
import uk.carejourney.alerts.Alerts;
import uk.carejourney.catalogue.England;
import uk.carejourney.catalogue.Facts;
import uk.carejourney.clocks.RulesInForce;
import uk.carejourney.coverage.CoverageFact.RecordingCoverageDeclared;
import uk.carejourney.embedded.DatabaseAddress;
import uk.carejourney.identity.IdentityFact.ChildRecordsMerged;
import uk.carejourney.identity.IdentityFact.ChildRecordsSeparated;
import uk.carejourney.infra.ledger.DatabaseSettings;
import uk.carejourney.infra.ledger.Ledger;
import uk.carejourney.infra.ledger.LedgerSettings;
import uk.carejourney.infra.ledger.append.RecordingClock;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Ref;
import uk.carejourney.journey.Role;
import uk.carejourney.journey.Subject;
import uk.carejourney.ledger.Leaf;
import uk.carejourney.projections.running.Tokens;
import uk.carejourney.recording.Door;
import uk.carejourney.recording.Outcome;
import uk.carejourney.recording.RecordFacts;
import uk.carejourney.recording.Recorder;
import uk.carejourney.review.ReviewFact.ReviewHeld;
import uk.carejourney.rulebook.Rulebook;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** A council with an open ledger, whose children are under the rule of the first review. */
final class GivenCouncil implements AutoCloseable {

    static final String REVIEW = "lac-review-first-20wd";

    private static final Actor WORKER = Actor.person("W1", Role.PRACTITIONER);
    private static final String APPLICATION = "journey_test";

    final Ledger ledger;
    final Recorder recorder;
    final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final MongoClient client;
    private final MongoDatabase database;

    private GivenCouncil(Ledger ledger, MongoClient client, String database) {
        this.ledger = ledger;
        this.recorder =
                ledger.recorder(SimpleCommandBus.builder().build(), (command, known) -> List.of());
        this.client = client;
        this.database = client.getDatabase(database);
    }

    static GivenCouncil at(
            DatabaseAddress ledger, DatabaseAddress keys, Path keyFile, String uri, String name) {
        LedgerSettings settings =
                new LedgerSettings(
                        settings(LedgerSettings.LEDGER, ledger),
                        settings(LedgerSettings.KEYS, keys),
                        keyFile,
                        true,
                        new Leaf.Log("ledger.example/children/1", "Example Council", false),
                        LedgerSettings.USUAL_CONNECTIONS);
        return new GivenCouncil(
                Ledger.open(settings, Facts.FORM, RecordingClock.ofDatabase()),
                MongoClients.create(uri),
                name);
    }

    private static DatabaseSettings settings(String prefix, DatabaseAddress address) {
        return DatabaseSettings.withoutPasswords(
                prefix, address.jdbcUrl(), APPLICATION, address.user());
    }

    GivenCouncil at(String moment) {
        now.set(Instant.parse(moment));
        return this;
    }

    void goesLive(String from) {
        record(
                "coverage",
                ledger.council(),
                Happened.on("2026-01-01"),
                new RecordingCoverageDeclared(
                        "case-system",
                        "review",
                        LocalDate.of(2026, 1, 1),
                        null,
                        new Code("complete")));
        record(
                "live",
                ledger.council(),
                Happened.on("2026-04-01"),
                new AlertingWentLive(Instant.parse(from)));
    }

    /** A child looked after from a day. */
    Subject child(int number, String since) {
        Subject child = Subject.child(new UUID(0x7000, number));
        ledger.keys().create(child);
        record(
                "admitted",
                child,
                Happened.on(since),
                new ChildBecameLookedAfter(
                        null, new Code("V2"), null, null, List.of(), null, null));
        return child;
    }

    void reviewed(Subject child, String day) {
        record(
                "reviewed",
                child,
                Happened.on(day),
                new ReviewHeld(new Ref("r1"), null, null, null, null, null, List.of(), null));
    }

    /** Both records say that they are of one child. */
    void merged(Subject one, Subject other) {
        Happened day = Happened.on("2026-05-01");
        record("merged", one, day, new ChildRecordsMerged(other, "one passport", "m-1"));
        record("merged", other, day, new ChildRecordsMerged(one, "one passport", "m-1"));
    }

    /** One record says that it is of another child after all. */
    void separated(Subject one, Subject other) {
        record(
                "separated",
                one,
                Happened.on("2026-05-01"),
                new ChildRecordsSeparated(other, "cousins", "m-1"));
    }

    /** How many alerts about a record are open. */
    int open(Subject child) {
        return Alerts.of(
                        Recorded.among(ledger.reading().stream(child.id())).stream()
                                .map(Recorded::entry)
                                .toList())
                .open()
                .size();
    }

    private void record(String key, Subject subject, Happened happened, Fact fact) {
        Entry entry = new Entry(Envelope.of(UUID.randomUUID(), subject, happened, WORKER), fact);
        Outcome outcome =
                recorder.record(new RecordFacts(key, subject, WORKER, Door.SOURCE, List.of(entry)));
        if (!(outcome instanceof Outcome.Appended)) {
            throw new IllegalStateException(outcome.toString());
        }
    }

    /** One node's alerting; what it records goes through the way given. */
    AlertingProcess alerting(UnaryOperator<Recorder> way) {
        Rulebook england = England.rulebook();
        Rulebook one =
                new Rulebook(
                        england.sources(),
                        england.statuses(),
                        Map.of(REVIEW, england.rule(REVIEW).orElseThrow()));
        AlertingProcess process =
                new AlertingProcess(
                        new AlertingProcess.Ways(
                                ledger.eventStore(),
                                ledger.reading(),
                                way.apply(recorder),
                                new Tokens(database).store(Duration.ofSeconds(3)),
                                database,
                                now::get,
                                Duration.ofMillis(50)),
                        new RulesInForce(England.files(), _ -> one),
                        ledger.council());
        process.start();
        return process;
    }

    /** All that was recorded about a child's alerts, in its order. */
    List<AlertFact> steps(Subject child) {
        return ledger.reading().stream(child.id()).stream()
                .map(at -> ((Recorded) at).fact())
                .filter(AlertFact.class::isInstance)
                .map(AlertFact.class::cast)
                .toList();
    }

    long raised() {
        return ledger.reading().page(0, 5_000).stream()
                .filter(at -> ((Recorded) at).fact() instanceof AlertRaised)
                .count();
    }

    long last() {
        return ledger.reading().head().size() - 1;
    }

    /** Everything alerting has noted besides the ledger is lost. */
    void losesItsNotes() {
        database.drop();
    }

    @Override
    public void close() {
        client.close();
        ledger.close();
    }
}
