package uk.carejourney.projections.timescales;

import static com.mongodb.client.model.Aggregates.count;
import static com.mongodb.client.model.Aggregates.limit;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.skip;
import static com.mongodb.client.model.Aggregates.sort;
import static com.mongodb.client.model.Aggregates.unwind;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

import org.bson.Document;
import org.bson.conversions.Bson;

import uk.carejourney.clocks.ClockState;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.projections.documents.Generation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The open clocks of one generation, one document a subject, and when each is due for a look. */
final class OpenClocks {

    static final String COLLECTION = "open-clocks";

    static final String AS_OF = "asOf";
    static final String LAW = "law";
    static final String DUE_AT = "dueAt";
    static final String OTHERS = "others";
    static final String STATES = "states";
    static final String CLOCKS = "clocks";

    static final List<Bson> INDEXES =
            List.of(
                    ascending(DUE_AT),
                    ascending(LAW),
                    ascending(AS_OF),
                    ascending(OTHERS),
                    ascending(in(ClockLine.STATE), in(ClockLine.ORDER)),
                    ascending(in(ClockLine.RULE)),
                    ascending(in(ClockLine.TEAM)));

    private static final long NEVER = Instant.parse("9999-12-31T00:00:00Z").toEpochMilli();

    private final MongoCollection<Document> subjects;

    OpenClocks(MongoDatabase database, Generation generation) {
        this.subjects = database.getCollection(generation.collection(COLLECTION));
    }

    private static String in(String field) {
        return CLOCKS + "." + field;
    }

    /** The first whole millisecond at which time alone may change them; the year 9999 if none. */
    static long dueAt(Judged judged) {
        return judged.next().map(next -> next.plusNanos(999_999).toEpochMilli()).orElse(NEVER);
    }

    /** One page of those wanted, and how many there are. */
    OpenClocksPage page(OpenClocksWanted wanted) {
        Bson filter = filter(wanted);
        List<Bson> stages = List.of(match(filter), unwind("$" + CLOCKS), match(filter));
        List<Bson> paged = new ArrayList<>(stages);
        paged.add(sort(ascending(in(ClockLine.ORDER), "_id", in("key"))));
        paged.add(skip((wanted.page() - 1) * wanted.size()));
        paged.add(limit(wanted.size()));
        List<OpenClock> clocks =
                subjects.aggregate(paged).map(OpenClocks::clock).into(new ArrayList<>());
        List<Bson> counted = new ArrayList<>(stages);
        counted.add(count("total"));
        Document total = subjects.aggregate(counted).first();
        return new OpenClocksPage(
                clocks, total == null ? 0 : total.get("total", Number.class).longValue());
    }

    private static Bson filter(OpenClocksWanted wanted) {
        List<Bson> filters = new ArrayList<>();
        wanted.state().ifPresent(state -> filters.add(eq(in(ClockLine.STATE), state.name())));
        wanted.rule().ifPresent(rule -> filters.add(eq(in(ClockLine.RULE), rule)));
        wanted.team().ifPresent(team -> filters.add(eq(in(ClockLine.TEAM), team)));
        wanted.worker().ifPresent(one -> filters.add(eq(in(ClockLine.WORKER), one)));
        wanted.dueBefore().ifPresent(day -> filters.add(lt(in(ClockLine.ORDER), day.toString())));
        return filters.isEmpty() ? empty() : and(filters);
    }

    private static OpenClock clock(Document unwound) {
        return new OpenClock(
                new Subject(
                        SubjectKind.ofWord(unwound.getString("kind")),
                        UUID.fromString(unwound.getString("_id"))),
                ClockLine.read(unwound.get(CLOCKS, Document.class)));
    }

    /** How many clocks of all subjects stand in each state, open or not. */
    Map<ClockState, Long> byState() {
        Map<ClockState, Long> states = new EnumMap<>(ClockState.class);
        subjects.find()
                .projection(include(STATES))
                .forEach(subject ->
                        subject.get(STATES, Document.class)
                                .forEach((state, number) ->
                                        states.merge(
                                                ClockState.valueOf(state),
                                                ((Number) number).longValue(),
                                                Long::sum)));
        return states;
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

    /** When the next of them is due; in the year 9999 if none is. */
    Instant soonest() {
        Document first =
                subjects.find().sort(ascending(DUE_AT)).projection(include(DUE_AT)).first();
        return Instant.ofEpochMilli(first == null ? NEVER : first.getLong(DUE_AT));
    }
}
