package uk.carejourney.embedded.testing;

import uk.carejourney.embedded.DatabaseAddress;
import uk.carejourney.embedded.EmbeddedStack;
import uk.carejourney.embedded.StackPort;
import uk.carejourney.embedded.StackSettings;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Databases in a process of their own, to be killed and started again on the same data. */
public final class DatabasesToKill implements AutoCloseable {

    private static final String READY = "ready";

    private final StackSettings settings;
    private Process process;

    /** Starts them on ports of their own. */
    public DatabasesToKill(Path folder) throws IOException {
        this.settings = FreePorts.move(StackSettings.in(folder));
        this.process = launch();
    }

    /** Starts them again, after they were killed. */
    public void start() throws IOException {
        process = launch();
    }

    private Process launch() throws IOException {
        List<String> options = new ArrayList<>();
        options.add("-D" + StackSettings.FOLDER + "=" + settings.folder());
        settings.ports()
                .forEach((port, number) -> options.add("-D" + port.setting() + "=" + number));
        Process launched =
                AnotherProcess.running(DatabasesToKill.class, options, List.of())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        BufferedReader said = launched.inputReader();
        String line = said.readLine();
        while (line != null && !line.equals(READY)) {
            line = said.readLine();
        }
        if (line == null) {
            throw new IllegalStateException("the databases did not start");
        }
        // Whatever else they say must not fill the pipe, or they would stand still.
        Thread.ofPlatform().daemon().start(() -> drain(said));
        return launched;
    }

    private static void drain(BufferedReader said) {
        try {
            said.transferTo(Writer.nullWriter());
        } catch (IOException _) {
            // They were killed, which is what they are for.
        }
    }

    public DatabaseAddress ledger() {
        return address(StackPort.LEDGER, "ledger");
    }

    /** In the server of the ledger. */
    public DatabaseAddress readings() {
        return address(StackPort.LEDGER, "readings");
    }

    public DatabaseAddress keys() {
        return address(StackPort.KEYS, "keys");
    }

    private DatabaseAddress address(StackPort port, String database) {
        return new DatabaseAddress(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(settings.ports().get(port), database),
                "postgres");
    }

    /** Kills the ledger's server and every process of it, and the process that started it. */
    public void kill() throws IOException {
        Path pidFile = settings.folder().resolve("ledger").resolve("postmaster.pid");
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        all.forEach(handle -> handle.onExit().join());
        process.onExit().join();
    }

    /** Ends cleanly. */
    @Override
    public void close() throws IOException {
        process.outputWriter().close();
        process.onExit().join();
    }

    public static void main(String[] arguments) throws Exception {
        StackSettings settings = StackSettings.read(System::getProperty).withoutKafka();
        try (EmbeddedStack _ = EmbeddedStack.start(settings)) {
            System.out.println(READY);
            // Ends by itself, cleanly, should whoever started it die first.
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
