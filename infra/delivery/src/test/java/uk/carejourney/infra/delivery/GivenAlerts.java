package uk.carejourney.infra.delivery;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;

import org.axonframework.commandhandling.SimpleCommandBus;

import uk.carejourney.alert.AlertFact;
import uk.carejourney.alert.AlertFact.AlertRaised;
import uk.carejourney.alert.AlertFact.AlertResolved;
import uk.carejourney.alert.AlertFact.AlertingWentLive;
import uk.carejourney.alert.AlertFact.Grounds;
import uk.carejourney.alert.AlertFact.InCharge;
import uk.carejourney.alerts.Alerts;
import uk.carejourney.catalogue.Facts;
import uk.carejourney.embedded.DatabaseAddress;
import uk.carejourney.infra.ledger.DatabaseSettings;
import uk.carejourney.infra.ledger.Ledger;
import uk.carejourney.infra.ledger.LedgerSettings;
import uk.carejourney.infra.ledger.append.RecordingClock;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Subject;
import uk.carejourney.ledger.Leaf;
import uk.carejourney.recording.Door;
import uk.carejourney.recording.Outcome;
import uk.carejourney.recording.RecordFacts;
import uk.carejourney.recording.Recorder;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** A council with an open ledger in which alerts are raised and ended. */
public final class GivenAlerts implements AutoCloseable {

    private static final String APPLICATION = "journey_test";

    public final Ledger ledger;
    public final MongoDatabase database;
    public final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
    private final Recorder recorder;
    private final MongoClient client;

    private GivenAlerts(Ledger ledger, MongoClient client, String name) {
        this.ledger = ledger;
        this.recorder =
                ledger.recorder(SimpleCommandBus.builder().build(), (command, known) -> List.of());
        this.client = client;
        this.database = client.getDatabase(name);
    }

    public static GivenAlerts at(
            DatabaseAddress ledger, DatabaseAddress keys, Path keyFile, String uri, String name) {
        LedgerSettings settings =
                new LedgerSettings(
                        settings(LedgerSettings.LEDGER, ledger),
                        settings(LedgerSettings.KEYS, keys),
                        keyFile,
                        true,
                        new Leaf.Log("ledger.example/children/1", "Example Council", false),
                        LedgerSettings.USUAL_CONNECTIONS);
        return new GivenAlerts(
                Ledger.open(settings, Facts.FORM, RecordingClock.ofDatabase()),
                MongoClients.create(uri),
                name);
    }

    private static DatabaseSettings settings(String prefix, DatabaseAddress address) {
        return DatabaseSettings.withoutPasswords(
                prefix, address.jdbcUrl(), APPLICATION, address.user());
    }

    /** The way alerts are followed in production. */
    public AlertFeed feed() {
        return new AlertFeed(
                ledger.reading(),
                (size, timeout) ->
                        ledger.arrivals()
                                .awaitBeyond(size, timeout.toNanos(), TimeUnit.NANOSECONDS));
    }

    public void passes(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    public void goesLive() {
        record(ledger.council(), new AlertingWentLive(Instant.parse("2026-01-01T00:00:00Z")));
    }

    /** A child about whom an alert is raised; the child and the alert have the same number. */
    public Subject raised(int number, String severity) {
        Subject child = Subject.child(new UUID(0x7000, number));
        ledger.keys().create(child);
        record(
                child,
                new AlertRaised(
                        alert(number),
                        "lac-review-first-20wd",
                        "clock",
                        new Grounds(
                                new Code("overdue"),
                                new Code(severity),
                                LocalDate.of(2026, 4, 15),
                                null,
                                "20 working days after Monday 16 March 2026",
                                List.of()),
                        new InCharge("worker-101", "North"),
                        null,
                        0,
                        null));
        return child;
    }

    public static UUID alert(int number) {
        return new UUID(0xA1E7, number);
    }

    public void resolved(Subject child, int number) {
        record(child, new AlertResolved(alert(number), new Code("died"), null));
    }

    public long record(Subject subject, Fact fact) {
        UUID event = UUID.randomUUID();
        Instant at = fact instanceof AlertFact ? Instant.now() : now.get();
        Entry entry =
                new Entry(Envelope.of(event, subject, new Happened.At(at), Alerts.LEDGER), fact);
        Outcome outcome =
                recorder.record(
                        new RecordFacts(
                                event.toString(),
                                subject,
                                Alerts.LEDGER,
                                Door.SOURCE,
                                List.of(entry)));
        if (outcome instanceof Outcome.Appended appended) {
            return appended.firstPosition();
        }
        throw new IllegalStateException(outcome.toString());
    }

    @Override
    public void close() {
        client.close();
        ledger.close();
    }
}
