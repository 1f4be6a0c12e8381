package uk.carejourney.infra.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static uk.carejourney.infra.ledger.PlacementFacts.aChild;
import static uk.carejourney.infra.ledger.PlacementFacts.placementEnded;
import static uk.carejourney.infra.ledger.PlacementFacts.record;

import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.ConnectionWrapperFactory;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.embedded.testing.FreshDatabases;
import uk.carejourney.embedded.testing.WithStack;
import uk.carejourney.journey.AtPosition;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Subject;
import uk.carejourney.recording.Outcome;
import uk.carejourney.recording.Outcome.Appended;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * One writer takes its place and dawdles; another records meanwhile, with a date thirty years back;
 * a reader passes; the first writer finishes. Importing a child's history does exactly that.
 */
@WithStack
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OldFactsTest {

    private static final Instant THIRTY_YEARS_AGO = Instant.parse("1996-03-02T12:00:00Z");

    private final FreshDatabases databases;

    OldFactsTest(FreshDatabases databases) {
        this.databases = databases;
    }

    @Test
    void a_dawdling_writer_and_thirty_year_old_facts_lose_nothing_here() throws Exception {
        TestLedger test = TestLedger.demonstrationIn(databases);
        Subject first = aChild();
        Subject second = aChild();
        CountDownLatch dawdling = new CountDownLatch(1);
        CountDownLatch hurry = new CountDownLatch(1);
        try (Ledger reader = test.open();
                Ledger slow = dawdler(test, dawdling, hurry)) {
            List<AtPosition> seen = new ArrayList<>(reader.reading().page(0, 10));
            CompletableFuture<Outcome> a =
                    recording(slow, "a", placementEnded(first, "2026-03-02", "p"));
            dawdling.await();
            CompletableFuture<Outcome> b =
                    recording(reader, "b", placementEnded(second, "1996-03-02", "p"));
            await().until(() -> test.number(WAITING_FOR_A_LOCK) > 0);
            seen.addAll(reader.reading().page(seen.size(), 10));
            assertThat(seen).hasSize(1);
            assertThat(b).isNotDone();
            hurry.countDown();
            assertThat(a.get()).isInstanceOf(Appended.class);
            assertThat(b.get()).isInstanceOf(Appended.class);
            seen.addAll(reader.reading().page(seen.size(), 10));
            assertThat(seen.stream().skip(1))
                    .extracting(at -> ((Recorded) at).envelope().subject())
                    .containsExactly(first, second);
        }
        assertThat(LedgerAudit.audit(test)).isEqualTo(3);
    }

    private static final String WAITING_FOR_A_LOCK =
            "select count(*) from pg_stat_activity where datname = current_database()"
                    + " and wait_event_type = 'Lock' and query ~ 'ledger.(take_head|append)'";

    /** A node that stops in the middle of a transaction, holding the position it has taken. */
    private static Ledger dawdler(TestLedger test, CountDownLatch dawdling, CountDownLatch hurry) {
        return Ledger.open(
                test.settings,
                Facts.FORM,
                database -> {
                    dawdling.countDown();
                    try {
                        hurry.await();
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                    return database;
                });
    }

    private static CompletableFuture<Outcome> recording(
            Ledger ledger, String key, uk.carejourney.journey.Entry entry) {
        return CompletableFuture.supplyAsync(
                () -> TestLedger.recorder(ledger).record(record(key, entry)),
                Thread.ofPlatform()::start);
    }

    @Test
    void the_same_loses_an_event_for_ever_in_axons_own_jdbc_engine() throws Exception {
        String url = databases.ledger().jdbcUrl();
        String user = databases.ledger().user();
        try (Connection setUp = DriverManager.getConnection(url, user, "");
                Connection slow = DriverManager.getConnection(url, user, "");
                var statement = setUp.createStatement()) {
            statement.execute(TABLE);
            slow.setAutoCommit(false);
            JdbcEventStorageEngine a = engine(() -> unclosed(slow));
            JdbcEventStorageEngine b = engine(() -> unclosed(setUp));
            a.appendEvents(event("a", Instant.now()));
            b.appendEvents(event("b", THIRTY_YEARS_AGO));
            List<String> seen = new ArrayList<>();
            TrackingToken token = read(b, null, seen);
            slow.commit();
            token = read(b, token, seen);
            read(b, token, seen);
            assertThat(seen).containsExactly("b");
            try (var rows = statement.executeQuery("select count(*) from DomainEventEntry")) {
                rows.next();
                assertThat(rows.getInt(1)).isEqualTo(2);
            }
        }
    }

    private static final String TABLE =
            """
            create table DomainEventEntry (globalIndex bigserial primary key,
                aggregateIdentifier varchar(255) not null, sequenceNumber bigint not null,
                type varchar(255), eventIdentifier varchar(255) not null unique, metaData bytea,
                payload bytea not null, payloadRevision varchar(255),
                payloadType varchar(255) not null, timeStamp varchar(255) not null,
                unique (aggregateIdentifier, sequenceNumber))
            """;

    private static JdbcEventStorageEngine engine(ConnectionProvider connections) {
        Jackson3Serializer serializer = Jackson3Serializer.builder().build();
        return JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(NoTransactionManager.INSTANCE)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .build();
    }

    private static Connection unclosed(Connection connection) {
        return ConnectionWrapperFactory.wrap(
                connection,
                new ConnectionWrapperFactory.ConnectionCloseHandler() {
                    @Override
                    public void close(Connection delegate) {}

                    @Override
                    public void commit(Connection delegate) throws SQLException {}
                });
    }

    private static GenericDomainEventMessage<String> event(String name, Instant timestamp) {
        return new GenericDomainEventMessage<>(
                "child",
                UUID.randomUUID().toString(),
                0,
                name,
                MetaData.emptyInstance(),
                UUID.randomUUID().toString(),
                timestamp);
    }

    private static @Nullable TrackingToken read(
            JdbcEventStorageEngine engine, @Nullable TrackingToken from, List<String> seen) {
        TrackingToken token = from;
        for (TrackedEventMessage<?> message : engine.readEvents(from, false).toList()) {
            seen.add((String) message.getPayload());
            token = message.trackingToken();
        }
        return token;
    }
}
