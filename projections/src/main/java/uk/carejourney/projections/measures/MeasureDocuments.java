package uk.carejourney.projections.measures;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;

import org.bson.Document;

import uk.carejourney.journey.Subject;
import uk.carejourney.measures.Outcome;
import uk.carejourney.measures.Period;
import uk.carejourney.measures.Tally;
import uk.carejourney.rulebook.Rule.Reporting.Counts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How measures are stored: one document for a question, and one for each rule of its answer. */
final class MeasureDocuments {

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    /** To be raised when answers are stored otherwise. */
    private static final int FORM = 2;

    private final MongoCollection<Document> runs;
    private final MongoCollection<Document> rules;

    MeasureDocuments(MongoDatabase database) {
        this.runs = database.getCollection("measures");
        this.rules = database.getCollection("measures-by-rule");
        rules.createIndex(Indexes.ascending("run", "order"));
    }

    void write(MeasureRun run) {
        Document document =
                new Document("_id", run.id())
                        .append("form", FORM)
                        .append("first", run.period().first().toString())
                        .append("last", run.period().last().toString())
                        .append("position", run.position())
                        .append("asOf", run.asOf().toEpochMilli())
                        .append("head", run.grounds().head())
                        .append("erased", run.grounds().erased())
                        .append("rules", run.grounds().rules())
                        .append("declared", run.grounds().declared())
                        .append("state", run.state().name())
                        .append("of", run.of());
        runs.replaceOne(eq("_id", run.id()), document, UPSERT);
    }

    /** One stored otherwise is of another version of the software, and is asked again. */
    Optional<MeasureRun> run(String id) {
        return Optional.ofNullable(runs.find(and(eq("_id", id), eq("form", FORM))).first())
                .map(document ->
                        new MeasureRun(
                                id,
                                new Period(
                                        LocalDate.parse(document.getString("first")),
                                        LocalDate.parse(document.getString("last"))),
                                document.getLong("position"),
                                Instant.ofEpochMilli(document.getLong("asOf")),
                                new MeasureRun.Grounds(
                                        document.getLong("head"),
                                        document.getInteger("erased"),
                                        document.getString("rules"),
                                        document.getString("declared")),
                                MeasureRun.State.valueOf(document.getString("state")),
                                0,
                                document.getInteger("of")));
    }

    /** Forgets every answer given when less had been erased: it may name who has been since. */
    void forgetBefore(int erased) {
        List<String> stale =
                runs.find(lt("erased", erased))
                        .map(document -> document.getString("_id"))
                        .into(new ArrayList<>());
        // What was counted goes first: a run that stays behind is found again.
        stale.forEach(run -> rules.deleteMany(eq("run", run)));
        stale.forEach(run -> runs.deleteOne(eq("_id", run)));
    }

    void forgetAll() {
        rules.deleteMany(new Document());
        runs.deleteMany(new Document());
    }

    /** Written whole before the question is said to be answered, so never read half. */
    void write(String run, List<RuleMeasure> measures) {
        List<String> ids = measures.stream().map(measure -> id(run, measure.rule())).toList();
        // An earlier version may have counted for a rule what this one does not.
        rules.deleteMany(and(eq("run", run), nin("_id", ids)));
        for (int i = 0; i < measures.size(); i++) {
            Document document = document(run, i, measures.get(i));
            rules.replaceOne(eq("_id", document.getString("_id")), document, UPSERT);
        }
    }

    List<RuleMeasure> rules(String run) {
        return rules.find(eq("run", run))
                .projection(exclude("parts"))
                .sort(ascending("order"))
                .map(MeasureDocuments::measure)
                .into(new ArrayList<>());
    }

    Optional<RuleMeasure> rule(String run, String rule) {
        return Optional.ofNullable(rules.find(eq("_id", id(run, rule))).first())
                .map(MeasureDocuments::measure);
    }

    private static String id(String run, String rule) {
        return run + "/" + rule;
    }

    private static Document document(String run, int order, RuleMeasure measure) {
        return new Document("_id", id(run, measure.rule()))
                .append("run", run)
                .append("order", order)
                .append("rule", measure.rule())
                .append("title", measure.title())
                .append("force", measure.force())
                .append("evidence", measure.evidence())
                .append("counts", measure.counts().name())
                .append("says", measure.says())
                .append("all", numbers(measure.all()))
                .append("parts", measure.parts().stream().map(MeasureDocuments::part).toList());
    }

    private static Document part(RuleMeasure.Part part) {
        Document whose = new Document();
        part.whose()
                .forEach((outcome, subjects) ->
                        whose.append(
                                outcome.name(), subjects.stream().map(Subject::toString).toList()));
        return new Document("team", part.team())
                .append("teamAsOf", part.teamAsOf())
                .append("whose", whose);
    }

    private static Document numbers(Tally tally) {
        Document numbers = new Document();
        tally.numbers().forEach((outcome, number) -> numbers.append(outcome.name(), number));
        return numbers;
    }

    private static RuleMeasure measure(Document document) {
        return new RuleMeasure(
                document.getString("rule"),
                document.getString("title"),
                document.getString("force"),
                document.getString("evidence"),
                Counts.valueOf(document.getString("counts")),
                document.getString("says"),
                tally(document.get("all", Document.class)),
                document.getList("parts", Document.class, List.of()).stream()
                        .map(MeasureDocuments::readPart)
                        .toList());
    }

    private static RuleMeasure.Part readPart(Document document) {
        Map<Outcome, List<Subject>> whose = new EnumMap<>(Outcome.class);
        Document stored = document.get("whose", Document.class);
        stored.keySet()
                .forEach(outcome ->
                        whose.put(
                                Outcome.valueOf(outcome),
                                stored.getList(outcome, String.class).stream()
                                        .map(Subject::parse)
                                        .toList()));
        return new RuleMeasure.Part(
                document.getString("team"), document.getString("teamAsOf"), whose);
    }

    private static Tally tally(Document stored) {
        Map<Outcome, Integer> numbers = new EnumMap<>(Outcome.class);
        stored.forEach((outcome, number) ->
                numbers.put(Outcome.valueOf(outcome), ((Number) number).intValue()));
        return new Tally(numbers);
    }
}
