package uk.carejourney.gateway.wiring;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import uk.carejourney.gateway.measuring.LedgerMeters;
import uk.carejourney.infra.ledger.Ledger;
import uk.carejourney.infra.ledger.notary.Notary;
import uk.carejourney.projections.chronology.Chronology;
import uk.carejourney.projections.chronology.ChronologyReader;

import java.time.InstantSource;

/** Has what this node does measured. */
@Configuration(proxyBeanMethods = false)
class MeasuringWiring {

    // Waiting takes true time, whatever the time of a demonstration is.
    @Bean
    LedgerMeters ledgerMeters(
            MeterRegistry registry,
            Ledger ledger,
            Desk desk,
            Chronology chronology,
            ChronologyReader reader) {
        LedgerMeters meters = new LedgerMeters(registry, InstantSource.system());
        meters.ledger(ledger.arrivals());
        desk.notary().map(Notary::progress).ifPresent(meters::notary);
        meters.projection(chronology.name(), ledger.arrivals()::size, () -> reader.position() + 1);
        return meters;
    }
}
