package uk.carejourney.infra.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import static uk.carejourney.infra.ledger.PlacementFacts.aChild;
import static uk.carejourney.infra.ledger.PlacementFacts.record;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import uk.carejourney.embedded.DatabaseAddress;
import uk.carejourney.embedded.testing.AnotherProcess;
import uk.carejourney.embedded.testing.FreshDatabases;
import uk.carejourney.embedded.testing.WithStack;
import uk.carejourney.journey.Erased;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.recording.Recorder;
import uk.carejourney.recording.SubjectRegister.LocalId;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

@WithStack
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RotationTest {

    private final TestLedger test;

    RotationTest(FreshDatabases databases) {
        this.test = TestLedger.in(databases);
    }

    @Test
    void the_key_is_replaced_while_another_node_records_and_reads() throws Exception {
        Subject gone = aChild();
        try (Ledger one = test.open();
                Ledger two = test.open()) {
            TestLedger.recorder(one).record(record("k1", gone, 1));
            one.keys().destroy(gone.id());
            AtomicBoolean rotated = new AtomicBoolean();
            CompletableFuture<Integer> recording =
                    CompletableFuture.supplyAsync(() -> recordUntil(rotated, two));
            await().until(() -> one.reading().head().size() > 50);
            String before = Files.readString(test.settings.councilKeys());
            assertThat(one.rotation().rotate()).isGreaterThan(10);
            assertThat(one.rotation().rotate()).isPositive();
            rotated.set(true);
            int recorded = recording.get();
            assertThat(one.reading().head().size()).isEqualTo(recorded + 2L);
            assertThat(Files.readAllLines(test.settings.councilKeys())).hasSize(3);
            assertThat(Files.readString(test.settings.councilKeys())).isNotEqualTo(before);
            for (Ledger node : List.of(one, two)) {
                node.keys().forgetAll();
                assertThat(node.reading().page(2, 5_000))
                        .hasSize(recorded)
                        .allMatch(Recorded.class::isInstance);
                assertThat(node.reading().at(1).orElseThrow()).isInstanceOf(Erased.class);
            }
        }
        oneKeyIsLeft();
    }

    private static int recordUntil(AtomicBoolean rotated, Ledger ledger) {
        Recorder recorder = TestLedger.recorderAboutTheKnown(ledger);
        int i = 0;
        // One more after the end, with what this node then still holds in memory.
        for (boolean last = false; !last; i++) {
            last = rotated.get();
            LocalId number = new LocalId("example", SubjectKind.CHILD, "n" + i);
            Subject child = ledger.subjects().register(List.of(number)).values().iterator().next();
            recorder.record(record("k", child, 1));
        }
        return i;
    }

    @Test
    void a_node_killed_in_the_middle_leaves_what_the_next_one_finishes() throws Exception {
        Subject child = aChild();
        try (Ledger ledger = test.open()) {
            for (int i = 0; i < 20; i++) {
                ledger.keys().create(aChild());
            }
            TestLedger.recorder(ledger).record(record("k1", child, 1));
        }
        try (Connection keyStore =
                        DriverManager.getConnection(test.keys.jdbcUrl(), test.keys.user(), "");
                Statement statement = keyStore.createStatement()) {
            keyStore.setAutoCommit(false);
            statement.execute(
                    "select from keys.subject_key where subject = '%s' for update"
                            .formatted(child.id()));
            Process node = launch();
            try {
                assertThat(node.inputReader().readLine()).isEqualTo("rotating");
                await().until(() -> number("select count(*) from keys.council_key") == 2);
            } finally {
                node.destroyForcibly().onExit().join();
            }
            keyStore.rollback();
        }
        assertThat(Files.readAllLines(test.settings.councilKeys())).hasSize(4);
        try (Ledger ledger = test.open()) {
            assertThat(ledger.reading().stream(child.id())).allMatch(Recorded.class::isInstance);
            ledger.rotation().rotate();
            ledger.keys().forgetAll();
            assertThat(ledger.reading().stream(child.id())).allMatch(Recorded.class::isInstance);
        }
        oneKeyIsLeft();
    }

    @Test
    void a_node_with_the_old_file_says_what_to_do_and_takes_nothing_for_erased() throws Exception {
        Subject child = aChild();
        Path old = Files.createTempDirectory("journey-keys-").resolve("council.keys");
        try (Ledger ledger = test.open()) {
            TestLedger.recorder(ledger).record(record("k1", child, 1));
            Files.copy(
                    test.settings.councilKeys(),
                    old,
                    java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
            TestLedger elsewhere = TestLedger.with(test.ledger, test.keys, old);
            try (Ledger other = elsewhere.open()) {
                ledger.rotation().rotate();
                other.keys().forgetAll();
                assertThatThrownBy(() -> other.reading().stream(child.id()))
                        .hasMessageContaining("copy the new file");
            }
            assertThatThrownBy(elsewhere::open)
                    .isInstanceOf(LedgerRefusal.class)
                    .hasMessageContaining("other keys");
        } finally {
            Files.delete(old);
            Files.delete(old.getParent());
        }
    }

    private long number(String sql) throws Exception {
        try (Connection connection =
                        DriverManager.getConnection(test.keys.jdbcUrl(), test.keys.user(), "");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** How many wrapping keys the key store names, and subjects' keys are wrapped with. */
    private void oneKeyIsLeft() throws Exception {
        assertThat(number("select count(*) from keys.council_key")).isOne();
        assertThat(number("select count(distinct wrapped_by) from keys.subject_key")).isOne();
        assertThat(Files.readAllLines(test.settings.councilKeys())).hasSize(3);
    }

    private Process launch() throws Exception {
        return AnotherProcess.running(
                        RotationTest.class,
                        test.ledger.jdbcUrl(),
                        test.keys.jdbcUrl(),
                        test.keys.user(),
                        test.settings.councilKeys().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** The node that is killed. */
    public static void main(String[] arguments) {
        Ledger ledger =
                TestLedger.with(
                                new DatabaseAddress(arguments[0], arguments[2]),
                                new DatabaseAddress(arguments[1], arguments[2]),
                                Path.of(arguments[3]))
                        .open();
        System.out.println("rotating");
        ledger.rotation().rotate();
    }
}
