package uk.carejourney.projections.timescales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static uk.carejourney.projections.given.Children.ROBIN;
import static uk.carejourney.projections.given.Children.WREN;
import static uk.carejourney.projections.given.Children.registered;
import static uk.carejourney.projections.timescales.GivenTimescales.CARER;
import static uk.carejourney.projections.timescales.GivenTimescales.COUNCIL;
import static uk.carejourney.projections.timescales.GivenTimescales.fact;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.carejourney.calendar.PublishedCalendar;
import uk.carejourney.clocks.ClockState;
import uk.carejourney.correction.CorrectionFact.EntryCorrected;
import uk.carejourney.council.RuleFact.CalendarPublished;
import uk.carejourney.council.RuleFact.Holiday;
import uk.carejourney.embedded.testing.RoomInMemory;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Recorded;
import uk.carejourney.projections.given.OnEveryServer;
import uk.carejourney.projections.given.Server;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

@OnEveryServer
final class TimescalesTest extends KeptTimescales {

    TimescalesTest(Server server, @TempDir(factory = RoomInMemory.class) Path folder) {
        super(server, folder);
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
    void a_restricted_childs_clocks_say_that_they_leave_for_nobody() throws Exception {
        given.admitted(ROBIN, "2026-03-02");
        built();
        assertThat(reader.of(ROBIN.id()).orElseThrow().restricted()).isFalse();
        given.ledger.record(
                ROBIN,
                "2026-03-03",
                fact(
                        "restriction.record-restricted",
                        Map.of("category", "other", "owner", "w-7", "reason", "Asked for")));
        built();
        assertThat(reader.of(ROBIN.id()).orElseThrow().restricted()).isTrue();
        assertThat(state(ROBIN)).as("they go on").isEqualTo(ClockState.PENDING);
        given.ledger.record(
                ROBIN,
                "2026-03-04",
                fact("restriction.restriction-lifted", Map.of("reason", "Over")));
        built();
        assertThat(reader.of(ROBIN.id()).orElseThrow().restricted()).isFalse();
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
}
