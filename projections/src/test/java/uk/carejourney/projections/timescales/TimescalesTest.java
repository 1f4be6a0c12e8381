package uk.carejourney.projections.timescales;

import static com.mongodb.client.model.Filters.eq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static uk.carejourney.projections.given.Children.ROBIN;
import static uk.carejourney.projections.given.Children.WREN;
import static uk.carejourney.projections.given.Children.registered;
import static uk.carejourney.projections.timescales.GivenTimescales.CARER;
import static uk.carejourney.projections.timescales.GivenTimescales.COUNCIL;
import static uk.carejourney.projections.timescales.GivenTimescales.FIRST;
import static uk.carejourney.projections.timescales.GivenTimescales.fact;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.carejourney.calendar.PublishedCalendar;
import uk.carejourney.clocks.ClockState;
import uk.carejourney.correction.CorrectionFact.EntryCorrected;
import uk.carejourney.council.RuleFact.CalendarPublished;
import uk.carejourney.council.RuleFact.Holiday;
import uk.carejourney.identity.IdentityFact.ChildRecordsMerged;
import uk.carejourney.identity.IdentityFact.ChildRecordsSeparated;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Subject;
import uk.carejourney.projections.given.OnEveryServer;
import uk.carejourney.projections.given.ReadStore;
import uk.carejourney.projections.given.Server;
import uk.carejourney.projections.running.Pace;
import uk.carejourney.projections.running.ReadModel;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

@OnEveryServer
class TimescalesTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String CARE_PLAN = "care-plan-10wd";

    private static final Pace QUICK =
            new Pace(2, 1000, Duration.ofMillis(50), Duration.ofSeconds(2));

    private final GivenTimescales given = new GivenTimescales("2026-03-03");
    private final ReadStore store;
    private final StoredTimescales reader;
    private final ReadModel model;
    private final Transitions transitions;

    TimescalesTest(Server server, @TempDir Path folder) {
        store = server.open(folder);
        reader = new StoredTimescales(store.database());
        model = new ReadModel(given.timescales, given.ledger.feed(), store.database(), QUICK);
        transitions = given.transitions(store);
        model.start();
    }

    @AfterEach
    void discard() {
        transitions.close();
        model.close();
        store.discard();
    }

    @Test
    void time_alone_turns_a_care_plan_due_soon_and_then_overdue_and_touches_nobody_else()
            throws Exception {
        given.ledger.record(WREN, "2010-01-04", registered("2010-01-04"));
        given.admitted(ROBIN, "2026-03-02");
        built();
        assertThat(state(ROBIN)).isEqualTo(ClockState.PENDING);
        assertThat(carePlan(ROBIN).due()).isEqualTo("2026-03-16");
        assertThat(carePlan(ROBIN).words()).isEqualTo("10 working days after Monday 2 March 2026");
        transitions.look();

        given.clock.moveTo("2026-03-12");
        transitions.look();
        assertThat(state(ROBIN)).isEqualTo(ClockState.DUE_SOON);
        given.clock.moveTo("2026-03-17");
        assertThat(transitions.look()).isEqualTo(1);
        assertThat(state(ROBIN)).isEqualTo(ClockState.OVERDUE);
        assertThat(reader.byState()).containsKey(ClockState.OVERDUE);
        assertThat(transitions.look()).as("nothing is due any more").isZero();

        given.clock.moveTo("2026-03-03");
        transitions.look();
        assertThat(state(ROBIN)).as("the clock was put back").isEqualTo(ClockState.PENDING);
    }

    @Test
    void a_plan_recorded_late_meets_the_clock_on_the_day_it_was_approved() throws Exception {
        given.admitted(ROBIN, "2026-03-02");
        given.clock.moveTo("2026-04-20");
        built();
        assertThat(state(ROBIN)).isEqualTo(ClockState.OVERDUE);
        long then = given.ledger.last();
        given.ledger.record(ROBIN, "2026-03-10", fact("careplan.care-plan-approved", Map.of()));
        built();
        assertThat(state(ROBIN)).isEqualTo(ClockState.MET);
        assertThat(carePlan(ROBIN).doneOn()).isEqualTo("2026-03-10");
        assertThat(carePlan(ROBIN).restsOn()).contains(given.ledger.last());
        assertThat(asKnown(then)).as("as it was known").isEqualTo(ClockState.OVERDUE);
    }

    @Test
    void a_corrected_admission_moves_the_due_date() throws Exception {
        given.admitted(ROBIN, "2026-03-02");
        built();
        long placed = given.ledger.last();
        Recorded was = (Recorded) given.ledger.at(placed).orElseThrow();
        given.ledger.record(
                ROBIN,
                "2026-03-03",
                new EntryCorrected(
                        was.envelope().eventId(),
                        Happened.on("2026-02-23"),
                        was.fact(),
                        "typing",
                        "w-2"));
        given.ledger.record(
                ROBIN,
                "2026-03-03",
                new EntryCorrected(
                        given.ledger.event(placed - 1),
                        Happened.on("2026-02-23"),
                        ((Recorded) given.ledger.at(placed - 1).orElseThrow()).fact(),
                        "typing",
                        "w-2"));
        built();
        assertThat(carePlan(ROBIN).due()).isEqualTo("2026-03-09");
    }

    @Test
    void death_stops_every_clock_at_once() throws Exception {
        given.admitted(ROBIN, "2026-03-02");
        built();
        assertThat(open(ROBIN)).isNotEmpty();
        given.ledger.record(ROBIN, "2026-03-03", fact("identity.child-died", Map.of()));
        built();
        assertThat(open(ROBIN)).isEmpty();
        given.clock.moveTo("2026-09-01");
        transitions.look();
        assertThat(open(ROBIN)).isEmpty();
        assertThat(state(ROBIN)).isEqualTo(ClockState.LAPSED);
    }

    @Test
    void a_holiday_proclaimed_later_moves_the_open_clocks_of_everyone() throws Exception {
        given.admitted(ROBIN, "2026-03-02");
        given.admitted(WREN, "2026-03-02");
        built();
        given.ledger.record(
                COUNCIL,
                "2026-03-03",
                new CalendarPublished(
                        PublishedCalendar.BANK_HOLIDAYS,
                        LocalDate.of(2026, 3, 1),
                        LocalDate.of(2026, 3, 31),
                        List.of(new Holiday(LocalDate.of(2026, 3, 12), "A day of mourning")),
                        List.of(),
                        "00"));
        transitions.look();
        assertThat(carePlan(ROBIN).due()).isEqualTo("2026-03-17");
        assertThat(carePlan(WREN).due()).isEqualTo("2026-03-17");
        assertThat(carePlan(ROBIN).words()).contains("skipping A day of mourning 12 March");
    }

    @Test
    void what_is_recorded_about_a_carer_reopens_the_clocks_of_the_child_placed_there()
            throws Exception {
        given.admitted(ROBIN, "2026-03-02");
        built();
        assertThat(othersTo()).isEqualTo(-1);
        long about =
                given.ledger.record(
                        CARER, "2026-03-03", fact("carer.foster-carer-approved", Map.of()));
        built();
        await().atMost(SOON).untilAsserted(() -> assertThat(othersTo()).isEqualTo(about));
    }

    @Test
    void the_clocks_of_merged_records_are_judged_over_both_and_stand_once_on_the_board()
            throws Exception {
        given.ledger.record(ROBIN, "2026-02-02", registered("2015-06-07"));
        given.admitted(WREN, "2026-03-02");
        built();
        assertThat(carePlan(WREN).due()).isEqualTo("2026-03-16");
        given.ledger.record(ROBIN, "2026-03-03", new ChildRecordsMerged(WREN, "one", "m-1"));
        given.ledger.record(WREN, "2026-03-03", new ChildRecordsMerged(ROBIN, "one", "m-1"));
        built();
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(reader.of(ROBIN.id()).orElseThrow().clocks()).isNotEmpty());
        assertThat(carePlan(ROBIN).due()).isEqualTo("2026-03-16");
        assertThat(open(ROBIN)).isNotEmpty();
        assertThat(reader.of(WREN.id())).isEmpty();
        assertThat(reader.open(wanted(Optional.empty(), Optional.empty(), 1, 500)).clocks())
                .extracting(OpenClock::subject)
                .containsOnly(ROBIN);

        given.ledger.record(
                WREN, "2026-03-03", fact("admission.child-ceased-to-be-looked-after", Map.of()));
        built();
        await().atMost(SOON).untilAsserted(() -> assertThat(carePlan(ROBIN).open()).isFalse());

        given.ledger.record(WREN, "2026-03-05", new ChildRecordsSeparated(ROBIN, "two", "m-1"));
        built();
        await().atMost(SOON).untilAsserted(() -> assertThat(reader.of(WREN.id())).isPresent());
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(reader.of(ROBIN.id()).orElseThrow().clocks())
                                .noneMatch(clock -> clock.rule().equals(CARE_PLAN)));
    }

    @Test
    void the_board_lists_open_clocks_by_due_date_state_rule_and_page() throws Exception {
        given.admitted(ROBIN, "2026-03-02");
        given.admitted(WREN, "2026-02-02");
        given.clock.moveTo("2026-03-04");
        built();
        OpenClocksPage all = reader.open(wanted(Optional.empty(), Optional.empty(), 1, 500));
        assertThat(all.total()).isEqualTo(all.clocks().size()).isGreaterThan(4);
        assertThat(all.clocks().stream().flatMap(one -> Stream.ofNullable(one.clock().due())))
                .isSorted();
        OpenClocksPage plans =
                reader.open(wanted(Optional.of(ClockState.OVERDUE), Optional.of(CARE_PLAN), 1, 5));
        assertThat(plans.clocks()).extracting(OpenClock::subject).containsExactly(WREN);
        OpenClocksPage second = reader.open(wanted(Optional.empty(), Optional.empty(), 2, 3));
        assertThat(second.clocks()).isEqualTo(all.clocks().subList(3, 6));
    }

    private static OpenClocksWanted wanted(
            Optional<ClockState> state, Optional<String> rule, int page, int size) {
        return new OpenClocksWanted(state, rule, Optional.empty(), Optional.empty(), page, size);
    }

    private void built() throws InterruptedException {
        assertThat(reader.awaitAtLeast(given.ledger.last(), SOON)).isTrue();
    }

    private ClockLine carePlan(Subject child) {
        return reader.of(child.id()).orElseThrow().clocks().stream()
                .filter(clock -> clock.rule().equals(CARE_PLAN))
                .findFirst()
                .orElseThrow();
    }

    private ClockState state(Subject child) {
        return carePlan(child).state();
    }

    private ClockState asKnown(long position) {
        return given.judging
                .asKnown(given.ledger.stream(ROBIN.id()), position, given.clock.instant())
                .orElseThrow()
                .clocks()
                .of(CARE_PLAN)
                .getFirst()
                .state();
    }

    private List<ClockLine> open(Subject child) {
        return reader.of(child.id()).orElseThrow().clocks().stream()
                .filter(ClockLine::open)
                .toList();
    }

    private long othersTo() {
        return Objects.requireNonNull(
                        store.database()
                                .getCollection(FIRST.collection(Timescales.NAME))
                                .find(eq("_id", ROBIN.id().toString()))
                                .first())
                .getLong("othersTo");
    }
}
