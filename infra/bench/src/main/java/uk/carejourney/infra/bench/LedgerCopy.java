package uk.carejourney.infra.bench;

import uk.carejourney.embedded.DatabaseAddress;
import uk.carejourney.infra.ledger.LedgerSettings;
import uk.carejourney.infra.ledger.notary.NotarySettings;
import uk.carejourney.infra.signing.SigningKeyFile;
import uk.carejourney.proof.note.NoteSigner;
import uk.carejourney.proof.note.VerifierKey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A ledger's database and what its notary has written, at somebody's mercy.
 *
 * @param settings how it is opened
 * @param database for its superuser
 * @param log the notary's folder
 * @param home holds the council's and the log's keys
 */
record LedgerCopy(LedgerSettings settings, DatabaseAddress database, Path log, Path home) {

    private static final Duration PACE = Duration.ofMillis(10);

    /** As it is now; nobody may be using the original. */
    static LedgerCopy of(LedgerCopy original, String name) throws IOException, SQLException {
        String from = database(original.database.jdbcUrl());
        LedgerCopy copy = original.named(name);
        try (Connection server =
                        DriverManager.getConnection(
                                at(original.database.jdbcUrl(), "postgres"),
                                original.database.user(),
                                "");
                Statement statement = server.createStatement()) {
            statement.execute("create database %s template %s".formatted(name, from));
        }
        copyFolder(original.log, copy.log);
        return copy;
    }

    /** The copy of that name. */
    LedgerCopy named(String name) {
        DatabaseAddress its = new DatabaseAddress(at(database.jdbcUrl(), name), database.user());
        return new LedgerCopy(
                OurLedger.settings(
                        its,
                        new DatabaseAddress(settings.keys().url(), database.user()),
                        settings.councilKeys()),
                its,
                home.resolve("log-" + name),
                home);
    }

    /** A notary of its own, shown to no witness; makes its keys if there are none. */
    NotarySettings unwitnessed() {
        return new NotarySettings(
                log, home.resolve("signing.keys"), Optional.empty(), true, List.of(), 0, PACE);
    }

    /** What its checkpoints are checked with. */
    List<VerifierKey> publicKeys() {
        return SigningKeyFile.ofLog(home.resolve("signing.keys"), "the log's keys")
                .read(SignedLedger.ORIGIN)
                .stream()
                .map(NoteSigner::key)
                .toList();
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), "");
    }

    void asSuperuser(String... statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** One value out of its database. */
    <T> T value(Class<T> type, String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return type.cast(row.getObject(1));
        }
    }

    private static String at(String url, String name) {
        return url.substring(0, url.lastIndexOf('/') + 1) + name;
    }

    private static String database(String url) {
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private static void copyFolder(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
