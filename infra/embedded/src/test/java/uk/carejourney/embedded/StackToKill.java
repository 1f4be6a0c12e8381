package uk.carejourney.embedded;

import static org.awaitility.Awaitility.await;

import uk.carejourney.embedded.testing.AnotherProcess;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process of its own that runs the stack, leaves traces, says so, and waits to be killed. */
final class StackToKill {

    static final String READY = "ready to be killed";

    private StackToKill() {}

    static Process start(StackSettings settings, Path log) throws IOException {
        List<String> options = new ArrayList<>();
        options.add("-D" + StackSettings.FOLDER + "=" + settings.folder());
        for (StackPort port : StackPort.values()) {
            options.add("-D" + port.setting() + "=" + settings.port(port));
        }
        Process process =
                AnotherProcess.running(StackToKill.class, options, List.of())
                        .redirectError(log.toFile())
                        .start();
        String line = process.inputReader().readLine();
        if (!READY.equals(line)) {
            throw new IllegalStateException("The stack to kill said " + line + "; see " + log);
        }
        return process;
    }

    public static void main(String[] arguments) throws Exception {
        try (EmbeddedStack stack = EmbeddedStack.start(StackSettings.read(System::getProperty))) {
            new Traces(stack.addresses()).leave("before the kill");
            await().until(() -> !stack.hasUnwrittenReadModels());
            System.out.println(READY);
            // Ends by itself, cleanly, should whoever started it die first.
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
