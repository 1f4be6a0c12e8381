package uk.carejourney.infra.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;

import org.bson.Document;
import org.junit.jupiter.api.Test;

import uk.carejourney.embedded.StackAddresses;
import uk.carejourney.embedded.testing.FreshDatabases;
import uk.carejourney.embedded.testing.WithStack;
import uk.carejourney.infra.delivery.calendars.Feed;
import uk.carejourney.infra.delivery.calendars.Feeds;
import uk.carejourney.infra.delivery.calendars.StoredFeeds;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

@WithStack
class FeedsTest {

    private static final Instant NOW = Instant.parse("2026-03-16T09:30:00Z");

    @Test
    void a_token_opens_its_feed_until_it_is_revoked_or_too_old_and_is_kept_nowhere(
            StackAddresses stack, FreshDatabases databases) {
        try (MongoClient client = MongoClients.create(stack.mongoUri())) {
            MongoDatabase database = client.getDatabase(databases.mongo());
            Feeds feeds = new StoredFeeds(database, new SecureRandom());
            Feeds.Made north = feeds.make(Feed.Kind.TEAM, "North", "worker-201", NOW);
            Feeds.Made own = feeds.make(Feed.Kind.WORKER, "worker-101", "worker-101", NOW);

            assertThat(north.token()).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(own.token());
            assertThat(feeds.opened(north.token(), NOW)).contains(north.feed());
            assertThat(feeds.opened(own.token(), NOW)).contains(own.feed());
            assertThat(feeds.opened("unknown", NOW)).isEmpty();
            assertThat(feeds.opened(own.token(), NOW.plus(Duration.ofDays(Feeds.DAYS)))).isEmpty();
            assertThat(everything(database)).hasSize(2).noneMatch(one -> one.contains(own.token()));

            feeds.revoke(north.feed().id());
            assertThat(feeds.opened(north.token(), NOW)).isEmpty();
            assertThat(feeds.all()).containsExactly(own.feed());
            assertThat(feeds.feed(north.feed().id())).isEmpty();
        }
    }

    private static List<String> everything(MongoDatabase database) {
        List<String> all = new ArrayList<>();
        for (String name : database.listCollectionNames()) {
            database.getCollection(name).find().map(Document::toJson).into(all);
        }
        return all;
    }
}
