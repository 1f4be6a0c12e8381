package uk.carejourney.infra.bench;

import com.zaxxer.hikari.HikariDataSource;

import org.axonframework.common.jdbc.ConnectionWrapperFactory;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

import uk.carejourney.embedded.DatabaseAddress;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Axon's JDBC engine on the same server, one transaction per event, its tables as documented. */
final class AxonJdbc implements Contender {

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
                        .build();
    }

    @Override
    public String name() {
        return "axon-jdbc";
    }

    @Override
    public void append(Caller caller) {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            CURRENT.set(connection);
            engine.appendEvents(AxonEvents.next(caller));
            connection.commit();
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
