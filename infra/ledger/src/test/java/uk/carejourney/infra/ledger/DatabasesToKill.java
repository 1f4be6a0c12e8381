package uk.carejourney.infra.ledger;

import uk.carejourney.embedded.DatabaseAddress;
import uk.carejourney.embedded.EmbeddedStack;
import uk.carejourney.embedded.StackPort;
import uk.carejourney.embedded.StackSettings;
import uk.carejourney.embedded.testing.AnotherProcess;
import uk.carejourney.embedded.testing.FreePorts;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Databases in a process of their own, to be killed and started again on the same data. */
final class DatabasesToKill implements AutoCloseable {

    private static final String READY = "ready";

    private final Path folder;
    private final Map<StackPort, Integer> ports = new EnumMap<>(StackPort.class);
    private Process process;

    DatabasesToKill(Path folder) throws IOException {
        this.folder = folder;
        ports.putAll(FreePorts.move(StackSettings.in(folder)).ports());
        this.process = launch();
    }

    void start() throws IOException {
        process = launch();
    }

    private Process launch() throws IOException {
        List<String> options = new ArrayList<>();
        options.add("-D" + StackSettings.FOLDER + "=" + folder);
        ports.forEach((port, number) -> options.add("-D" + port.setting() + "=" + number));
        Process launched =
                AnotherProcess.running(DatabasesToKill.class, options, List.of())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        String line = launched.inputReader().readLine();
        if (!READY.equals(line)) {
            throw new IllegalStateException("the databases said " + line);
        }
        return launched;
    }

    DatabaseAddress ledger() {
        return address(StackPort.LEDGER, "ledger");
    }

    DatabaseAddress keys() {
        return address(StackPort.KEYS, "keys");
    }

    private DatabaseAddress address(StackPort port, String database) {
        return new DatabaseAddress(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(ports.get(port), database),
                "postgres");
    }

    /** Kills the ledger's database and every process of it, and the process that started it. */
    void kill() throws IOException {
        Path pidFile = folder.resolve("ledger").resolve("postmaster.pid");
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
