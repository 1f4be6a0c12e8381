package uk.carejourney.projections.timescales;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

import org.bson.Document;
import org.bson.conversions.Bson;

import uk.carejourney.journey.Subject;
import uk.carejourney.projections.documents.Generation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * When each subject's clocks are to be looked at again, one small document a subject.
 *
 * <p>They stand apart from the clocks themselves, so that finding what is due reads no clocks: it
 * costs a look into an index, and where the server has none, a pass over these few bytes.
 */
final class NextLooks {

    static final String COLLECTION = "next-looks";

    /** The field that names the others a subject's clocks rest on. */
    static final String OTHERS = "others";

    private static final String AS_OF = "asOf";
    private static final String BUILT_TO = "builtTo";
    private static final String LAW = "law";
    private static final String DUE_AT = "dueAt";

    static final List<Bson> INDEXES =
            List.of(ascending(DUE_AT), ascending(LAW), ascending(AS_OF), ascending(OTHERS));

    private static final long NEVER = Instant.parse("9999-12-31T00:00:00Z").toEpochMilli();

    private final MongoCollection<Document> subjects;

    NextLooks(MongoDatabase database, Generation generation) {
        this.subjects = database.getCollection(generation.collection(COLLECTION));
    }

    static Document document(Judged judged) {
        return new Document(AS_OF, judged.asOf().toEpochMilli())
                .append(LAW, judged.law())
                .append(DUE_AT, dueAt(judged))
                .append(OTHERS, others(judged));
    }

    /** The first whole millisecond at which time alone may change them; the year 9999 if none. */
    static long dueAt(Judged judged) {
        return judged.next().map(next -> next.plusNanos(999_999).toEpochMilli()).orElse(NEVER);
    }

    static List<String> others(Judged judged) {
        return judged.others().stream().map(Subject::id).map(UUID::toString).sorted().toList();
    }

    /**
     * Some of those whose clocks are to be worked out again: time has come, the law is another, or
     * they were worked out for a moment that has not come.
     */
    List<UUID> due(Instant now, long law, int most) {
        long millis = now.toEpochMilli();
        return subjects.find(or(lte(DUE_AT, millis), lt(LAW, law), gt(AS_OF, millis)))
                .projection(include("_id"))
                .limit(most)
                .map(subject -> UUID.fromString(subject.getString("_id")))
                .into(new ArrayList<>());
    }

    /** Those whose clocks were worked out for this moment or a later one. */
    List<WorkedOut.One> since(Instant moment) {
        return subjects.find(gte(AS_OF, moment.toEpochMilli()))
                .projection(include(AS_OF, BUILT_TO, LAW))
                .map(subject ->
                        new WorkedOut.One(
                                UUID.fromString(subject.getString("_id")),
                                subject.getLong(BUILT_TO),
                                subject.getLong(LAW),
                                Instant.ofEpochMilli(subject.getLong(AS_OF))))
                .into(new ArrayList<>());
    }

    /** Position of the last fact of the council's that decided one subject's clocks. */
    OptionalLong law(UUID subject) {
        Document found =
                subjects.find(eq("_id", subject.toString())).projection(include(LAW)).first();
        return found == null ? OptionalLong.empty() : OptionalLong.of(found.getLong(LAW));
    }

    /** When the next of them is due; in the year 9999 if none is. */
    Instant soonest() {
        Document first =
                subjects.find().sort(ascending(DUE_AT)).projection(include(DUE_AT)).first();
        return Instant.ofEpochMilli(first == null ? NEVER : first.getLong(DUE_AT));
    }
}
