package uk.carejourney.infra.alerting;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;

import org.bson.Document;

import uk.carejourney.journey.Subject;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * When each subject is to be asked about next if nothing is recorded, and whose records its clocks
 * rest on. One small document for each; finding who is due costs what is due.
 */
final class Schedule {

    static final String COLLECTION = "alerting-schedule";

    private static final String SURVEYED = "alerting-surveyed";
    private static final String NEXT = "next";
    private static final String LINKED = "linked";
    private static final String READ = "read";
    private static final long AT_ONCE = Long.MIN_VALUE;

    private final MongoCollection<Document> subjects;
    private final MongoCollection<Document> surveyed;

    Schedule(MongoDatabase database) {
        this.subjects = database.getCollection(COLLECTION);
        this.surveyed = database.getCollection(SURVEYED);
    }

    void prepare() {
        subjects.createIndex(ascending(NEXT));
        subjects.createIndex(ascending(LINKED));
    }

    /**
     * Notes when to ask next; what was noted by whoever had read further stays.
     *
     * @param next never, if absent
     * @param linked those on whose records its clocks rest besides its own
     * @param read the last position that was taken into account
     */
    void note(Subject subject, Optional<Instant> next, Set<UUID> linked, long read) {
        Document noted =
                new Document("_id", subject.toString())
                        .append(LINKED, linked.stream().map(UUID::toString).toList())
                        .append(READ, read);
        next.ifPresent(at -> noted.append(NEXT, at.toEpochMilli()));
        unlessNewer(() ->
                subjects.replaceOne(
                        new Document("_id", subject.toString())
                                .append(READ, new Document("$lte", read)),
                        noted,
                        new ReplaceOptions().upsert(true)));
    }

    /** Everyone of whom nothing is noted yet is to be asked about at once. */
    void askFirst(Collection<Subject> known) {
        List<Document> noted =
                known.stream()
                        .map(subject ->
                                new Document("_id", subject.toString())
                                        .append(NEXT, AT_ONCE)
                                        .append(READ, 0L))
                        .toList();
        if (noted.isEmpty()) {
            return;
        }
        try {
            subjects.insertMany(noted, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException some) {
            boolean onlyThere =
                    some.getWriteErrors().stream()
                            .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
            if (!onlyThere) {
                throw some;
            }
        }
    }

    /** A subject is to be asked about at once, unless whoever noted it had read as far as this. */
    void ask(Subject subject, long position) {
        unlessNewer(() ->
                subjects.updateOne(
                        new Document("_id", subject.toString())
                                .append(READ, new Document("$lt", position)),
                        combine(set(NEXT, AT_ONCE), set(READ, position)),
                        new UpdateOptions().upsert(true)));
    }

    /**
     * An upsert whose filter found no document, though one has the id: a newer one stands there.
     */
    private static void unlessNewer(Runnable upsert) {
        try {
            upsert.run();
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
        }
    }

    /** Nothing is left to ask about. */
    void forget(Subject subject) {
        subjects.deleteOne(eq("_id", subject.toString()));
    }

    /** Those due by a moment, the longest due first. */
    List<Subject> due(Instant now, int most) {
        return subjects.find(lte(NEXT, now.toEpochMilli()))
                .sort(Sorts.ascending(NEXT))
                .limit(most)
                .map(document -> Subject.parse(document.getString("_id")))
                .into(new ArrayList<>());
    }

    /** Those whose clocks rest on this record. */
    List<Subject> restingOn(UUID record) {
        return subjects.find(eq(LINKED, record.toString()))
                .map(document -> Subject.parse(document.getString("_id")))
                .into(new ArrayList<>());
    }

    /** Everyone is to be asked about again, for what was read before a position no longer holds. */
    void askAgain(long position) {
        subjects.updateMany(lt(READ, position), combine(set(NEXT, AT_ONCE), set(READ, position)));
    }

    /** Whether everyone recorded about before alerting began is scheduled. */
    boolean surveyed(long position) {
        return surveyed.find(and(eq("_id", "survey"), eq(READ, position))).first() != null;
    }

    void surveyedTo(long position) {
        surveyed.replaceOne(
                eq("_id", "survey"),
                new Document("_id", "survey").append(READ, position),
                new ReplaceOptions().upsert(true));
    }
}
