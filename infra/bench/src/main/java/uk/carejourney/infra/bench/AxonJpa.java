package uk.carejourney.infra.bench;

import com.zaxxer.hikari.HikariDataSource;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;

import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.jpa.DomainEventEntry;
import org.axonframework.eventsourcing.eventstore.jpa.JpaEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.SnapshotEventEntry;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.hibernate.jpa.HibernatePersistenceConfiguration;

import uk.carejourney.embedded.DatabaseAddress;
import uk.carejourney.journey.Entry;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/** Axon's JPA engine on the same server as it is set up by default, one transaction per event. */
final class AxonJpa implements Contender {

    private static final ThreadLocal<EntityManager> CURRENT = new ThreadLocal<>();

    private final HikariDataSource pool;
    private final EntityManagerFactory factory;
    private final JpaEventStorageEngine engine;

    AxonJpa(DatabaseAddress server) throws SQLException {
        pool = PeerDatabase.create(server, "axon_jpa");
        factory =
                new HibernatePersistenceConfiguration("axon-jpa")
                        .managedClass(DomainEventEntry.class)
                        .managedClass(SnapshotEventEntry.class)
                        .property("hibernate.connection.datasource", pool)
                        .property("hibernate.hbm2ddl.auto", "create")
                        .createEntityManagerFactory();
        Jackson3Serializer serializer = Jackson3Serializer.builder().build();
        engine =
                JpaEventStorageEngine.builder()
                        .entityManagerProvider(() -> Objects.requireNonNull(CURRENT.get()))
                        .transactionManager(NoTransactionManager.INSTANCE)
                        .eventSerializer(serializer)
                        .snapshotSerializer(serializer)
                        .build();
    }

    @Override
    public String name() {
        return "axon-jpa";
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
        try (EntityManager manager = factory.createEntityManager()) {
            CURRENT.set(manager);
            manager.getTransaction().begin();
            engine.appendEvents(events);
            manager.getTransaction().commit();
        } finally {
            CURRENT.remove();
        }
    }

    @Override
    public void close() {
        factory.close();
        pool.close();
    }
}
