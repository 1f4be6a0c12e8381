package uk.carejourney.gateway.wiring;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

import uk.carejourney.catalogue.England;
import uk.carejourney.clocks.RulesInForce;
import uk.carejourney.gateway.Gateway;
import uk.carejourney.gateway.adopting.RuleAdoption;
import uk.carejourney.gateway.figures.FigurePublishing;
import uk.carejourney.gateway.reading.RulesNow;
import uk.carejourney.infra.ledger.EventIds;
import uk.carejourney.infra.ledger.Ledger;
import uk.carejourney.infra.ledger.append.DemonstrationClock;
import uk.carejourney.projections.timescales.CouncilLaw;
import uk.carejourney.recording.Recorder;

import java.time.Clock;

/** Brings the rules into force that everything is judged by, and lets out what they come to. */
@Configuration(proxyBeanMethods = false)
class RulesWiring {

    /** The rules that ship with the product, and what the council adopts over them. */
    @Bean
    RulesInForce rulesInForce() {
        return England.inForce();
    }

    /** The rules that ship are in force before anything is judged by them. */
    @Bean
    RuleAdoption ruleAdoption(
            Recorder recorder,
            Ledger ledger,
            EventIds ids,
            RulesInForce rules,
            Clock clock,
            DemonstrationClock recording) {
        RuleAdoption adoption =
                new RuleAdoption(
                        recorder,
                        ledger.reading(),
                        ids,
                        ledger.council(),
                        () -> recording.now(clock.instant()));
        adoption.adoptShipped(rules, version());
        return adoption;
    }

    @Bean
    @DependsOn("ruleAdoption")
    CouncilLaw councilLaw(RulesInForce rules, Ledger ledger) {
        return new CouncilLaw(rules, ledger.reading(), ledger.council());
    }

    @Bean
    FigurePublishing figurePublishing(
            Recorder recorder,
            Ledger ledger,
            EventIds ids,
            CouncilLaw law,
            Clock clock,
            DemonstrationClock recording) {
        return new FigurePublishing(
                recorder,
                ids,
                law::facts,
                ledger.council(),
                () -> recording.now(clock.instant()),
                version());
    }

    @Bean
    RulesNow rulesNow(CouncilLaw law) {
        return () -> law.now().rulebook();
    }

    private static String version() {
        @Nullable String version = Gateway.class.getPackage().getImplementationVersion();
        return version == null ? "unreleased" : version;
    }
}
