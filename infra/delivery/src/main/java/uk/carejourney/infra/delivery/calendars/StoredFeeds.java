package uk.carejourney.infra.delivery.calendars;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

import org.bson.Document;

import uk.carejourney.ledger.Sha256;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** The calendar feeds there are, each under the digest of its token. */
public final class StoredFeeds implements Feeds {

    static final String COLLECTION = "delivery-calendars";
    private static final int TOKEN_BYTES = 32;

    private final MongoCollection<Document> feeds;
    private final RandomGenerator random;

    /**
     * @param random must be fit for secrets
     */
    public StoredFeeds(MongoDatabase database, RandomGenerator random) {
        this.feeds = database.getCollection(COLLECTION);
        this.random = random;
    }

    @Override
    public Made make(Feed.Kind kind, String of, String by, Instant now) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant at = now.truncatedTo(ChronoUnit.MILLIS);
        Feed feed =
                new Feed(
                        new UUID(random.nextLong(), random.nextLong()),
                        kind,
                        of,
                        by,
                        at,
                        at.plus(DAYS, ChronoUnit.DAYS));
        feeds.insertOne(
                new Document("_id", digest(token))
                        .append("id", feed.id().toString())
                        .append("kind", kind.name())
                        .append("of", of)
                        .append("madeBy", by)
                        .append("madeAt", at.toEpochMilli())
                        .append("until", feed.until().toEpochMilli()));
        return new Made(feed, token);
    }

    @Override
    public Optional<Feed> opened(String token, Instant now) {
        return Optional.ofNullable(feeds.find(eq("_id", digest(token))).first())
                .map(StoredFeeds::read)
                .filter(feed -> feed.until().isAfter(now));
    }

    @Override
    public List<Feed> all() {
        return feeds.find()
                .sort(new Document("madeAt", -1))
                .map(StoredFeeds::read)
                .into(new ArrayList<>());
    }

    @Override
    public Optional<Feed> feed(UUID id) {
        return Optional.ofNullable(feeds.find(eq("id", id.toString())).first())
                .map(StoredFeeds::read);
    }

    @Override
    public void revoke(UUID id) {
        feeds.deleteOne(eq("id", id.toString()));
    }

    private static Feed read(Document stored) {
        return new Feed(
                UUID.fromString(stored.getString("id")),
                Feed.Kind.valueOf(stored.getString("kind")),
                stored.getString("of"),
                stored.getString("madeBy"),
                Instant.ofEpochMilli(stored.getLong("madeAt")),
                Instant.ofEpochMilli(stored.getLong("until")));
    }

    private static String digest(String token) {
        return HexFormat.of().formatHex(Sha256.of(token.getBytes(StandardCharsets.UTF_8)));
    }
}
