package uk.carejourney.projections.running;

import static org.assertj.core.api.Assertions.assertThat;

import static uk.carejourney.projections.given.Children.ROBIN;
import static uk.carejourney.projections.given.Children.WREN;
import static uk.carejourney.projections.given.Children.registered;
import static uk.carejourney.projections.given.LedgerInMemory.WORKER;

import org.axonframework.commandhandling.SimpleCommandBus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.embedded.DatabaseAddress;
import uk.carejourney.embedded.testing.FreshDatabases;
import uk.carejourney.embedded.testing.RoomInMemory;
import uk.carejourney.embedded.testing.WithStack;
import uk.carejourney.infra.ledger.DatabaseSettings;
import uk.carejourney.infra.ledger.Ledger;
import uk.carejourney.infra.ledger.LedgerSettings;
import uk.carejourney.infra.ledger.append.DemonstrationClock;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Erased;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Subject;
import uk.carejourney.ledger.Leaf;
import uk.carejourney.projections.chronology.About;
import uk.carejourney.projections.chronology.Chronology;
import uk.carejourney.projections.chronology.Known;
import uk.carejourney.projections.chronology.StoredChronology;
import uk.carejourney.projections.chronology.Timeline;
import uk.carejourney.projections.given.ReadStore;
import uk.carejourney.projections.rebuilding.Rebuild;
import uk.carejourney.recording.Door;
import uk.carejourney.recording.Outcome;
import uk.carejourney.recording.RecordFacts;
import uk.carejourney.recording.Recorder;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** The read model hears the ledger as it is kept in PostgreSQL. */
@WithStack
class RealLedgerTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final Chronology chronology =
            new Chronology(Facts.CATALOGUE, Facts.FORM, _ -> List.of());

    @Test
    void what_is_recorded_is_read_and_what_is_erased_is_gone(
            FreshDatabases databases, @TempDir(factory = RoomInMemory.class) Path folder)
            throws Exception {
        LedgerSettings settings = settings(databases, folder);
        try (ReadStore store = ReadStore.embedded(folder.resolve("read-models"));
                Ledger ledger = Ledger.open(settings, Facts.FORM, new DemonstrationClock());
                ReadModel model = model(ledger, store)) {
            Recorder recorder =
                    ledger.recorder(
                            SimpleCommandBus.builder().build(), (command, known) -> List.of());
            ledger.keys().create(ROBIN);
            ledger.keys().create(WREN);
            model.start();
            StoredChronology reader = new StoredChronology(store.database(), chronology);
            record(recorder, ROBIN, 1);
            long last = record(recorder, WREN, 2);
            assertThat(reader.awaitAtLeast(last, SOON)).isTrue();
            assertThat(entries(reader, ROBIN)).isEqualTo(ledger.reading().stream(ROBIN.id()));
            Rebuild rebuild = new Rebuild(chronology, ledger.reading(), store.database(), 2);
            assertThat(rebuild.run(Facts.CATALOGUE, false, _ -> {}).differing()).isEmpty();
            ledger.keys().destroy(ROBIN.id());
            model.forget(ROBIN.id());
            assertThat(entries(reader, ROBIN)).hasSize(1).allMatch(Erased.class::isInstance);
            assertThat(reader.child(ROBIN.id())).isEmpty();
            assertThat(reader.child(WREN.id())).isPresent();
        }
    }

    private static long record(Recorder recorder, Subject child, int n) {
        Envelope envelope =
                Envelope.of(
                        new UUID(0x0196_0000_0000_7000L, n),
                        child,
                        Happened.on("2026-01-02"),
                        WORKER);
        Outcome outcome =
                recorder.record(
                        new RecordFacts(
                                "key-" + n,
                                child,
                                WORKER,
                                Door.PERSON,
                                List.of(new Entry(envelope, registered("2015-06-07")))));
        return ((Outcome.Appended) outcome).firstPosition();
    }

    private static List<?> entries(StoredChronology reader, Subject child) {
        return reader.timeline(child.id(), Known.NOW, About.EVERYTHING)
                .map(Timeline::entries)
                .orElseThrow();
    }

    private ReadModel model(Ledger ledger, ReadStore store) {
        LedgerFeed feed =
                new LedgerFeed(ledger.eventStore(), ledger.reading()::stream, Facts.CATALOGUE);
        return new ReadModel(chronology, feed, store.database(), Pace.ORDINARY);
    }

    private static LedgerSettings settings(FreshDatabases databases, Path folder) {
        return new LedgerSettings(
                of(LedgerSettings.LEDGER, databases.ledger()),
                of(LedgerSettings.KEYS, databases.keys()),
                folder.resolve("council.keys"),
                true,
                new Leaf.Log("ledger.example/children/1", "Example Council", true),
                LedgerSettings.USUAL_CONNECTIONS);
    }

    private static DatabaseSettings of(String prefix, DatabaseAddress address) {
        return DatabaseSettings.withoutPasswords(
                prefix, address.jdbcUrl(), "journey_test", address.user());
    }
}
