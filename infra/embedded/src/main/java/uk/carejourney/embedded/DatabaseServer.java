package uk.carejourney.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One PostgreSQL server on loopback. What it has confirmed survives a kill and a power cut: fsync,
 * synchronous commit and full-page writes are on, and a server where they aren't is refused.
 */
final class DatabaseServer implements AutoCloseable {

    // Recovery after a kill replays up to a gigabyte of log; giving up early would only repeat it.
    private static final String SECONDS_TO_START = "600";
    private static final String SECONDS_TO_STOP = "120";

    private final Path data;
    private final PostgresCommand postgres;

    private DatabaseServer(Path data, PostgresCommand postgres) {
        this.data = data;
        this.postgres = postgres;
    }

    /**
     * Starts the server, after clearing what a killed application may have left.
     *
     * @param folder holds the data (in a folder named after the database) and {@code log}
     */
    static DatabaseServer start(Database database, Path folder, int port, PostgresCommand postgres)
            throws IOException {
        Path data = folder.resolve(database.databaseName());
        Durably.build(data, unfinished -> initialise(unfinished, postgres));
        new LeftoverPostgres(data, postgres).clear();
        database.port().refuseIfTaken(port);
        Path log = folder.resolve("log").resolve(database.databaseName() + ".log");
        DatabaseServer server = new DatabaseServer(data, postgres);
        server.run(log, options(database, port));
        try {
            DatabaseChecks.run(database, port);
            return server;
        } catch (RuntimeException e) {
            try (server) {
                throw e;
            }
        }
    }

    private static void initialise(Path data, PostgresCommand postgres) throws IOException {
        // The built-in collation is the same on every system and never changes under an index.
        PostgresCommand.Outcome outcome =
                postgres.run(
                        "initdb",
                        "--pgdata=" + data,
                        "--username=" + DatabaseAddress.SUPERUSER,
                        "--auth=trust",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--data-checksums");
        if (outcome.exitCode() != 0) {
            throw new StackRefusal(
                    "PostgreSQL could not lay out its data in %s: %s"
                            .formatted(data, outcome.output()));
        }
    }

    private void run(Path log, Map<String, String> options) throws IOException {
        String line =
                options.entrySet().stream()
                        .map(option -> "-c " + option.getKey() + "=" + option.getValue())
                        .collect(Collectors.joining(" "));
        PostgresCommand.Outcome outcome =
                postgres.run(
                        "pg_ctl",
                        "start",
                        "-D",
                        data.toString(),
                        "-l",
                        log.toString(),
                        "-w",
                        "-t",
                        SECONDS_TO_START,
                        "-o",
                        line);
        if (outcome.exitCode() != 0) {
            throw new StackRefusal(
                    "PostgreSQL did not start on %s (%s): see %s"
                            .formatted(data, lastFatal(log), log));
        }
    }

    private static Map<String, String> options(Database database, int port) {
        Map<String, String> options = new TreeMap<>(DatabaseChecks.DURABLE);
        options.put("port", Integer.toString(port));
        options.put("listen_addresses", "127.0.0.1");
        options.put("unix_socket_directories", "");
        options.put("max_connections", Integer.toString(database.maxConnections()));
        options.put("shared_buffers", database.sharedBuffers());
        options.put("timezone", "UTC");
        options.put("log_timezone", "UTC");
        // A logged statement or key would put a child's facts into a plain file.
        options.put("log_min_error_statement", "panic");
        options.put("log_error_verbosity", "terse");
        options.put("log_checkpoints", "off");
        if (System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac")) {
            // macOS keeps fsynced data in the drive's cache unless told otherwise.
            options.put("wal_sync_method", "fsync_writethrough");
        }
        return options;
    }

    private static String lastFatal(Path log) throws IOException {
        if (!Files.exists(log)) {
            return "it wrote no log";
        }
        List<String> lines = Files.readAllLines(log);
        return lines.stream()
                .filter(line -> line.contains("FATAL:"))
                .reduce((_, later) -> later)
                .orElse(lines.isEmpty() ? "its log is empty" : lines.getLast());
    }

    /** Ends open connections, writes everything out and stops. */
    @Override
    public void close() throws IOException {
        PostgresCommand.Outcome outcome =
                postgres.run(
                        "pg_ctl",
                        "stop",
                        "-D",
                        data.toString(),
                        "-m",
                        "fast",
                        "-w",
                        "-t",
                        SECONDS_TO_STOP);
        if (outcome.exitCode() != 0) {
            throw new IOException(
                    "PostgreSQL on %s did not stop: %s".formatted(data, outcome.output().strip()));
        }
    }
}
