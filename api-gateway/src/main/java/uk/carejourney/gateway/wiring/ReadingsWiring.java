package uk.carejourney.gateway.wiring;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import uk.carejourney.catalogue.ReadingFacts;
import uk.carejourney.embedded.StackAddresses;
import uk.carejourney.gateway.reach.Restrictions;
import uk.carejourney.gateway.readers.Delivery;
import uk.carejourney.gateway.readers.LedgerReport;
import uk.carejourney.gateway.readers.ReadingQueue;
import uk.carejourney.gateway.readers.Readings;
import uk.carejourney.gateway.readers.ReadingsLedger;
import uk.carejourney.gateway.readers.ReadingsReport;
import uk.carejourney.gateway.readers.TakenReadings;
import uk.carejourney.gateway.readers.UnsealedReport;
import uk.carejourney.gateway.settings.ReadingsSettings;
import uk.carejourney.gateway.settings.StackProperties;
import uk.carejourney.gateway.settings.UnfitSetting;
import uk.carejourney.infra.ledger.EventIds;
import uk.carejourney.infra.ledger.Ledger;
import uk.carejourney.infra.ledger.LedgerSettings;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

/** Has who reads what taken down, in a second ledger beside that of facts. */
@Configuration(proxyBeanMethods = false)
class ReadingsWiring {

    /** How long somebody's page waits for the ledger of readings before the queue is used. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    @Bean(destroyMethod = "close")
    ReadingsLedger readingsLedger(
            StackProperties stack,
            ObjectProvider<StackAddresses> addresses,
            ReadingsSettings readings,
            LedgerSettings facts,
            Ledger ledger) {
        LedgerSettings settings =
                new Databases(stack, addresses.getIfAvailable())
                        .readings(readings.database(), facts);
        return new ReadingsLedger(
                () -> ledger.beside(settings, ReadingFacts.FORM), ledger.council(), PATIENCE);
    }

    @Bean(destroyMethod = "close")
    ReadingQueue readingQueue(StackProperties stack, ReadingsSettings settings) {
        Path file = settings.queue();
        Path queue = file == null ? stack.folder().resolve("readings.queue") : file;
        try {
            return ReadingQueue.open(queue);
        } catch (IOException unfit) {
            throw new UnfitSetting(
                    "journey.readings.queue",
                    "can't be used (%s: %s)".formatted(queue, unfit.getMessage()),
                    "name a file of this node's own, in a folder it may write to");
        }
    }

    @Bean
    Delivery readingsDelivery(ReadingsLedger ledger, ReadingQueue queue) {
        return new Delivery(ledger, queue, BETWEEN_TRIES);
    }

    @Bean
    Readings readings(
            ReadingsLedger ledger,
            ReadingQueue queue,
            Delivery delivery,
            Restrictions restrictions,
            EventIds ids) {
        return new TakenReadings(
                ledger,
                queue,
                delivery,
                subject -> restrictions.of(subject).isPresent(),
                ids,
                InstantSource.system());
    }

    @Bean
    ReadingsReport readingsReport(
            ReadingsLedger ledger, Delivery delivery, Restrictions restrictions) {
        return new UnsealedReport(new LedgerReport(ledger, delivery), restrictions::isSealed);
    }
}
