package uk.carejourney.infra.bench;

import uk.carejourney.embedded.EmbeddedStack;
import uk.carejourney.embedded.StackAddresses;
import uk.carejourney.embedded.StackSettings;
import uk.carejourney.embedded.testing.FreePorts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** The databases of one run, on free ports and in a temporary folder that goes with it. */
final class BenchStack implements AutoCloseable {

    private final Path folder;
    private final StackSettings settings;
    private final Thread onInterrupt;
    private volatile EmbeddedStack stack;

    /** Does something to the files of stopped databases. */
    @FunctionalInterface
    interface ToFiles {
        void run() throws IOException;
    }

    BenchStack() throws IOException {
        folder = BenchFolder.make("journey-bench-");
        settings = FreePorts.move(StackSettings.in(folder.resolve("stack")).withoutKafka());
        stack = EmbeddedStack.start(settings);
        // Otherwise a run stopped by hand leaves PostgreSQL running for ever.
        onInterrupt = new Thread(() -> stack.close(), "stop-the-bench-stack");
        Runtime.getRuntime().addShutdownHook(onInterrupt);
    }

    StackAddresses addresses() {
        return stack.addresses();
    }

    /** Stops the databases, does this, and starts them again at the same addresses. */
    void whileStopped(ToFiles change) throws IOException {
        stack.close();
        change.run();
        stack = EmbeddedStack.start(settings);
    }

    /** Where the ledger's database keeps its files. */
    Path ledgerFiles() {
        return settings.folder().resolve("ledger");
    }

    /** A folder for other files of the run. */
    Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        Runtime.getRuntime().removeShutdownHook(onInterrupt);
        stack.close();
        EmbeddedStack.erase(folder.resolve("stack"));
        try (var left = Files.walk(folder)) {
            for (Path file : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
