package uk.carejourney.infra.bench;

import uk.carejourney.codes.CodeSets;
import uk.carejourney.council.CouncilFact;
import uk.carejourney.fact.FactCatalogue;
import uk.carejourney.infra.publisher.Publisher;
import uk.carejourney.infra.publisher.PublisherSettings;
import uk.carejourney.placement.PlacementFact;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the trials and measurements publish. */
final class PublishSite {

    /** The areas these facts are of, so that a broker of one process starts within seconds. */
    static final FactCatalogue FEW =
            new FactCatalogue(List.of(CouncilFact.class, PlacementFact.class));

    /**
     * Kafka gives up a dead publisher's transaction sooner than usual: until then nobody reads on.
     */
    private static final Duration PATIENCE = Duration.ofSeconds(9);

    private static final Duration SILENCE = Duration.ofSeconds(30);

    private PublishSite() {}

    static PublisherSettings settings(String bootstrap, String prefix) {
        return PublisherSettings.usual(Map.of("bootstrap.servers", bootstrap))
                .withPrefix(prefix)
                .withPatience(PATIENCE, SILENCE);
    }

    static Publisher start(OurLedger ours, PublisherSettings settings) {
        return Publisher.start(
                ours.settings(), ours.ledger(), settings, FEW, CodeSets.england(), Optional::empty);
    }
}
