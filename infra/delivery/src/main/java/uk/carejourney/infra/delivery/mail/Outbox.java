package uk.carejourney.infra.delivery.mail;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import uk.carejourney.delivery.Letter;
import uk.carejourney.infra.delivery.mail.Post.Trouble;
import uk.carejourney.journey.Subject;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Letters to be sent and letters sent, one document each under the letter's key, so that none is
 * ever written twice. A letter being sent is out of others' reach for a while; if its node dies in
 * between it comes back, and goes again under the same Message-ID.
 */
final class Outbox {

    static final String COLLECTION = "delivery-letters";
    static final Duration LEASE = Duration.ofMinutes(3);

    private static final String STATE = "state";
    private static final String NEXT = "next";
    private static final String TRIED = "tried";
    private static final String TAKEN_FOR = "takenFor";
    private static final String TROUBLE = "trouble";
    private static final String WAITING = "waiting";

    private final MongoCollection<Document> letters;

    /**
     * A letter about one alert is sent only while the alert is open.
     *
     * @param subject whose alert
     */
    record About(Subject subject, UUID alert) {}

    /**
     * A letter that is due.
     *
     * @param takenFor those for whom the server has taken it already
     * @param tried how often it has been tried, this time included
     */
    record Due(
            Letter letter,
            Optional<About> about,
            Instant writtenAt,
            List<String> takenFor,
            int tried) {}

    /**
     * What waits.
     *
     * @param waiting how many letters
     * @param since when the oldest of them was written
     * @param trouble what went wrong with it last, in one word
     */
    record Waiting(long waiting, @Nullable Instant since, @Nullable String trouble) {}

    Outbox(MongoDatabase database) {
        this.letters = database.getCollection(COLLECTION);
    }

    void prepare() {
        letters.createIndex(ascending(STATE, NEXT));
    }

    /** Whether a letter was written under this key before. */
    boolean knows(String key) {
        return letters.find(eq("_id", key)).first() != null;
    }

    /** Keeps a letter to be sent at once; changes nothing if one has its key. */
    void write(Letter letter, Optional<About> about, Instant now) {
        Document document =
                new Document("_id", letter.key())
                        .append("to", letter.to())
                        .append("subject", letter.subject())
                        .append("text", letter.text())
                        .append("writtenAt", now.toEpochMilli())
                        .append(STATE, WAITING)
                        .append(NEXT, now.toEpochMilli())
                        .append(TRIED, 0)
                        .append(TAKEN_FOR, List.of());
        about.ifPresent(one ->
                document.append("about", one.subject().toString())
                        .append("alert", one.alert().toString()));
        try {
            letters.insertOne(document);
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
        }
    }

    /** Takes the letter that has been due longest out of others' reach. */
    Optional<Due> claim(Instant now) {
        Document claimed =
                letters.findOneAndUpdate(
                        and(eq(STATE, WAITING), lte(NEXT, now.toEpochMilli())),
                        combine(set(NEXT, now.plus(LEASE).toEpochMilli()), inc(TRIED, 1)),
                        new FindOneAndUpdateOptions()
                                .sort(Sorts.ascending(NEXT))
                                .returnDocument(ReturnDocument.AFTER));
        return Optional.ofNullable(claimed).map(Outbox::due);
    }

    private static Due due(Document claimed) {
        Letter letter =
                new Letter(
                        claimed.getString("_id"),
                        claimed.getList("to", String.class),
                        claimed.getString("subject"),
                        claimed.getString("text"));
        Optional<About> about =
                Optional.ofNullable(claimed.getString("about"))
                        .map(subject ->
                                new About(
                                        Subject.parse(subject),
                                        UUID.fromString(claimed.getString("alert"))));
        return new Due(
                letter,
                about,
                Instant.ofEpochMilli(claimed.getLong("writtenAt")),
                new ArrayList<>(claimed.getList(TAKEN_FOR, String.class)),
                claimed.getInteger(TRIED));
    }

    void takenFor(String key, String address) {
        letters.updateOne(eq("_id", key), addToSet(TAKEN_FOR, address));
    }

    void sent(String key, Instant now) {
        end(key, "sent", now);
    }

    /** What it told of is over; it is not sent. */
    void withdraw(String key, Instant now) {
        end(key, "withdrawn", now);
    }

    private void end(String key, String state, Instant now) {
        letters.updateOne(
                eq("_id", key), combine(set(STATE, state), set("endedAt", now.toEpochMilli())));
    }

    void tryAgain(String key, Instant at, Trouble trouble) {
        letters.updateOne(
                eq("_id", key),
                combine(set(NEXT, at.toEpochMilli()), set(TROUBLE, trouble.name())));
    }

    Waiting waiting() {
        Document oldest =
                letters.find(eq(STATE, WAITING)).sort(Sorts.ascending("writtenAt")).first();
        if (oldest == null) {
            return new Waiting(0, null, null);
        }
        return new Waiting(
                letters.countDocuments(eq(STATE, WAITING)),
                Instant.ofEpochMilli(oldest.getLong("writtenAt")),
                oldest.getString(TROUBLE));
    }
}
