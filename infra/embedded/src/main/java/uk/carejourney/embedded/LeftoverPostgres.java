package uk.carejourney.embedded;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What a killed application leaves in a PostgreSQL data folder: a server that is still running, or
 * its last processes, or a {@code postmaster.pid} whose number now belongs to something else.
 */
final class LeftoverPostgres {

    private static final Logger LOG = LoggerFactory.getLogger(LeftoverPostgres.class);
    private static final long SECONDS_TO_END = 60;

    // Above every system's highest process number, below what PostgreSQL reads as nonsense.
    private static final String NOBODYS_PID = "2000000000";

    private final Path data;
    private final PostgresCommand postgres;

    LeftoverPostgres(Path data, PostgresCommand postgres) {
        this.data = data;
        this.postgres = postgres;
    }

    /** Returns when no process uses the data any more and a new server can start on it. */
    void clear() throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (Files.exists(pidFile)) {
            clear(pidFile);
        }
        awaitEnd(processes());
    }

    private void clear(Path pidFile) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(pidFile));
        if (lines.isEmpty()) {
            Files.delete(pidFile);
            return;
        }
        String pid = lines.getFirst().strip();
        if (ProcessHandle.of(Long.parseLong(pid)).filter(this::isOurs).isPresent()) {
            LOG.info("Stopping the PostgreSQL (process {}) a killed application left behind", pid);
            stop();
        } else {
            // PostgreSQL takes any living process with that number for a server. Giving it a number
            // nobody has, rather than deleting the file, keeps its check for shared memory in use.
            lines.set(0, NOBODYS_PID);
            Files.write(pidFile, lines);
        }
    }

    private void stop() throws IOException {
        String wait = Long.toString(SECONDS_TO_END);
        PostgresCommand.Outcome outcome =
                postgres.run(
                        "pg_ctl", "stop", "-D", data.toString(), "-m", "fast", "-w", "-t", wait);
        if (outcome.exitCode() != 0) {
            throw new StackRefusal(
                    ("The PostgreSQL left running on %s doesn't stop (%s): stop it by "
                                    + "hand, then start again")
                            .formatted(data, outcome.output()));
        }
    }

    private List<ProcessHandle> processes() {
        return ProcessHandle.allProcesses().filter(this::isOurs).toList();
    }

    private boolean isOurs(ProcessHandle process) {
        if (!process.info().command().orElse("").endsWith("/postgres")) {
            return false;
        }
        Path workingFolder = Path.of("/proc", Long.toString(process.pid()), "cwd");
        if (Files.exists(workingFolder)) {
            return isData(workingFolder);
        }
        // Without /proc (macOS) only the server itself shows whose it is; its children don't.
        return List.of(process.info().arguments().orElse(new String[0])).contains(data.toString());
    }

    private boolean isData(Path workingFolder) {
        try {
            return workingFolder.toRealPath().equals(data);
        } catch (IOException e) {
            LOG.debug("A process ended while being looked at", e);
            return false;
        }
    }

    private void awaitEnd(List<ProcessHandle> processes) {
        for (ProcessHandle process : processes) {
            try {
                process.onExit().get(SECONDS_TO_END, TimeUnit.SECONDS);
            } catch (TimeoutException | ExecutionException e) {
                throw new StackRefusal(
                        "A PostgreSQL process (%d) still uses %s: end it, then start again"
                                .formatted(process.pid(), data),
                        e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StackRefusal("Interrupted while waiting for " + process.pid(), e);
            }
        }
    }
}
