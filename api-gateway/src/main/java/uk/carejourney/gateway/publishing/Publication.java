package uk.carejourney.gateway.publishing;

import uk.carejourney.infra.publisher.Publisher;
import uk.carejourney.infra.publisher.Topics;

import java.util.Optional;

/**
 * What of publication is to be seen at this node.
 *
 * @param publisher publishes, where this node does
 * @param topics the topics, where it is known where they are
 */
public record Publication(Optional<Publisher> publisher, Optional<Topics> topics)
        implements AutoCloseable {

    @Override
    public void close() {
        publisher.ifPresent(Publisher::close);
    }
}
