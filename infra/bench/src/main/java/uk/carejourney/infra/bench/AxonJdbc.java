package uk.carejourney.infra.bench;

import com.zaxxer.hikari.HikariDataSource;

import org.axonframework.common.jdbc.ConnectionWrapperFactory;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

import uk.carejourney.embedded.DatabaseAddress;
import uk.carejourney.journey.Entry;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Axon's JDBC engine on the same server, one transaction per event, its tables as documented. */
final class AxonJdbc implements Contender {

    /** Events read at once: with its usual 100 it is slower. */
    private static final int BATCH = 1_000;

    private static final ThreadLocal<Connection> CURRENT = new ThreadLocal<>();
    private static final String TABLE =
            """
            create table DomainEventEntry (globalIndex bigserial primary key,
                aggregateIdentifier varchar(255) not null, sequenceNumber bigint not null,
                type varchar(255), eventIdentifier varchar(255) not null unique, metaData bytea,
                payload bytea not null, payloadRevision varchar(255),
                payloadType varchar(255) not null, timeStamp varchar(255) not null,
                unique (aggregateIdentifier, sequenceNumber))
            """;

    private final HikariDataSource pool;
    private final JdbcEventStorageEngine engine;

    AxonJdbc(DatabaseAddress server) throws SQLException {
        pool = PeerDatabase.create(server, "axon_jdbc");
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
        }
        Jackson3Serializer serializer = Jackson3Serializer.builder().build();
        engine =
                JdbcEventStorageEngine.builder()
                        .connectionProvider(() -> unclosed(CURRENT.get()))
                        .transactionManager(NoTransactionManager.INSTANCE)
                        .eventSerializer(serializer)
                        .snapshotSerializer(serializer)
                        .batchSize(BATCH)
                        .build();
    }

    @Override
    public String name() {
        return "axon-jdbc";
    }

    @Override
    public void append(Caller caller) {
        append(List.of(AxonEvents.next(caller)));
    }

    @Override
    public void begin(List<Entry> facts) {
        append(AxonEvents.first(facts));
    }

    private void append(List<GenericDomainEventMessage<String>> events) {
        inTransaction(() -> {
            engine.appendEvents(events);
            return events.size();
        });
    }

    /**
     * Reads every event in order, in batches of a thousand.
     *
     * @return how many there were
     */
    long replay(Consumer<TrackedEventMessage<?>> reader) {
        return inTransaction(() -> {
            try (var events = engine.readEvents(null, false)) {
                return events.peek(reader).count();
            }
        });
    }

    private <T> T inTransaction(Supplier<T> work) {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            CURRENT.set(connection);
            T done = work.get();
            connection.commit();
            return done;
        } catch (SQLException failed) {
            throw new IllegalStateException("Axon's JDBC engine failed", failed);
        } finally {
            CURRENT.remove();
        }
    }

    // The engine closes what it is given; the transaction is ended here.
    private static Connection unclosed(Connection connection) {
        return ConnectionWrapperFactory.wrap(
                connection,
                new ConnectionWrapperFactory.ConnectionCloseHandler() {
                    @Override
                    public void close(Connection delegate) {}

                    @Override
                    public void commit(Connection delegate) {}
                });
    }

    @Override
    public void close() {
        pool.close();
    }
}
