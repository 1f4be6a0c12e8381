package uk.carejourney.embedded.testing;

import uk.carejourney.embedded.EmbeddedStack;
import uk.carejourney.embedded.StackAddresses;
import uk.carejourney.embedded.StackSettings;

import java.io.IOException;
import java.nio.file.Path;

/** The one stack of a test process, in a temporary folder that goes with it. */
final class SharedStack implements AutoCloseable {

    private final Path folder;
    private final EmbeddedStack stack;
    private final Thread onInterrupt;

    private SharedStack(Path folder, EmbeddedStack stack) {
        this.folder = folder;
        this.stack = stack;
        this.onInterrupt = new Thread(stack::close, "stop-the-test-stack");
    }

    static SharedStack start() {
        try {
            Path folder = RoomInMemory.folder("journey-stack-");
            StackSettings settings = FreePorts.move(StackSettings.in(folder)).withoutKafka();
            SharedStack shared = new SharedStack(folder, EmbeddedStack.start(settings));
            // Otherwise a test run stopped by hand leaves PostgreSQL running for ever.
            Runtime.getRuntime().addShutdownHook(shared.onInterrupt);
            return shared;
        } catch (IOException e) {
            throw new IllegalStateException("No temporary folder for the test stack", e);
        }
    }

    StackAddresses addresses() {
        return stack.addresses();
    }

    void startKafka() {
        stack.startKafka();
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(onInterrupt);
        stack.close();
        EmbeddedStack.erase(folder);
    }
}
