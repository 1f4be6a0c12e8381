package uk.carejourney.gateway.wiring;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.gateway.sharing.EndingKeys;
import uk.carejourney.gateway.sharing.Granting;
import uk.carejourney.gateway.sharing.PartnersNames;
import uk.carejourney.infra.ledger.EventIds;
import uk.carejourney.infra.ledger.Ledger;
import uk.carejourney.infra.ledger.append.DemonstrationClock;
import uk.carejourney.infra.ledger.keys.AdoptionVault;
import uk.carejourney.infra.ledger.keys.PartnerPseudonyms;
import uk.carejourney.infra.publisher.PublisherSettings;
import uk.carejourney.infra.publisher.Topic;
import uk.carejourney.infra.publisher.Topics;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.projections.timescales.CouncilLaw;
import uk.carejourney.recording.Recorder;
import uk.carejourney.recording.SubjectRegister.LocalId;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Passes facts on to partners, as the council agreed. */
@Configuration(proxyBeanMethods = false)
class SharingWiring {

    private static final Duration LOOKS = Duration.ofHours(1);

    @Bean
    Granting granting(
            Recorder recorder,
            EventIds ids,
            CouncilLaw law,
            Ledger ledger,
            Clock clock,
            DemonstrationClock recording) {
        return new Granting(
                recorder,
                ids,
                law::facts,
                ledger.council(),
                name -> partner(ledger, name),
                topics().grantable().stream().map(Topic::title).collect(Collectors.toSet()),
                () -> recording.now(clock.instant()));
    }

    @Bean
    PartnersNames partnersNames(
            Granting granting,
            Ledger ledger,
            Recorder recorder,
            EventIds ids,
            Clock clock,
            DemonstrationClock recording) {
        return new PartnersNames(
                granting,
                ledger.subjects(),
                ledger.reading(),
                new PartnerPseudonyms(ledger.keys()),
                topics(),
                recorder,
                ids,
                () -> recording.now(clock.instant()));
    }

    @Bean
    AdoptionVault adoptionVault(Ledger ledger) {
        return ledger.keys().vault();
    }

    @Bean(destroyMethod = "close")
    EndingKeys endingKeys(Granting granting, Ledger ledger) {
        EndingKeys keys = new EndingKeys(granting, ledger.keys());
        keys.start(LOOKS);
        return keys;
    }

    private static Subject partner(Ledger ledger, String name) {
        LocalId id = new LocalId("partner", SubjectKind.PARTNER, name);
        return ledger.subjects().register(List.of(id)).values().iterator().next();
    }

    // What they hold is the same under whatever names they have in Kafka.
    private static Topics topics() {
        return new Topics(PublisherSettings.usual(Map.of()), Facts.CATALOGUE);
    }
}
