package uk.carejourney.gateway.wiring;

import com.mongodb.client.MongoDatabase;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.codes.CodeSets;
import uk.carejourney.embedded.StackAddresses;
import uk.carejourney.gateway.proving.Published;
import uk.carejourney.gateway.publishing.ClockStatesHere;
import uk.carejourney.gateway.publishing.Publication;
import uk.carejourney.gateway.publishing.StoredClocks;
import uk.carejourney.gateway.reach.Restrictions;
import uk.carejourney.gateway.settings.CouncilSettings;
import uk.carejourney.gateway.settings.PublishProperties;
import uk.carejourney.gateway.settings.StackProperties;
import uk.carejourney.infra.ledger.Ledger;
import uk.carejourney.infra.ledger.LedgerSettings;
import uk.carejourney.infra.ledger.notary.PublishedLog;
import uk.carejourney.infra.publisher.ClockStates;
import uk.carejourney.infra.publisher.EventFeed;
import uk.carejourney.infra.publisher.Publisher;
import uk.carejourney.infra.publisher.PublisherSettings;
import uk.carejourney.infra.publisher.Topics;
import uk.carejourney.projections.timescales.CouncilLaw;
import uk.carejourney.projections.timescales.TimescalesReader;
import uk.carejourney.projections.timescales.WorkedOut;

import java.util.Map;

/** Publishes the ledger to Kafka. */
@Configuration(proxyBeanMethods = false)
class PublishWiring {

    @Bean
    PublishPlan publishPlan(
            PublishProperties properties,
            StackProperties stack,
            ObjectProvider<StackAddresses> addresses,
            CouncilSettings council) {
        StackAddresses running = addresses.getIfAvailable();
        String broker = running != null && stack.kafka() ? running.kafkaBootstrap() : null;
        return new PublishPlan(properties, broker, council.origin());
    }

    /** Where nothing is published the feed reads as topics would. */
    @Bean
    EventFeed eventFeed(
            PublishPlan plan, LedgerSettings settings, Ledger ledger, Restrictions restrictions) {
        return new EventFeed(
                settings.log().origin(),
                plan.settings().orElseGet(() -> PublisherSettings.usual(Map.of())),
                ledger,
                Facts.CATALOGUE,
                CodeSets.england(),
                restrictions::now);
    }

    @Bean(destroyMethod = "close")
    Publication publication(
            PublishPlan plan, LedgerSettings settings, Ledger ledger, Published signed) {
        return new Publication(
                plan.own()
                        .map(own ->
                                Publisher.start(
                                        settings,
                                        ledger,
                                        own,
                                        Facts.CATALOGUE,
                                        CodeSets.england(),
                                        () -> signed.folder().flatMap(PublishedLog::newest))),
                plan.settings().map(all -> new Topics(all, Facts.CATALOGUE)));
    }

    @Bean(destroyMethod = "close")
    ClockStatesHere clockStates(
            PublishPlan plan,
            LedgerSettings settings,
            TimescalesReader timescales,
            MongoDatabase database,
            CouncilLaw law) {
        StoredClocks clocks = new StoredClocks(timescales, new WorkedOut(database), law);
        return new ClockStatesHere(
                plan.own().map(own -> ClockStates.start(settings, own, Facts.CATALOGUE, clocks)));
    }
}
