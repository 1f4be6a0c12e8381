package uk.carejourney.infra.bench;

import uk.carejourney.embedded.StackAddresses;
import uk.carejourney.embedded.testing.AnotherProcess;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** A publishing process to be killed. */
final class PublishVictim {

    private static final long A_MOMENT = TimeUnit.MICROSECONDS.toNanos(200);
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(2);

    private final Process process;
    private final AtomicLong at = new AtomicLong(-1);

    private PublishVictim(Process process) {
        this.process = process;
        Thread.ofPlatform().daemon().start(this::listen);
    }

    static PublishVictim start(StackAddresses stack, Path home, String kafka, String prefix)
            throws IOException {
        return new PublishVictim(
                AnotherProcess.running(
                                PublishNode.class,
                                List.of(AnotherProcess.QUIET),
                                List.of(
                                        stack.ledger().jdbcUrl(),
                                        stack.ledger().user(),
                                        stack.keys().jdbcUrl(),
                                        stack.keys().user(),
                                        home.toString(),
                                        kafka,
                                        prefix))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start());
    }

    private void listen() {
        try (var said = process.inputReader()) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                at.accumulateAndGet(Long.parseLong(line.substring("at ".length())), Math::max);
            }
        } catch (IOException | RuntimeException _) {
            // The process is dead, which is what it was started for; its last line may be torn.
        }
    }

    /** Waits until it has published a position. */
    void awaitPublished(long position) {
        long until = System.nanoTime() + PATIENCE;
        while (at.get() < position) {
            if (!process.isAlive() || System.nanoTime() > until) {
                throw new IllegalStateException(
                        "it ended, or came no further than %d of %d in two minutes"
                                .formatted(at.get(), position));
            }
            LockSupport.parkNanos(A_MOMENT);
        }
    }

    long published() {
        return at.get();
    }

    /** Kills it with SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
