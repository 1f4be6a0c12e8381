package uk.carejourney.gateway.whole;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

import picocli.CommandLine.ExitCode;

import uk.carejourney.embedded.StackAddresses;
import uk.carejourney.embedded.testing.FreshDatabases;
import uk.carejourney.embedded.testing.RoomInMemory;
import uk.carejourney.embedded.testing.WithStack;
import uk.carejourney.gateway.commandline.Journey;
import uk.carejourney.infra.ledger.Ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The application's process is killed with SIGKILL in the middle of an import, again and again. The
 * whole return, killed twenty times: {@code -Djourney.killed.children=2676
 * -Djourney.killed.times=20}.
 */
@WithStack
final class KilledImportTest {

    private static final int CHILDREN = Integer.getInteger("journey.killed.children", 150);
    private static final int TIMES = Integer.getInteger("journey.killed.times", 2);
    private static final long SEED = Long.getLong("journey.killed.seed", 903);
    private static final String ANSWERS = "Journey Ledger answers on ";

    @TempDir(factory = RoomInMemory.class)
    @SuppressWarnings("NullAway.Init") // JUnit sets it before each test
    private Path folder;

    @Test
    void started_and_imported_again_the_ledger_says_what_an_undisturbed_one_says(
            StackAddresses addresses, FreshDatabases databases) throws Exception {
        Set<String> children = SmallReturn.write(folder, CHILDREN);
        Recordings undisturbed = imported(Deployment.fresh(addresses, databases), children);

        Deployment deployment = Deployment.fresh(addresses, databases);
        Random random = new Random(SEED);
        for (int i = 0; i < TIMES; i++) {
            double part = (i + random.nextDouble()) / (TIMES + 1);
            long moment = 1 + Math.round(part * undisturbed.size());
            long left = killedAt(moment, deployment);
            assertThat(left)
                    .as("entries when killed for the %d. time, seed %d", i + 1, SEED)
                    .isBetween(moment, undisturbed.size() - 1);
        }

        assertThat(imported(deployment, children)).isEqualTo(undisturbed);
    }

    /** Imports to the end, twice, and reads what is there. */
    private Recordings imported(Deployment deployment, Set<String> children) {
        try (ConfigurableApplicationContext application = deployment.start()) {
            var server = ((ServletWebServerApplicationContext) application).getWebServer();
            String address = "http://localhost:" + Objects.requireNonNull(server).getPort();
            assertThat(importing(address)).isEqualTo(ExitCode.OK);
            assertThat(importing(address)).isEqualTo(ExitCode.OK);
            return Recordings.in(application.getBean(Ledger.class), children);
        }
    }

    private int importing(String address) {
        return Journey.run("import", "ssda903", folder.toString(), "--url", address);
    }

    /** Kills the application once the ledger holds so many entries; gives how many it holds. */
    private long killedAt(long moment, Deployment deployment) throws Exception {
        Process process = deployment.startApart();
        CompletableFuture<Integer> importing;
        try {
            String address = address(process.inputReader());
            importing = CompletableFuture.supplyAsync(() -> importing(address));
            while (size(deployment) < moment && !importing.isDone()) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(importing.get(1, TimeUnit.MINUTES))
                .as("what the command ended with")
                .isEqualTo(ExitCode.SOFTWARE);
        return size(deployment);
    }

    private static String address(BufferedReader said) throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(ANSWERS)) {
                return line.substring(ANSWERS.length());
            }
        }
        throw new AssertionError("the application ended before it answered");
    }

    private static long size(Deployment deployment) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(
                                deployment.ledger().jdbcUrl(), deployment.ledger().user(), "");
                Statement statement = connection.createStatement();
                ResultSet head = statement.executeQuery("select next_position from ledger.head")) {
            return head.next() ? head.getLong(1) : 0;
        }
    }
}
