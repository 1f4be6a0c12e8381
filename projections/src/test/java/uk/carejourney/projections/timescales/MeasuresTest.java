package uk.carejourney.projections.timescales;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.rename;
import static com.mongodb.client.model.Updates.unset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import static uk.carejourney.projections.given.Children.ROBIN;
import static uk.carejourney.projections.given.Children.WREN;
import static uk.carejourney.projections.timescales.GivenTimescales.fact;

import com.mongodb.client.MongoCollection;

import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.carejourney.embedded.testing.RoomInMemory;
import uk.carejourney.journey.AtPosition;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Subject;
import uk.carejourney.measures.Outcome;
import uk.carejourney.measures.Period;
import uk.carejourney.projections.given.OnEveryServer;
import uk.carejourney.projections.given.ReadStore;
import uk.carejourney.projections.given.Server;
import uk.carejourney.projections.measures.MeasureRun;
import uk.carejourney.projections.measures.MeasuresWorkedOut;
import uk.carejourney.projections.measures.RuleMeasure;
import uk.carejourney.projections.running.Pace;
import uk.carejourney.projections.running.ReadModel;
import uk.carejourney.retention.RetentionFact.SubjectKeyDestroyed;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Two children admitted in March, one with a care plan in time. */
@OnEveryServer
class MeasuresTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String CARE_PLAN = "care-plan-10wd";
    private static final Period MARCH =
            new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));

    private final GivenTimescales given = new GivenTimescales("2026-05-01");
    private final ReadStore store;
    private final ReadModel model;
    private final MeasuresWorkedOut measures;

    MeasuresTest(Server server, @TempDir(factory = RoomInMemory.class) Path folder) {
        store = server.open(folder);
        model =
                new ReadModel(
                        given.timescales,
                        given.ledger.feed(),
                        store.database(),
                        new Pace(2, 1000, Duration.ofMillis(50), Duration.ofSeconds(2)));
        model.start();
        measures =
                new MeasuresWorkedOut(
                        store.database(),
                        new StoredTimescales(store.database()),
                        given.ledger::stream,
                        given.judging,
                        given.law,
                        given.clock);
        given.admitted(ROBIN, "2026-03-02");
        allocated(ROBIN, "2026-03-02", "North");
        given.ledger.record(ROBIN, "2026-03-10", fact("careplan.care-plan-approved", Map.of()));
        given.admitted(WREN, "2026-03-02");
    }

    @AfterEach
    void discard() {
        measures.close();
        model.close();
        store.discard();
    }

    @Test
    void a_duty_is_told_by_the_team_responsible_and_opens_to_the_children() {
        RuleMeasure carePlans = carePlans(given.ledger.last());
        assertThat(carePlans.all().of(Outcome.IN_TIME)).isEqualTo(1);
        assertThat(carePlans.all().of(Outcome.NOT_DONE)).isEqualTo(1);
        assertThat(carePlans.all().percent(carePlans.counts()).orElseThrow())
                .isEqualByComparingTo("50");
        assertThat(carePlans.teams())
                .extracting(RuleMeasure.Team::team)
                .containsExactly("North", "");
        assertThat(carePlans.teams().getFirst().whose())
                .isEqualTo(Map.of(Outcome.IN_TIME, List.of(ROBIN)));
        assertThat(carePlans.teams().getLast().whose())
                .isEqualTo(Map.of(Outcome.NOT_DONE, List.of(WREN)));
    }

    @Test
    void a_child_who_moved_team_since_counts_for_that_of_the_due_date_and_for_todays() {
        allocated(ROBIN, "2026-03-30", "South");
        allocated(WREN, "2026-03-30", "South");
        given.ledger.record(
                WREN, "2026-03-31", fact("workforce.social-worker-deallocated", Map.of()));
        allocated(WREN, "2026-04-02", "East");
        RuleMeasure carePlans = carePlans(given.ledger.last());
        assertThat(carePlans.teams())
                .extracting(RuleMeasure.Team::team, RuleMeasure.Team::whose)
                .containsExactly(
                        tuple("North", Map.of(Outcome.IN_TIME, List.of(ROBIN))),
                        tuple("", Map.of(Outcome.NOT_DONE, List.of(WREN))));
        assertThat(carePlans.teamsAsOf())
                .as("as it stood when March was over")
                .extracting(RuleMeasure.Team::team, RuleMeasure.Team::whose)
                .containsExactly(
                        tuple("South", Map.of(Outcome.IN_TIME, List.of(ROBIN))),
                        tuple("", Map.of(Outcome.NOT_DONE, List.of(WREN))));
        assertThat(carePlans.teamsAsOf())
                .extracting(RuleMeasure.Team::tally)
                .containsExactlyElementsOf(
                        carePlans.teams().stream().map(RuleMeasure.Team::tally).toList());
    }

    @Test
    void an_answer_stored_otherwise_is_worked_out_again_and_replaced_whole() {
        long known = given.ledger.last();
        RuleMeasure carePlans = carePlans(known);
        MeasureRun run = measures.ask(MARCH, known);
        store.database().getCollection("measures").updateOne(eq("_id", run.id()), unset("form"));
        MongoCollection<Document> rules = store.database().getCollection("measures-by-rule");
        rules.updateOne(eq("rule", CARE_PLAN), rename("parts", "teams"));
        rules.insertOne(new Document("_id", "gone").append("run", run.id()));
        assertThat(measures.run(run.id())).isEmpty();
        assertThat(carePlans(known)).isEqualTo(carePlans);
        assertThat(rules.countDocuments(eq("_id", "gone"))).isZero();
    }

    @Test
    void what_was_known_at_a_position_stays_the_answer_whatever_is_recorded_since() {
        long known = given.ledger.last();
        RuleMeasure before = carePlans(known);
        given.ledger.record(WREN, "2026-03-11", fact("careplan.care-plan-approved", Map.of()));
        assertThat(carePlans(known)).isEqualTo(before);
        assertThat(carePlans(given.ledger.last()).all().of(Outcome.IN_TIME)).isEqualTo(2);
    }

    @Test
    void asked_again_the_answer_is_there_at_once() {
        carePlans(given.ledger.last());
        assertThat(measures.ask(MARCH, given.ledger.last()).state())
                .isEqualTo(MeasureRun.State.READY);
        assertThat(measures.rules(measures.ask(MARCH, given.ledger.last()).id()))
                .extracting(RuleMeasure::rule)
                .contains(CARE_PLAN)
                .doesNotHaveDuplicates();
    }

    @Test
    void once_a_record_is_erased_no_answer_names_it_and_it_is_counted_no_more() {
        long known = given.ledger.last();
        MeasureRun before = measures.ask(MARCH, known);
        carePlans(known);
        List<Long> positions =
                given.ledger.stream(WREN.id()).stream().map(AtPosition::position).toList();
        given.ledger.erase(WREN);
        given.ledger.record(
                GivenTimescales.COUNCIL,
                "2026-04-20",
                new SubjectKeyDestroyed(
                        WREN,
                        new Code("court-order"),
                        given.ledger.event(0),
                        positions.size(),
                        positions,
                        List.of()));

        assertThat(measures.run(before.id())).as("the answer that named Wren").isEmpty();
        assertThat(measures.rule(before.id(), CARE_PLAN)).isEmpty();
        assertThat(measures.ask(MARCH, known).id()).isNotEqualTo(before.id());
        RuleMeasure after = carePlans(known);
        assertThat(after.all().of(Outcome.IN_TIME)).isEqualTo(1);
        assertThat(after.all().of(Outcome.NOT_DONE)).isZero();
        assertThat(after.teams()).extracting(RuleMeasure.Team::team).containsExactly("North");
        assertThat(store.database().getCollection("measures-by-rule").find())
                .as("what is kept")
                .extracting(Object::toString)
                .noneMatch(kept -> kept.contains(WREN.id().toString()));
    }

    @Test
    void what_was_asked_before_the_period_was_over_comes_out_again_as_it_stood() {
        Period untilMay = new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 5, 31));
        long known = given.ledger.last();
        MeasureRun asked = measures.ask(untilMay, known);
        given.clock.moveTo("2026-06-20");
        MeasureRun again = measures.ask(untilMay, known, asked.asOf());
        assertThat(again.asOf()).isEqualTo(asked.asOf());
        assertThat(again.grounds()).isEqualTo(asked.grounds());
        assertThat(measures.ask(untilMay, known).asOf()).isAfter(asked.asOf());
    }

    @Test
    void forgotten_answers_are_worked_out_again_when_they_are_asked_for() {
        long known = given.ledger.last();
        RuleMeasure before = carePlans(known);
        measures.forget();
        assertThat(measures.run(measures.ask(MARCH, known).id())).isPresent();
        assertThat(carePlans(known)).isEqualTo(before);
    }

    private void allocated(Subject child, String day, String team) {
        given.ledger.record(
                child,
                day,
                fact(
                        "workforce.social-worker-allocated",
                        Map.of("worker", "worker-1", "team", team, "role", "lead")));
    }

    private RuleMeasure carePlans(long position) {
        String id = measures.ask(MARCH, position).id();
        await().atMost(SOON)
                .until(
                        () -> measures.run(id).orElseThrow().state(),
                        MeasureRun.State.READY::equals);
        return measures.rule(id, CARE_PLAN).orElseThrow();
    }
}
