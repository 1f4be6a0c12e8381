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
public final class Feeds {

    /** How long a feed lasts unless revoked. */
    public static final int DAYS = 400;

    static final String COLLECTION = "delivery-calendars";
    private static final int TOKEN_BYTES = 32;

    private final MongoCollection<Document> feeds;
    private final RandomGenerator random;

    /**
     * A feed just made.
     *
     * @param token opens the feed; told now and never again
     */
    public record Made(Feed feed, String token) {}

    /**
     * @param random must be fit for secrets
     */
    public Feeds(MongoDatabase database, RandomGenerator random) {
        this.feeds = database.getCollection(COLLECTION);
        this.random = random;
    }

    /** Makes a feed. */
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

    /** The feed a token opens; empty if it is unknown, revoked or no more. */
    public Optional<Feed> opened(String token, Instant now) {
        return Optional.ofNullable(feeds.find(eq("_id", digest(token))).first())
                .map(Feeds::read)
                .filter(feed -> feed.until().isAfter(now));
    }

    /** Every feed, the newest first, also those that are no more. */
    public List<Feed> all() {
        return feeds.find()
                .sort(new Document("madeAt", -1))
                .map(Feeds::read)
                .into(new ArrayList<>());
    }

    public Optional<Feed> feed(UUID id) {
        return Optional.ofNullable(feeds.find(eq("id", id.toString())).first()).map(Feeds::read);
    }

    /** Nobody opens it any more, from now on. */
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
