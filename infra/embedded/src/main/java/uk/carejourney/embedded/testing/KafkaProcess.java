package uk.carejourney.embedded.testing;

import uk.carejourney.embedded.KafkaAlone;
import uk.carejourney.embedded.StackPort;
import uk.carejourney.embedded.StackSettings;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;

/** A broker that can be killed and started again on what it left. */
public final class KafkaProcess implements AutoCloseable {

    private final Path folder;
    private final int port;
    private final int controllerPort;
    private Process process;

    private KafkaProcess(Path folder, int port, int controllerPort) throws IOException {
        this.folder = folder;
        this.port = port;
        this.controllerPort = controllerPort;
        this.process = begin();
    }

    /**
     * Starts one and returns when it answers.
     *
     * @param folder what it keeps; it need not be there yet
     */
    public static KafkaProcess start(Path folder) throws IOException {
        StackSettings free = FreePorts.move(StackSettings.in(folder));
        return new KafkaProcess(
                folder, free.port(StackPort.KAFKA), free.port(StackPort.KAFKA_CONTROLLER));
    }

    private Process begin() throws IOException {
        Process started =
                AnotherProcess.running(
                                KafkaAlone.class,
                                List.of(AnotherProcess.QUIET),
                                List.of(
                                        folder.toString(),
                                        Integer.toString(port),
                                        Integer.toString(controllerPort)))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        BufferedReader said = started.inputReader();
        String line = said.readLine();
        while (line != null && !line.equals(KafkaAlone.UP)) {
            line = said.readLine();
        }
        if (line == null) {
            started.destroyForcibly();
            throw new IOException("the broker in %s did not start".formatted(folder));
        }
        // Whatever else it says must not fill the pipe, or it would stand still.
        Thread.ofPlatform().daemon().start(() -> drain(said));
        return started;
    }

    private static void drain(BufferedReader said) {
        try {
            said.transferTo(Writer.nullWriter());
        } catch (IOException _) {
            // It was killed, which is what it is for.
        }
    }

    /** {@code host:port} of the broker, the same after every start. */
    public String bootstrap() {
        return "127.0.0.1:" + port;
    }

    /** Kills it with SIGKILL. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Starts it again after a kill, and returns when it answers. */
    public void startAgain() throws IOException {
        process = begin();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
