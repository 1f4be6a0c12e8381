package uk.carejourney.gateway.wiring;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import uk.carejourney.gateway.reading.ChildReading;

import java.time.Clock;

/** Wires who answers what the pages ask of the records. */
@Configuration(proxyBeanMethods = false)
class RecordsWiring {

    @Bean
    ChildReading nothingRecorded(Clock clock) {
        return NothingRecorded.since(clock);
    }
}
