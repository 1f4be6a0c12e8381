package uk.carejourney.gateway.wiring;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import uk.carejourney.catalogue.ReadingFacts;
import uk.carejourney.embedded.EmbeddedStack;
import uk.carejourney.embedded.StackAddresses;
import uk.carejourney.gateway.proving.PublishedReadings;
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
import uk.carejourney.infra.ledger.Notaries;
import uk.carejourney.infra.ledger.OutsideMemory;
import uk.carejourney.infra.witness.WitnessServer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Has who reads what taken down, in a second ledger beside that of facts. */
@Configuration(proxyBeanMethods = false)
class ReadingsWiring {

    /** How long somebody's page waits for the ledger of readings before the queue is used. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    @Bean
    ReadingsPlan readingsPlan(
            StackProperties stack,
            ObjectProvider<StackAddresses> addresses,
            ObjectProvider<EmbeddedStack> running,
            ReadingsSettings readings,
            LedgerSettings facts) {
        LedgerSettings ledger =
                new Databases(stack, addresses.getIfAvailable())
                        .readings(readings.database(), facts);
        boolean embedded = running.getIfAvailable() != null;
        return new ReadingsPlan(
                ledger,
                new NotaryPlan(
                        readings.notary(),
                        embedded ? stack.folder() : null,
                        ledger.log().origin(),
                        "journey.readings.notary",
                        "readings-"));
    }

    @Bean
    PublishedReadings publishedReadings(ReadingsPlan plan) {
        return new PublishedReadings(plan.notary().published());
    }

    @Bean(destroyMethod = "close")
    ReadingsLedger readingsLedger(
            ReadingsPlan plan, ObjectProvider<WitnessServer> witness, Ledger ledger) {
        List<OutsideMemory> memories =
                plan.notary().outside(NotaryWiring.embedded(witness)).memories();
        return new ReadingsLedger(
                () -> ledger.beside(plan.ledger(), ReadingFacts.FORM, memories),
                ledger.council(),
                PATIENCE);
    }

    // While the ledger of readings is away there is nothing to sign, and it is tried again.
    @Bean(destroyMethod = "close")
    ReadingsDesk readingsDesk(
            ReadingsPlan plan, ObjectProvider<WitnessServer> witness, ReadingsLedger opened) {
        return new ReadingsDesk(
                new Desk(
                        plan.notary()
                                .outside(NotaryWiring.embedded(witness))
                                .notary()
                                .map(notary ->
                                        Notaries.start(
                                                plan.ledger(), notary, InstantSource.system()))));
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
