package uk.carejourney.infra.bench;

import uk.carejourney.embedded.StackPort;
import uk.carejourney.embedded.StackSettings;
import uk.carejourney.embedded.testing.AnotherProcess;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** The process to be killed, and everything it had said until then. */
final class CrashVictim {

    private static final long A_MOMENT = TimeUnit.MICROSECONDS.toNanos(200);
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(2);

    private final Process process;
    private final Path folder;
    private final List<String> sent = new ArrayList<>();
    private final Map<String, Long> confirmed = new HashMap<>();
    private final AtomicInteger progress = new AtomicInteger();
    private final AtomicInteger furthest = new AtomicInteger();
    private final Thread listening;

    private CrashVictim(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
        this.listening = Thread.ofPlatform().start(this::listen);
    }

    static CrashVictim start(
            StackSettings settings, Path home, During during, String round, int children)
            throws IOException {
        List<String> options = new ArrayList<>();
        options.add(AnotherProcess.QUIET);
        options.add("-D" + StackSettings.FOLDER + "=" + settings.folder());
        for (StackPort port : StackPort.values()) {
            options.add("-D" + port.setting() + "=" + settings.ports().get(port));
        }
        List<String> arguments =
                List.of(home.toString(), during.name(), round, Integer.toString(children));
        return new CrashVictim(
                AnotherProcess.running(CrashNode.class, options, arguments)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start(),
                settings.folder());
    }

    // A line that was not ended when the process died is not believed.
    private void listen() {
        try (var said = process.inputReader()) {
            StringBuilder line = new StringBuilder();
            for (int next = said.read(); next >= 0; next = said.read()) {
                if (next == '\n') {
                    heard(line.toString().split(" ", -1));
                    line.setLength(0);
                } else {
                    line.append((char) next);
                }
            }
        } catch (IOException _) {
            // The process is dead, which is what it was started for.
        }
    }

    private void heard(String[] words) {
        switch (words[0]) {
            case "sent" -> sent.add(words[1]);
            case "ack" -> {
                confirmed.put(words[1], Long.parseLong(words[2]));
                progress.incrementAndGet();
            }
            case "at" -> {
                furthest.accumulateAndGet(Integer.parseInt(words[1]), Math::max);
                progress.incrementAndGet();
            }
            case "done" -> progress.set(Integer.MAX_VALUE);
            default -> throw new IllegalStateException("it said " + String.join(" ", words));
        }
    }

    /** Waits until it has said so often that it has come further. */
    void awaitProgress(int times) {
        long until = System.nanoTime() + PATIENCE;
        while (progress.get() < times) {
            if (!process.isAlive() || System.nanoTime() > until) {
                throw new IllegalStateException("it ended, or came no further in two minutes");
            }
            LockSupport.parkNanos(A_MOMENT);
        }
    }

    /** Kills it with SIGKILL; the databases' servers go on without it. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
        listening.join();
    }

    /** Kills every process of the ledger's database, and a moment later the application. */
    void killDatabase(long momentNanos) throws IOException, InterruptedException {
        Path pidFile = folder.resolve("ledger").resolve("postmaster.pid");
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        LockSupport.parkNanos(momentNanos);
        kill();
    }

    /** The keys it was about to record, in no order; ask after it is dead. */
    List<String> sent() {
        return List.copyOf(sent);
    }

    /** How far it said it had come; ask after it is dead. */
    int furthest() {
        return furthest.get();
    }

    /** The first positions of the jobs it had been told are recorded; ask after it is dead. */
    Map<String, Long> confirmed() {
        return Map.copyOf(confirmed);
    }
}
