package uk.carejourney.gateway.wiring;

import com.mongodb.client.MongoDatabase;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import uk.carejourney.gateway.measuring.LedgerMeters;
import uk.carejourney.gateway.publishing.Publication;
import uk.carejourney.gateway.readers.ReadingQueue;
import uk.carejourney.infra.ledger.Ledger;
import uk.carejourney.infra.ledger.notary.Notary;
import uk.carejourney.projections.Projection;
import uk.carejourney.projections.running.CurrentModel;

import java.time.InstantSource;
import java.util.List;

/** Has what this node does measured. */
@Configuration(proxyBeanMethods = false)
class MeasuringWiring {

    // Waiting takes true time, whatever the time of a demonstration is.
    @Bean
    LedgerMeters ledgerMeters(
            MeterRegistry registry,
            Ledger ledger,
            Desk desk,
            ReadingsDesk readingsDesk,
            Publication publication,
            ReadingQueue readings,
            List<Projection> projections,
            MongoDatabase database) {
        LedgerMeters meters = new LedgerMeters(registry, InstantSource.system());
        meters.ledger(ledger.arrivals());
        desk.notary().map(Notary::progress).ifPresent(meters::notary);
        publication.publisher().ifPresent(own -> meters.publisher(own, ledger.arrivals()::size));
        meters.readings(readings::waiting);
        readingsDesk.desk().notary().map(Notary::progress).ifPresent(meters::readingsNotary);
        for (Projection projection : projections) {
            CurrentModel built = new CurrentModel(database, projection.name());
            meters.projection(
                    projection.name(), ledger.arrivals()::size, () -> built.position() + 1);
        }
        return meters;
    }
}
