package uk.carejourney.infra.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import uk.carejourney.embedded.DatabaseAddress;
import uk.carejourney.embedded.EmbeddedStack;
import uk.carejourney.embedded.StackSettings;
import uk.carejourney.embedded.testing.FreePorts;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** The steps of docs/how-to/back-up-and-restore.md. */
final class Backup {

    // What belongs to the running server, or is archived apart.
    private static final Set<String> NOT_COPIED =
            Set.of("postmaster.pid", "postmaster.opts", "pg_wal", "pg_replslot");
    private static final List<String> CLUSTERS = List.of("ledger", "keys");

    private static final String FAILING =
            "select coalesce(last_failed_wal, 'nothing') from pg_stat_archiver";

    private final Path stack;
    private final Path folder;
    private final StackSettings settings;

    Backup(Path stack, Path folder) throws IOException {
        this.stack = stack;
        this.folder = folder;
        this.settings = FreePorts.move(StackSettings.in(stack)).withoutKafka();
    }

    EmbeddedStack start() {
        return EmbeddedStack.start(settings);
    }

    /** Has every server archive its changes; counts from its next start. */
    void setUp() throws IOException, SQLException {
        try (EmbeddedStack started = start()) {
            archive(started.addresses().ledger(), "ledger");
            archive(started.addresses().keys(), "keys");
        }
    }

    private void archive(DatabaseAddress server, String name) throws IOException, SQLException {
        Path archive = Files.createDirectories(archive(name));
        String to = archive.resolve("%f").toString();
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute("alter system set archive_mode = 'on'");
            statement.execute(
                    "alter system set archive_command = 'test ! -f %1$s && cp %%p %1$s'"
                            .formatted(to));
        }
    }

    private Path archive(String name) {
        return folder.resolve(name + "-archive");
    }

    /** Copies a server's files while it runs. */
    void take(DatabaseAddress server, String name) throws IOException, SQLException {
        Path base = folder.resolve(name);
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_backup_start('evening', true)");
            copy(stack.resolve(name), base);
            try (ResultSet label =
                    statement.executeQuery("select labelfile from pg_backup_stop(true)")) {
                label.next();
                Files.writeString(base.resolve("backup_label"), label.getString(1));
            }
        }
    }

    /** Has the changes since the last full file archived too. */
    static void archiveTheRest(DatabaseAddress server) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            // With nothing written since the last file, no file would be finished.
            text(statement, "select pg_create_restore_point('archived-to-here')");
            String last = text(statement, "select pg_walfile_name(pg_switch_wal())");
            await().atMost(Duration.ofMinutes(2))
                    .untilAsserted(() ->
                            assertThat(
                                            text(
                                                    statement,
                                                    "select coalesce(last_archived_wal, '')"
                                                            + " from pg_stat_archiver"))
                                    .as("archived, failing %s", text(statement, FAILING))
                                    .isGreaterThanOrEqualTo(last));
        }
    }

    private static String text(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    /** A data folder with the backup in it, to be recovered as far as the target at its start. */
    Path restore(String name, String target) throws IOException {
        Path restored = Files.createDirectories(folder.resolveSibling(name));
        try (var kept = Files.list(stack)) {
            for (Path file : kept.filter(Files::isRegularFile).toList()) {
                Files.copy(file, restored.resolve(name(file)));
            }
        }
        for (String cluster : CLUSTERS) {
            Path data = restored.resolve(cluster);
            copy(folder.resolve(cluster), data);
            Files.createDirectory(data.resolve("pg_wal"));
            Files.createDirectory(data.resolve("pg_replslot"));
            Files.createFile(data.resolve("recovery.signal"));
            Files.writeString(
                    data.resolve("postgresql.auto.conf"),
                    "archive_mode = 'off'\nrestore_command = 'cp %s %%p'\n%s\n"
                            .formatted(
                                    archive(cluster).resolve("%f"),
                                    // A moment of the ledger's means nothing to the keys' server.
                                    cluster.equals("ledger")
                                            ? target + "\nrecovery_target_action = 'promote'"
                                            : ""),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING);
        }
        return restored;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(
                from,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes its)
                            throws IOException {
                        if (NOT_COPIED.contains(name(dir))) {
                            return FileVisitResult.SKIP_SUBTREE;
                        }
                        Path target = to.resolve(from.relativize(dir).toString());
                        Files.createDirectories(target.resolveSibling(""));
                        Files.copy(dir, target, StandardCopyOption.COPY_ATTRIBUTES);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes its)
                            throws IOException {
                        if (!NOT_COPIED.contains(name(file))) {
                            copyUnlessGone(file, to.resolve(from.relativize(file).toString()));
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException gone)
                            throws IOException {
                        if (gone instanceof NoSuchFileException) {
                            return FileVisitResult.CONTINUE;
                        }
                        throw gone;
                    }
                });
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    // A running server removes files; what it still needs is in the archive.
    private static void copyUnlessGone(Path file, Path to) throws IOException {
        try {
            Files.copy(file, to, StandardCopyOption.COPY_ATTRIBUTES);
        } catch (NoSuchFileException gone) {
            Files.deleteIfExists(to);
        }
    }

    private static Connection connect(DatabaseAddress server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), server.user(), "");
    }
}
