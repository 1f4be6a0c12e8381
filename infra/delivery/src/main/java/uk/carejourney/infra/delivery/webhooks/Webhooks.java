package uk.carejourney.infra.delivery.webhooks;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

import org.bson.Document;
import org.bson.types.Binary;

import uk.carejourney.delivery.WebhookSecret;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The webhooks there are; their secrets are encrypted and told once. */
public final class Webhooks {

    static final String COLLECTION = "delivery-webhooks";
    private static final int SECRET_BYTES = 32;

    private final MongoCollection<Document> webhooks;
    private final SecretFile secrets;
    private final SecureRandom random;

    /**
     * A webhook just made.
     *
     * @param secret what its messages are signed with; told now and never again
     */
    public record Made(Webhook webhook, WebhookSecret secret) {}

    public Webhooks(MongoDatabase database, SecretFile secrets, SecureRandom random) {
        this.webhooks = database.getCollection(COLLECTION);
        this.secrets = secrets;
        this.random = random;
    }

    /** Whether no webhook was ever subscribed. */
    public static boolean noneIn(MongoDatabase database) {
        return database.getCollection(COLLECTION).find().first() == null;
    }

    /**
     * Subscribes an address that was found fit.
     *
     * @param from position of the last entry it hears nothing of
     */
    public Made subscribe(URI address, long from, String by, Instant now) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        WebhookSecret secret = new WebhookSecret(bytes);
        Webhook made =
                new Webhook(
                        new UUID(random.nextLong(), random.nextLong()),
                        address,
                        by,
                        now.truncatedTo(ChronoUnit.MILLIS),
                        from,
                        null);
        webhooks.insertOne(
                new Document("_id", made.id().toString())
                        .append("address", address.toString())
                        .append("secret", secrets.seal(made.id().toString(), secret.written()))
                        .append("madeBy", by)
                        .append("madeAt", made.madeAt().toEpochMilli())
                        .append("from", from));
        return new Made(made, secret);
    }

    /** Every webhook, the oldest first. */
    public List<Webhook> all() {
        return webhooks.find()
                .sort(new Document("madeAt", 1))
                .map(Webhooks::read)
                .into(new ArrayList<>());
    }

    public Optional<Webhook> webhook(UUID id) {
        return Optional.ofNullable(webhooks.find(eq("_id", id.toString())).first())
                .map(Webhooks::read);
    }

    /** What its messages are signed with. */
    WebhookSecret secret(UUID id) {
        Document stored = webhooks.find(eq("_id", id.toString())).first();
        if (stored == null) {
            throw new IllegalStateException("there is no such webhook any more");
        }
        byte[] sealed = stored.get("secret", Binary.class).getData();
        return WebhookSecret.parse(secrets.open(id.toString(), sealed));
    }

    /** Posts nothing more to it; what waits, waits for nobody. */
    public void disable(UUID id, String why) {
        webhooks.updateOne(eq("_id", id.toString()), set("disabled", why));
    }

    private static Webhook read(Document stored) {
        return new Webhook(
                UUID.fromString(stored.getString("_id")),
                URI.create(stored.getString("address")),
                stored.getString("madeBy"),
                Instant.ofEpochMilli(stored.getLong("madeAt")),
                stored.getLong("from"),
                stored.getString("disabled"));
    }
}
