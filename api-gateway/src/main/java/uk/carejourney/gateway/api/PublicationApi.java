package uk.carejourney.gateway.api;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import uk.carejourney.gateway.publishing.Publication;
import uk.carejourney.infra.publisher.Progress;
import uk.carejourney.infra.publisher.Publisher;
import uk.carejourney.infra.publisher.Topic;
import uk.carejourney.infra.publisher.Topics;
import uk.carejourney.ledger.LedgerReading;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** How publication stands, at this node. */
@RestController
final class PublicationApi {

    /**
     * One topic.
     *
     * @param kind such as {@code facts} or {@code restricted}
     */
    record TopicJson(String name, String kind, String holds, int partitions) {

        static TopicJson of(Topic topic) {
            return new TopicJson(
                    topic.name(), word(topic.kind()), topic.title(), topic.partitions());
        }
    }

    /**
     * How publication stands.
     *
     * @param state {@code publishing}, {@code waiting}, {@code retrying} or {@code halted}; {@code
     *     not-here} at a node that does not publish
     * @param published the last position known here to be published
     * @param entries how many entries the ledger has
     * @param trouble why nothing is published, and what to do
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PublicationJson(
            String state,
            @Nullable Long published,
            long entries,
            @Nullable Long unpublishable,
            @Nullable String trouble,
            List<TopicJson> topics) {}

    private final Publication publication;
    private final LedgerReading reading;

    PublicationApi(Publication publication, LedgerReading reading) {
        this.publication = publication;
        this.reading = reading;
    }

    /** How far publication to Kafka has come, and the topics there are. */
    @GetMapping("/api/v1/publication")
    PublicationJson status() {
        Publisher publisher = publication.publisher().orElse(null);
        Progress progress = publisher == null ? null : publisher.progress();
        return new PublicationJson(
                progress == null ? "not-here" : word(progress.state()),
                progress == null ? null : progress.published(),
                reading.head().size(),
                publisher == null ? null : publisher.unpublishable(),
                progress == null ? null : progress.why().orElse(null),
                publication.topics().map(Topics::all).stream()
                        .flatMap(Collection::stream)
                        .map(TopicJson::of)
                        .toList());
    }

    private static String word(Enum<?> of) {
        return of.name().toLowerCase(Locale.ROOT);
    }
}
