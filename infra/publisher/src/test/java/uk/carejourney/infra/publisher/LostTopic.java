package uk.carejourney.infra.publisher;

import static org.awaitility.Awaitility.await;

import org.apache.kafka.clients.admin.Admin;

import java.util.List;

/** Takes a topic away for good, as the loss of a disk would. */
final class LostTopic {

    private LostTopic() {}

    static void lose(PublisherSettings settings, String topic) {
        try (Admin admin = Clients.admin(settings.client())) {
            admin.deleteTopics(List.of(topic));
            await().until(() -> !admin.listTopics().names().get().contains(topic));
        }
    }
}
