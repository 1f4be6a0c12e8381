package uk.carejourney.gateway.wiring;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import uk.carejourney.gateway.demonstration.Beginning;
import uk.carejourney.gateway.demonstration.DemonstrationLoad;
import uk.carejourney.gateway.settings.CouncilSettings;
import uk.carejourney.infra.demonstration.Demonstration;
import uk.carejourney.infra.ledger.Ledger;
import uk.carejourney.infra.ledger.append.DemonstrationClock;
import uk.carejourney.infra.returns.ssda903.Ssda903Import;
import uk.carejourney.recording.Recorder;

/** Wires the demonstration, and the clock that lets its years pass. */
@Configuration(proxyBeanMethods = false)
class DemonstrationWiring {

    /** Stands at the database's time in every ledger that is not a demonstration. */
    @Bean
    DemonstrationClock recordingClock(CouncilSettings council) {
        DemonstrationClock clock = new DemonstrationClock();
        if (council.demonstration()) {
            clock.set(Beginning.of(new Demonstration()));
        }
        return clock;
    }

    @Bean
    DemonstrationLoad demonstrationLoad(
            Recorder recorder, Ssda903Import importing, Ledger ledger, DemonstrationClock clock) {
        return new DemonstrationLoad(
                new Demonstration(),
                recorder,
                importing,
                ledger.subjects(),
                ledger.reading(),
                ledger.council(),
                clock);
    }
}
