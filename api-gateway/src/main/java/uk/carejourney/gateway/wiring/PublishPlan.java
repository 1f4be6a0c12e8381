package uk.carejourney.gateway.wiring;

import org.jspecify.annotations.Nullable;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.gateway.settings.PublishProperties;
import uk.carejourney.gateway.settings.UnfitSetting;
import uk.carejourney.infra.ledger.OutsideMemory;
import uk.carejourney.infra.publisher.PublisherSettings;
import uk.carejourney.infra.publisher.RememberedByTopic;

import java.util.Optional;

/**
 * Works out from the settings where to publish; what is not set is the embedded stack's.
 *
 * @param embedded the embedded broker; absent if it isn't started
 * @param origin the log's name
 */
record PublishPlan(PublishProperties properties, @Nullable String embedded, String origin) {

    /** Where the ledger is published, by this node or another. */
    Optional<PublisherSettings> settings() {
        String servers = properties.servers();
        if (servers != null && !servers.isBlank()) {
            return Optional.of(properties.at(servers, false));
        }
        return Optional.ofNullable(embedded).map(broker -> properties.at(broker, true));
    }

    /** Where this node publishes, if it does. */
    Optional<PublisherSettings> own() {
        Boolean publish = properties.publish();
        Optional<PublisherSettings> settings = settings();
        if (publish == null) {
            return embedded == null ? Optional.empty() : settings;
        }
        if (publish && settings.isEmpty()) {
            throw new UnfitSetting(
                    PublisherSettings.SERVERS,
                    "is not set",
                    "name Kafka's brokers, or let journey.publish.publish be false");
        }
        return publish ? settings : Optional.empty();
    }

    /** What the topics remember of the ledger. */
    Optional<OutsideMemory> memory() {
        return settings().map(one -> new RememberedByTopic(one, Facts.CATALOGUE, origin));
    }
}
