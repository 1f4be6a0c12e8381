package uk.carejourney.gateway.wiring;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import uk.carejourney.embedded.EmbeddedStack;
import uk.carejourney.embedded.StackAddresses;
import uk.carejourney.embedded.StackPort;
import uk.carejourney.embedded.StackSettings;
import uk.carejourney.gateway.settings.StackProperties;

/** Starts the embedded stack with the application and stops it last. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "journey.stack.embedded", matchIfMissing = true)
class StackWiring {

    @Bean(destroyMethod = "close")
    EmbeddedStack stack(StackProperties wanted) {
        StackSettings settings =
                StackSettings.in(wanted.folder())
                        .withPort(StackPort.LEDGER, wanted.ledgerPort())
                        .withPort(StackPort.KEYS, wanted.keysPort())
                        .withPort(StackPort.MONGO, wanted.mongoPort())
                        .withPort(StackPort.KAFKA, wanted.kafkaPort())
                        .withPort(StackPort.KAFKA_CONTROLLER, wanted.kafkaControllerPort());
        return EmbeddedStack.start(wanted.kafka() ? settings : settings.withoutKafka());
    }

    @Bean
    StackAddresses addresses(EmbeddedStack stack) {
        return stack.addresses();
    }
}
