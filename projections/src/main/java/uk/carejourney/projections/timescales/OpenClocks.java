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
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;

import uk.carejourney.clocks.ClockState;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.projections.documents.Generation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The open clocks of one generation, one document a subject. */
final class OpenClocks {

    static final String COLLECTION = "open-clocks";

    static final String AS_OF = "asOf";
    static final String STATES = "states";
    static final String CLOCKS = "clocks";

    private static final String LINE = "line";

    static final List<Bson> INDEXES =
            List.of(
                    ascending(in(ClockLine.STATE), in(ClockLine.ORDER)),
                    ascending(in(ClockLine.RULE)),
                    ascending(in(ClockLine.TEAM)));

    private final MongoCollection<Document> subjects;

    OpenClocks(MongoDatabase database, Generation generation) {
        this.subjects = database.getCollection(generation.collection(COLLECTION));
    }

    /** What boards choose and order by, beside the clock itself. */
    static Document document(ClockLine line, Binary bytes) {
        return new Document("key", line.key())
                .append(ClockLine.RULE, line.rule())
                .append(ClockLine.STATE, line.state().name())
                .append(ClockLine.ORDER, line.order())
                .append(ClockLine.DUE, ClockLine.order(line.due()))
                .append(ClockLine.TEAM, line.team())
                .append(ClockLine.WORKER, line.worker())
                .append(LINE, bytes);
    }

    private static String in(String field) {
        return CLOCKS + "." + field;
    }

    /** One page of those wanted, and how many there are. */
    OpenClocksPage page(OpenClocksWanted wanted) {
        Bson filter = filter(wanted);
        List<Bson> stages = List.of(match(filter), unwind("$" + CLOCKS), match(filter));
        List<Bson> paged = new ArrayList<>(stages);
        wanted.after().ifPresent(place -> paged.add(match(after(place))));
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
        wanted.dueBefore().ifPresent(day -> filters.add(lt(in(ClockLine.DUE), day.toString())));
        wanted.seen()
                .ifPresent(seen ->
                        filters.add(
                                or(
                                        Filters.in("_id", texts(seen.children())),
                                        Filters.in(
                                                "kind",
                                                seen.kinds().stream()
                                                        .map(SubjectKind::word)
                                                        .toList()))));
        return filters.isEmpty() ? empty() : and(filters);
    }

    private static List<String> texts(Set<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }

    private static Bson after(OpenClocksWanted.Place place) {
        String day = ClockLine.order(place.listedBy().orElse(null));
        String subject = place.subject().toString();
        return or(
                gt(in(ClockLine.ORDER), day),
                and(eq(in(ClockLine.ORDER), day), gt("_id", subject)),
                and(eq(in(ClockLine.ORDER), day), eq("_id", subject), gt(in("key"), place.key())));
    }

    private static OpenClock clock(Document unwound) {
        return new OpenClock(
                new Subject(
                        SubjectKind.ofWord(unwound.getString("kind")),
                        UUID.fromString(unwound.getString("_id"))),
                PackedClocks.one(unwound.get(CLOCKS, Document.class).get(LINE, Binary.class)));
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
}
