package uk.carejourney.gateway.whole;

import uk.carejourney.embedded.DatabaseAddress;
import uk.carejourney.embedded.EmbeddedStack;
import uk.carejourney.embedded.StackPort;
import uk.carejourney.embedded.StackSettings;
import uk.carejourney.embedded.testing.AnotherProcess;
import uk.carejourney.embedded.testing.FreePorts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A PostgreSQL of readings alone, in a process of its own, to be killed and started again. */
final class ReadingsServer implements AutoCloseable {

    private static final String READY = "ready";

    private final StackSettings settings;
    private Process process;

    ReadingsServer(Path folder) throws IOException {
        this.settings = FreePorts.move(StackSettings.in(folder));
        this.process = launch();
    }

    private Process launch() throws IOException {
        List<String> options = new ArrayList<>();
        options.add("-D" + StackSettings.FOLDER + "=" + settings.folder());
        settings.ports()
                .forEach((port, number) -> options.add("-D" + port.setting() + "=" + number));
        Process launched =
                AnotherProcess.running(ReadingsServer.class, options, List.of())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        BufferedReader said = launched.inputReader();
        String line = said.readLine();
        while (line != null && !line.equals(READY)) {
            line = said.readLine();
        }
        if (line == null) {
            throw new IllegalStateException("the server of readings did not start");
        }
        // Whatever else it says must not fill the pipe, or it would stand still.
        Thread.ofPlatform().daemon().start(() -> drain(said));
        return launched;
    }

    private static void drain(BufferedReader said) {
        try {
            said.transferTo(Writer.nullWriter());
        } catch (IOException _) {
            // It was killed, which is what it is for.
        }
    }

    DatabaseAddress readings() {
        return new DatabaseAddress(
                "jdbc:postgresql://127.0.0.1:%d/readings"
                        .formatted(settings.ports().get(StackPort.LEDGER)),
                "postgres");
    }

    /** Kills it and every process of it with SIGKILL. */
    void kill() throws IOException {
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

    void startAgain() throws IOException {
        process = launch();
    }

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
