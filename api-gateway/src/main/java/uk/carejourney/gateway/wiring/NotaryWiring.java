package uk.carejourney.gateway.wiring;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import uk.carejourney.embedded.EmbeddedStack;
import uk.carejourney.gateway.proving.Published;
import uk.carejourney.gateway.settings.CouncilSettings;
import uk.carejourney.gateway.settings.NotaryProperties;
import uk.carejourney.gateway.settings.StackProperties;
import uk.carejourney.gateway.settings.WitnessProperties;
import uk.carejourney.infra.ledger.Ledger;
import uk.carejourney.infra.ledger.LedgerSettings;
import uk.carejourney.infra.ledger.Notaries;
import uk.carejourney.infra.ledger.notary.WitnessAddress;
import uk.carejourney.infra.witness.WitnessServer;
import uk.carejourney.infra.witness.WitnessSettings;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;

/** Signs the ledger, and starts a witness beside the embedded stack. */
@Configuration(proxyBeanMethods = false)
class NotaryWiring {

    private static final String EMBEDDED_WITNESS = "localhost/journey-witness/1";

    @Bean
    NotaryPlan notaryPlan(
            NotaryProperties properties,
            StackProperties stack,
            ObjectProvider<EmbeddedStack> running,
            CouncilSettings council) {
        // Nothing is laid into the data folder before the stack has taken it.
        boolean embedded = running.getIfAvailable() != null;
        return new NotaryPlan(
                properties,
                embedded ? stack.folder() : null,
                council.origin(),
                "journey.notary",
                "");
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnProperty(
            name = {"journey.stack.embedded", "journey.witness.embedded"},
            matchIfMissing = true)
    WitnessServer witness(
            NotaryPlan facts,
            ReadingsPlan readings,
            EmbeddedStack stack,
            StackProperties data,
            WitnessProperties witness) {
        return WitnessServer.start(
                new WitnessSettings(
                        data.folder().resolve("witness"),
                        EMBEDDED_WITNESS,
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), witness.port()),
                        Stream.concat(
                                        facts.publicKeys().stream(),
                                        readings.notary().publicKeys().stream())
                                .toList()),
                InstantSource.system());
    }

    @Bean
    Outside outside(NotaryPlan plan, ObjectProvider<WitnessServer> witness, PublishPlan publish) {
        return plan.outside(embedded(witness)).and(publish.memory());
    }

    static Optional<WitnessAddress> embedded(ObjectProvider<WitnessServer> witness) {
        return Optional.ofNullable(witness.getIfAvailable())
                .map(own -> new WitnessAddress(own.url(), own.keys().getFirst()));
    }

    @Bean
    Published published(NotaryPlan plan) {
        return plan.published();
    }

    // Signatures say the true time, whatever the time of a demonstration is.
    @Bean(destroyMethod = "close")
    Desk desk(Outside outside, LedgerSettings settings, Ledger opened) {
        return new Desk(
                outside.notary()
                        .map(notary -> Notaries.start(settings, notary, InstantSource.system())));
    }
}
