package uk.carejourney.infra.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import static uk.carejourney.infra.ledger.GivenDisposals.ASKS;
import static uk.carejourney.infra.ledger.GivenDisposals.SECONDS;
import static uk.carejourney.infra.ledger.GivenDisposals.approval;
import static uk.carejourney.infra.ledger.GivenDisposals.contactedIn2010;
import static uk.carejourney.infra.ledger.GivenDisposals.proposal;
import static uk.carejourney.infra.ledger.GivenDisposals.said;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import uk.carejourney.embedded.DatabaseAddress;
import uk.carejourney.embedded.testing.AnotherProcess;
import uk.carejourney.embedded.testing.FreshDatabases;
import uk.carejourney.embedded.testing.WithStack;
import uk.carejourney.infra.ledger.disposal.Disposals;
import uk.carejourney.journey.Erased;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Subject;
import uk.carejourney.retention.RetentionFact.SubjectKeyDestroyed;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A node is killed, kill -9, between approval and the last word about it. */
@WithStack
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class KilledDestructionTest {

    private final TestLedger test;

    KilledDestructionTest(FreshDatabases databases) {
        this.test = TestLedger.in(databases);
    }

    /** Where the node stands when it is killed. */
    enum Moment {
        BEFORE_THE_KEY_IS_DESTROYED,
        AFTER_THE_KEY_IS_DESTROYED
    }

    @ParameterizedTest
    @EnumSource(Moment.class)
    void the_next_start_finishes_what_was_approved(Moment moment) throws Exception {
        Subject child;
        try (Ledger ledger = test.open()) {
            child = contactedIn2010(ledger);
            GivenDisposals.in(ledger).take(child, proposal(child), ASKS);
        }
        killWhileDestroying(child, moment);
        List<Subject> forgotten = new ArrayList<>();
        try (Ledger ledger = test.open()) {
            Disposals disposals = GivenDisposals.in(ledger, forgotten::add);
            assertThat(disposals.of(child).isDue()).isTrue();
            assertThat(said(ledger, SubjectKeyDestroyed.class)).isEmpty();
            Class<?> found =
                    moment == Moment.BEFORE_THE_KEY_IS_DESTROYED ? Recorded.class : Erased.class;
            assertThat(ledger.reading().stream(child.id())).allMatch(found::isInstance);
            disposals.finish();
            assertThat(ledger.reading().stream(child.id()))
                    .isNotEmpty()
                    .allMatch(Erased.class::isInstance);
            assertThat(forgotten).containsExactly(child);
            assertThat(said(ledger, SubjectKeyDestroyed.class)).hasSize(1);
            assertThat(disposals.of(child).isDue()).isFalse();
        }
        LedgerAudit.audit(test);
    }

    private void killWhileDestroying(Subject child, Moment moment) throws Exception {
        try (Connection keyStore =
                        DriverManager.getConnection(test.keys.jdbcUrl(), test.keys.user(), "");
                Statement statement = keyStore.createStatement()) {
            keyStore.setAutoCommit(false);
            if (moment == Moment.BEFORE_THE_KEY_IS_DESTROYED) {
                // Readable, but no key can be destroyed: the node waits there.
                statement.execute("lock table keys.subject_key in share mode");
            }
            Process node = launch(child, moment);
            try {
                assertThat(node.inputReader().readLine()).isEqualTo("approved");
            } finally {
                node.destroyForcibly().onExit().join();
            }
            keyStore.rollback();
        }
    }

    private Process launch(Subject child, Moment moment) throws Exception {
        return AnotherProcess.running(
                        KilledDestructionTest.class,
                        test.ledger.jdbcUrl(),
                        test.keys.jdbcUrl(),
                        test.keys.user(),
                        test.settings.councilKeys().toString(),
                        child.toString(),
                        moment.name())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** The node that is killed: approves, and says so when it stands at the moment asked for. */
    public static void main(String[] arguments) throws Exception {
        TestLedger test =
                TestLedger.with(
                        new DatabaseAddress(arguments[0], arguments[2]),
                        new DatabaseAddress(arguments[1], arguments[2]),
                        Path.of(arguments[3]));
        Subject child = Subject.parse(arguments[4]);
        CountDownLatch never = new CountDownLatch(1);
        Ledger ledger = test.open();
        Disposals disposals =
                GivenDisposals.in(
                        ledger,
                        forgotten -> {
                            System.out.println("approved");
                            waitFor(never);
                        });
        if (Moment.valueOf(arguments[5]) == Moment.BEFORE_THE_KEY_IS_DESTROYED) {
            Thread.ofPlatform().daemon().start(() -> sayOnceApproved(ledger, child));
        }
        disposals.take(child, approval(disposals, child), SECONDS);
    }

    private static void sayOnceApproved(Ledger ledger, Subject child) {
        org.awaitility.Awaitility.await().until(() -> GivenDisposals.in(ledger).of(child).isDue());
        System.out.println("approved");
    }

    private static void waitFor(CountDownLatch never) {
        try {
            never.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
