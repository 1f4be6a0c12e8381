package uk.carejourney.gateway.commandline;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

import uk.carejourney.gateway.Gateway;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;

/** The running application, started from a command. */
final class Instance implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final CountDownLatch closed = new CountDownLatch(1);

    private Instance(ConfigurableApplicationContext context) {
        this.context = context;
        context.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) {
                closed.countDown();
            }
        });
    }

    /**
     * Starts the application and returns once it answers.
     *
     * @param settings each {@code --name=value}; later ones win
     */
    static Instance start(Path data, int port, boolean demonstration, List<String> settings) {
        ownFolder(data);
        List<String> arguments = new ArrayList<>();
        arguments.add("--server.port=" + port);
        arguments.add("--journey.stack.folder=" + data);
        arguments.add("--journey.ledger.demonstration=" + demonstration);
        arguments.add("--logging.file.name=" + data.resolve("log").resolve("journey.log"));
        arguments.add("--logging.threshold.console=OFF");
        arguments.addAll(settings);
        return new Instance(
                new SpringApplicationBuilder(Gateway.class)
                        .web(WebApplicationType.SERVLET)
                        .logStartupInfo(false)
                        .run(arguments.toArray(String[]::new)));
    }

    /** The log is written there before the stack takes the folder, and is nobody else's to read. */
    private static void ownFolder(Path data) {
        try {
            if (!Files.exists(data)) {
                Files.createDirectories(
                        data,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rwx------")));
            }
        } catch (IOException unwritable) {
            throw new CommandFailure(
                    "The data folder %s can't be made: choose another with --data"
                            .formatted(data.toAbsolutePath()));
        }
    }

    /** A part of the application. */
    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    String address() {
        int port =
                Objects.requireNonNull(
                                ((ServletWebServerApplicationContext) context).getWebServer())
                        .getPort();
        return "http://localhost:" + port;
    }

    /**
     * Waits until someone stops the application.
     *
     * @param out told when the end will take longer than usual
     */
    void untilClosed(PrintWriter out) throws InterruptedException {
        boolean kept = FasterStart.startedWhole();
        closed.await();
        if (kept) {
            out.println("Keeping what makes the next start faster: some seconds, once a build.");
            out.flush();
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
