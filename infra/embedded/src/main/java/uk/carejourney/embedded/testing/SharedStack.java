package uk.carejourney.embedded.testing;

import org.jspecify.annotations.Nullable;

import uk.carejourney.embedded.EmbeddedStack;
import uk.carejourney.embedded.StackAddresses;
import uk.carejourney.embedded.StackSettings;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The one stack of a test process, in a temporary folder that goes with it.
 *
 * <p>It ends with the process, not with a run of JUnit: Surefire runs JUnit once for each class
 * where several processes share them out.
 */
final class SharedStack {

    private static @Nullable SharedStack shared;

    private final Path folder;
    private final EmbeddedStack stack;

    private SharedStack(Path folder, EmbeddedStack stack) {
        this.folder = folder;
        this.stack = stack;
    }

    /** The stack of this process, started for the first who asks. */
    static synchronized SharedStack ofThisProcess() {
        SharedStack running = shared;
        if (running == null) {
            running = start();
            shared = running;
        }
        return running;
    }

    private static SharedStack start() {
        try {
            Path folder = RoomInMemory.folder("journey-stack-");
            StackSettings settings = FreePorts.move(StackSettings.in(folder)).withoutKafka();
            SharedStack started = new SharedStack(folder, EmbeddedStack.start(settings));
            Runtime.getRuntime().addShutdownHook(new Thread(started::stop, "stop-the-test-stack"));
            return started;
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

    private void stop() {
        stack.close();
        EmbeddedStack.erase(folder);
    }
}
