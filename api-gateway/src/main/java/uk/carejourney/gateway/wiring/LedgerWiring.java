package uk.carejourney.gateway.wiring;

import io.micrometer.core.instrument.MeterRegistry;

import org.axonframework.commandhandling.SimpleCommandBus;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.clocks.RulesInForce;
import uk.carejourney.codes.CodeSets;
import uk.carejourney.embedded.StackAddresses;
import uk.carejourney.gateway.measuring.MeasuredRecorder;
import uk.carejourney.gateway.settings.CouncilSettings;
import uk.carejourney.gateway.settings.KeysSettings;
import uk.carejourney.gateway.settings.StackProperties;
import uk.carejourney.gateway.sharing.NumbersNoted;
import uk.carejourney.infra.ledger.EventIds;
import uk.carejourney.infra.ledger.Ledger;
import uk.carejourney.infra.ledger.LedgerSettings;
import uk.carejourney.infra.ledger.append.DemonstrationClock;
import uk.carejourney.journey.Happened;
import uk.carejourney.ledger.LedgerReading;
import uk.carejourney.recording.Deciding;
import uk.carejourney.recording.Recorder;
import uk.carejourney.recording.SubjectRegister;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;

/**
 * Opens the ledger. The command bus has no transaction manager: a caller waiting for a transaction
 * of the sequencer's must not hold a connection the sequencer needs.
 */
@Configuration(proxyBeanMethods = false)
class LedgerWiring {

    @Bean
    LedgerSettings ledgerSettings(
            StackProperties stack,
            ObjectProvider<StackAddresses> addresses,
            CouncilSettings council,
            KeysSettings keys) {
        return new Databases(stack, addresses.getIfAvailable()).ledger(council, keys);
    }

    @Bean(destroyMethod = "close")
    Ledger ledger(LedgerSettings settings, DemonstrationClock clock, Outside outside) {
        return Ledger.open(settings, Facts.FORM, clock, outside.memories());
    }

    @Bean
    LedgerReading ledgerReading(Ledger ledger) {
        return ledger.reading();
    }

    @Bean
    SubjectRegister subjectRegister(Ledger ledger) {
        return ledger.subjects();
    }

    /** What could never be true is judged on the day of recording, which a demonstration sets. */
    @Bean
    Recorder recorder(
            Ledger ledger,
            Clock clock,
            DemonstrationClock recording,
            RulesInForce rules,
            MeterRegistry meters) {
        Deciding deciding = new Deciding(Facts.CATALOGUE, CodeSets.england(), rules);
        Recorder measured =
                new MeasuredRecorder(
                        ledger.recorder(
                                SimpleCommandBus.builder().build(),
                                (command, soFar) ->
                                        deciding.decide(
                                                command,
                                                soFar,
                                                LocalDate.ofInstant(
                                                        recording.now(clock.instant()),
                                                        Happened.LONDON))),
                        meters);
        return new NumbersNoted(measured, ledger.subjects());
    }

    @Bean
    EventIds eventIds(Clock clock) {
        return new EventIds(clock, new SecureRandom());
    }
}
