package uk.carejourney.infra.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static uk.carejourney.infra.ledger.PlacementFacts.aChild;
import static uk.carejourney.infra.ledger.PlacementFacts.record;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

import uk.carejourney.embedded.testing.FreshDatabases;
import uk.carejourney.embedded.testing.WithStack;
import uk.carejourney.journey.Subject;
import uk.carejourney.recording.Outcome;
import uk.carejourney.recording.Outcome.Appended;
import uk.carejourney.recording.Outcome.Duplicate;
import uk.carejourney.recording.Recorder;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

@WithStack
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TwoNodesTest {

    private final TestLedger test;

    TwoNodesTest(FreshDatabases databases) {
        this.test = TestLedger.in(databases);
    }

    @Test
    void two_nodes_record_in_turns_without_a_hole_even_about_the_same_children() throws Exception {
        int jobs = 200;
        try (Ledger one = test.open();
                Ledger two = test.open()) {
            List<Recorder> nodes = List.of(TestLedger.recorder(one), TestLedger.recorder(two));
            List<Subject> children = List.of(aChild(), aChild(), aChild());
            List<Callable<Outcome>> calls = new ArrayList<>();
            for (int job = 0; job < jobs; job++) {
                Recorder node = nodes.get(job % 2);
                String key = "job-" + job;
                // Every tenth job is about a child the other node records about as well.
                Subject child = job % 10 == 0 ? children.get(job / 10 % 3) : aChild();
                calls.add(() -> node.record(record(key, child, 1)));
            }
            assertThat(outcomes(calls)).allMatch(Appended.class::isInstance);
        }
        assertThat(LedgerAudit.audit(test)).isEqualTo(1 + jobs);
    }

    @Test
    @Tag("asvs-2.3.4")
    void the_same_key_sent_to_both_nodes_at_once_is_recorded_once() throws Exception {
        Subject child = aChild();
        try (Ledger one = test.open();
                Ledger two = test.open()) {
            List<Recorder> nodes = List.of(TestLedger.recorder(one), TestLedger.recorder(two));
            List<Callable<Outcome>> calls = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                Recorder node = nodes.get(i % 2);
                calls.add(() -> node.record(record("same", child, 2)));
            }
            List<Outcome> outcomes = outcomes(calls);
            assertThat(outcomes).filteredOn(Appended.class::isInstance).hasSize(1);
            assertThat(outcomes).filteredOn(new Duplicate(1, 2)::equals).hasSize(19);
        }
        assertThat(LedgerAudit.audit(test)).isEqualTo(3);
    }

    @Test
    void a_stream_on_one_node_wakes_for_what_another_records_also_after_a_listener_failed()
            throws Exception {
        try (Ledger one = test.open();
                Ledger two = test.open();
                var stream = two.eventStore().openStream(two.eventStore().createHeadToken())) {
            assertThat(stream.hasNextAvailable()).isFalse();
            two.arrivals()
                    .listen(() -> {
                        throw new IllegalStateException("out of order");
                    });
            TestLedger.recorder(one).record(record("k0", aChild(), 1));
            assertThat(stream.hasNextAvailable(30, TimeUnit.SECONDS)).isTrue();
            stream.nextAvailable();
            TestLedger.recorder(one).record(record("k1", aChild(), 1));
            assertThat(stream.hasNextAvailable(30, TimeUnit.SECONDS)).isTrue();
            assertThat(stream.nextAvailable().trackingToken().position()).hasValue(2);
        }
    }

    @Test
    void a_node_alone_is_sent_no_news_and_each_of_two_sends_it() throws Exception {
        try (Connection listener =
                        DriverManager.getConnection(test.ledger.jdbcUrl(), test.ledger.user(), "");
                Statement statement = listener.createStatement();
                Ledger one = test.open()) {
            statement.execute("listen ledger");
            await().until(() -> test.number(LOCKS.formatted(1)) == 1);
            TestLedger.recorder(one).record(record("k0", aChild(), 1));
            assertThat(news(listener, statement)).isEmpty();
            try (Ledger two = test.open()) {
                await().until(() -> test.number(LOCKS.formatted(2)) == 1);
                TestLedger.recorder(one).record(record("k1", aChild(), 1));
                assertThat(news(listener, statement)).containsExactly("3");
                TestLedger.recorder(two).record(record("k2", aChild(), 1));
                assertThat(news(listener, statement)).containsExactly("4");
            }
        }
    }

    private static final String LOCKS =
            "select count(*) from pg_locks where locktype = 'advisory' and objid = %d and database"
                    + " = (select oid from pg_database where datname = current_database())";

    // What was committed before an answer comes with it.
    private static List<String> news(Connection listener, Statement statement) throws SQLException {
        statement.execute("select 1");
        PGNotification[] heard = listener.unwrap(PGConnection.class).getNotifications();
        return heard == null
                ? List.of()
                : Arrays.stream(heard).map(PGNotification::getParameter).toList();
    }

    private static List<Outcome> outcomes(List<Callable<Outcome>> calls) throws Exception {
        List<Outcome> outcomes = new ArrayList<>();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Outcome> outcome : callers.invokeAll(calls)) {
                outcomes.add(outcome.get());
            }
        }
        return outcomes;
    }
}
