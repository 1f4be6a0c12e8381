package uk.carejourney.infra.delivery.webhooks;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

import uk.carejourney.delivery.Notice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is to be posted to each webhook, was posted or was given up, one document for each step and
 * webhook. What is being posted is out of others' reach for a while; if its node dies in between it
 * comes back under the same {@code webhook-id}.
 */
final class Queue {

    static final String COLLECTION = "delivery-webhook-messages";
    static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private static final String STATE = "state";
    private static final String WEBHOOK = "webhook";
    private static final String NEXT = "next";
    private static final String TRIED = "tried";
    private static final String POSITION = "position";
    private static final String WAITING = "waiting";
    private static final String POSTED = "posted";
    private static final String DEAD = "dead";

    private final MongoCollection<Document> messages;

    Queue(MongoDatabase database) {
        this.messages = database.getCollection(COLLECTION);
    }

    void prepare() {
        messages.createIndex(ascending(WEBHOOK, STATE, NEXT));
    }

    private static String id(UUID webhook, UUID event) {
        return webhook + "/" + event;
    }

    /** Keeps a step to be posted at once; changes nothing if it is kept already. */
    void put(Webhook webhook, Notice notice, Instant now) {
        try {
            messages.insertOne(
                    new Document("_id", id(webhook.id(), notice.event()))
                            .append(WEBHOOK, webhook.id().toString())
                            .append("event", notice.event().toString())
                            .append(POSITION, notice.position())
                            .append("body", notice.json())
                            .append(STATE, WAITING)
                            .append(NEXT, now.toEpochMilli())
                            .append(TRIED, 0));
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
        }
    }

    /** Takes the first message that is due out of others' reach. */
    Optional<Message> claim(UUID webhook, Instant now) {
        Document claimed =
                messages.findOneAndUpdate(
                        and(
                                eq(WEBHOOK, webhook.toString()),
                                eq(STATE, WAITING),
                                lte(NEXT, now.toEpochMilli())),
                        combine(set(NEXT, now.plus(LEASE).toEpochMilli()), inc(TRIED, 1)),
                        new FindOneAndUpdateOptions()
                                .sort(ascending(POSITION))
                                .returnDocument(ReturnDocument.AFTER));
        return Optional.ofNullable(claimed).map(Queue::read);
    }

    void posted(Message message, Instant now) {
        update(message, combine(set(STATE, POSTED), set(NEXT, now.toEpochMilli())));
    }

    void tryAgain(Message message, Instant at, String trouble) {
        update(message, combine(set(NEXT, at.toEpochMilli()), set("trouble", trouble)));
    }

    void giveUp(Message message, Instant now, String trouble) {
        update(
                message,
                combine(set(STATE, DEAD), set(NEXT, now.toEpochMilli()), set("trouble", trouble)));
    }

    /**
     * Posts a message that was given up again, from now on.
     *
     * @return false if there is no such message, or it is not given up
     */
    boolean revive(UUID webhook, UUID event, Instant now) {
        return messages.updateOne(
                                and(eq("_id", id(webhook, event)), eq(STATE, DEAD)),
                                combine(
                                        set(STATE, WAITING),
                                        set(NEXT, now.toEpochMilli()),
                                        set(TRIED, 0)))
                        .getMatchedCount()
                == 1;
    }

    /** Those given up, in the order of the ledger. */
    List<Message> dead(UUID webhook, int most) {
        return messages.find(and(eq(WEBHOOK, webhook.toString()), eq(STATE, DEAD)))
                .sort(ascending(POSITION))
                .limit(most)
                .map(Queue::read)
                .into(new ArrayList<>());
    }

    long waiting() {
        return messages.countDocuments(eq(STATE, WAITING));
    }

    long dead() {
        return messages.countDocuments(eq(STATE, DEAD));
    }

    /** Forgets what was posted long ago. */
    void tidy(Instant now) {
        messages.deleteMany(and(eq(STATE, POSTED), lt(NEXT, now.minus(REMEMBERED).toEpochMilli())));
    }

    private void update(Message message, Bson change) {
        messages.updateOne(eq("_id", id(message.webhook(), message.event())), change);
    }

    private static Message read(Document stored) {
        @Nullable String trouble = stored.getString("trouble");
        return new Message(
                UUID.fromString(stored.getString(WEBHOOK)),
                UUID.fromString(stored.getString("event")),
                stored.getLong(POSITION),
                stored.getString("body"),
                stored.getInteger(TRIED),
                Instant.ofEpochMilli(stored.getLong(NEXT)),
                trouble);
    }
}
