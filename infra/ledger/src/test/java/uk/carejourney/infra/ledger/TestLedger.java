package uk.carejourney.infra.ledger;

import org.axonframework.commandhandling.SimpleCommandBus;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.embedded.DatabaseAddress;
import uk.carejourney.embedded.testing.FreshDatabases;
import uk.carejourney.infra.ledger.append.DemonstrationClock;
import uk.carejourney.ledger.Leaf;
import uk.carejourney.recording.Recorder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A ledger in databases of its own, which several nodes may open. */
final class TestLedger {

    static final String APPLICATION = "journey_test";

    private static final Leaf.Log REAL =
            new Leaf.Log("ledger.example/children/1", "Example Council", false);

    final DatabaseAddress ledger;
    final DatabaseAddress keys;
    final LedgerSettings settings;
    final DemonstrationClock clock = new DemonstrationClock();

    private TestLedger(DatabaseAddress ledger, DatabaseAddress keys, Path keyFile, Leaf.Log log) {
        this.ledger = ledger;
        this.keys = keys;
        this.settings =
                new LedgerSettings(
                        settings(LedgerSettings.LEDGER, ledger),
                        settings(LedgerSettings.KEYS, keys),
                        keyFile,
                        true,
                        log,
                        LedgerSettings.USUAL_CONNECTIONS);
    }

    static TestLedger in(FreshDatabases databases) {
        return new TestLedger(databases.ledger(), databases.keys(), keyFile(), REAL);
    }

    static TestLedger at(DatabaseAddress ledger, DatabaseAddress keys) {
        return new TestLedger(ledger, keys, keyFile(), REAL);
    }

    static TestLedger with(DatabaseAddress ledger, DatabaseAddress keys, Path keyFile) {
        return new TestLedger(ledger, keys, keyFile, REAL);
    }

    static TestLedger demonstrationIn(FreshDatabases databases) {
        Leaf.Log invented = new Leaf.Log(REAL.origin(), REAL.council(), true);
        return new TestLedger(databases.ledger(), databases.keys(), keyFile(), invented);
    }

    /** A backup: the same ledger as it is now, in another database. Nobody may be using it. */
    TestLedger backup() throws SQLException {
        String url = ledger.jdbcUrl();
        int slash = url.lastIndexOf('/') + 1;
        String copy = url.substring(slash) + "_backup";
        run(
                url.substring(0, slash) + "postgres",
                ledger.user(),
                "create database %s template %s".formatted(copy, url.substring(slash)));
        return new TestLedger(
                new DatabaseAddress(url.substring(0, slash) + copy, ledger.user()),
                keys,
                settings.councilKeys(),
                settings.log());
    }

    Ledger open() {
        return Ledger.open(settings, Facts.FORM, clock);
    }

    /** Records about whomever it is given: makes them known first. */
    static Recorder recorder(Ledger ledger) {
        Recorder recorder = recorderAboutTheKnown(ledger);
        return command -> {
            ledger.keys().create(command.subject());
            return recorder.record(command);
        };
    }

    static Recorder recorderAboutTheKnown(Ledger ledger) {
        return ledger.recorder(SimpleCommandBus.builder().build(), (command, known) -> List.of());
    }

    /** What a backup of a database as it is now would bring back; nobody may be using it. */
    static DatabaseAddress copy(DatabaseAddress original) throws SQLException {
        int slash = original.jdbcUrl().lastIndexOf('/') + 1;
        String server = original.jdbcUrl().substring(0, slash);
        String name = original.jdbcUrl().substring(slash);
        String copy = name + "_copy";
        run(
                server + "postgres",
                original.user(),
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = '"
                        + name
                        + "'",
                "create database %s template %s".formatted(copy, name));
        return new DatabaseAddress(server + copy, original.user());
    }

    /** This council's ledger in other databases, with the same key file. */
    TestLedger restored(DatabaseAddress otherLedger, DatabaseAddress otherKeys) {
        return new TestLedger(otherLedger, otherKeys, settings.councilKeys(), settings.log());
    }

    /** Runs SQL as the superuser. */
    void asSuperuser(String... statements) throws SQLException {
        run(ledger.jdbcUrl(), ledger.user(), statements);
    }

    /** Runs SQL in the key store as the superuser. */
    void inKeyStore(String... statements) throws SQLException {
        run(keys.jdbcUrl(), keys.user(), statements);
    }

    /** The ledger as it is, with another key store and key file. */
    LedgerSettings with(DatabaseAddress otherKeys, Path otherFile) {
        return new LedgerSettings(
                settings.ledger(),
                settings(LedgerSettings.KEYS, otherKeys),
                otherFile,
                true,
                settings.log(),
                settings.connections());
    }

    /** Runs SQL as the application's role. */
    void asApplication(String... statements) throws SQLException {
        run(ledger.jdbcUrl(), APPLICATION, statements);
    }

    private static void run(String url, String user, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, "");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** One number out of the ledger's database. */
    long number(String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(ledger.jdbcUrl(), ledger.user(), "");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static DatabaseSettings settings(String prefix, DatabaseAddress address) {
        return DatabaseSettings.withoutPasswords(
                prefix, address.jdbcUrl(), APPLICATION, address.user());
    }

    private static Path keyFile() {
        try {
            Path folder = Files.createTempDirectory("journey-keys-");
            Path file = folder.resolve("council.keys");
            folder.toFile().deleteOnExit();
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException full) {
            throw new IllegalStateException("no temporary folder for the council's keys", full);
        }
    }
}
