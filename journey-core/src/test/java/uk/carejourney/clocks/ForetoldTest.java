package uk.carejourney.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.carejourney.admission.AdmissionFact.ChildBecameLookedAfter;
import uk.carejourney.adoption.AdoptionFact.AdoptionApplicationMade;
import uk.carejourney.calendar.Calendar;
import uk.carejourney.court.CourtFact.OrderMade;
import uk.carejourney.court.LibertyFact.SecureAccommodationEntered;
import uk.carejourney.identity.IdentityFact.ChildRegistered;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Ref;
import uk.carejourney.leavingcare.PathwayFact.EntitlementRecorded;
import uk.carejourney.missing.MissingFact.WentMissing;
import uk.carejourney.placement.PlacementFact.PlacementStarted;
import uk.carejourney.workforce.WorkforceFact.SocialWorkerAllocated;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Nothing recorded tells that a day has come on which clocks change: it must be foretold. */
class ForetoldTest {

    private static Instant start(String day) {
        return Calendar.startOf(LocalDate.parse(day));
    }

    private static ChildRegistered born(String day) {
        return new ChildRegistered(null, Happened.parse(day), null, null);
    }

    @Test
    void a_child_kept_locked_up_after_the_order_ran_out_is_noticed_that_day() {
        GivenChild child =
                new GivenChild()
                        .and(
                                "2025-05-01",
                                new SecureAccommodationEntered(new Ref("p1"), null, null))
                        .and(
                                "2025-08-06",
                                new OrderMade(
                                        new Ref("o1"),
                                        new Code("secure-accommodation-order"),
                                        null,
                                        null,
                                        null,
                                        null,
                                        null));
        Clocks whileItRan = child.on("2026-02-02");
        assertThat(whileItRan.of("secure-72h")).isEmpty();
        assertThat(whileItRan.next()).contains(start("2026-02-06"));
        assertThat(child.on("2026-02-12").of("secure-72h"))
                .extracting(Clock::state)
                .containsExactly(ClockState.OVERDUE);
    }

    @Test
    void a_duty_left_undone_is_no_longer_owed_from_the_birthday_it_ends_with() {
        GivenChild child =
                new GivenChild()
                        .and("2025-01-01", born("2008-06-10"))
                        .and("2026-02-22", new EntitlementRecorded(new Code("former-relevant")));
        String rule = "pathway-assessment-relevant-3m";
        assertThat(child.on("2026-06-07").of(rule)).noneMatch(one -> one.closedOn().isPresent());
        assertThat(child.on("2026-06-07").next()).contains(start("2026-06-10"));
        assertThat(child.on("2026-06-10").of(rule)).allMatch(one -> one.closedOn().isPresent());
    }

    @Test
    void what_time_alone_will_have_met_is_foretold() {
        GivenChild child =
                new GivenChild()
                        .and(
                                "2025-04-23",
                                new PlacementStarted(
                                        new Ref("p1"),
                                        new Code("T4"),
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null))
                        .and(
                                "2025-07-14",
                                new ChildBecameLookedAfter(
                                        null, new Code("J1"), null, null, List.of(), null, null))
                        .and(
                                "2025-10-10",
                                new AdoptionApplicationMade(null, new Code("foster-carer")));
        String rule = "adoption-order-10w.foster-carer";
        assertThat(child.on("2026-06-24").of(rule))
                .extracting(Clock::state)
                .containsExactly(ClockState.OVERDUE);
        assertThat(child.on("2026-06-24").next()).contains(start("2026-07-14"));
        assertThat(child.on("2026-07-14").of(rule))
                .extracting(Clock::state)
                .containsExactly(ClockState.MET_LATE);
    }

    @Test
    void what_adds_up_says_the_same_until_something_of_it_has_left_the_period() {
        GivenChild child =
                new GivenChild()
                        .and(
                                "2026-01-12",
                                new WentMissing(new Ref("m1"), new Code("M"), null, null, null))
                        .and(
                                "2026-02-02",
                                new WentMissing(new Ref("m2"), new Code("M"), null, null, null));
        Clock february = child.on("2026-02-03").of("drift-missing-3-90d").getFirst();
        Clock april = child.on("2026-04-11").of("drift-missing-3-90d").getFirst();
        assertThat(february.words())
                .contains("2 in the 90 days, the latest on Monday 2 February 2026");
        assertThat(february.due()).isEmpty();
        assertThat(february.next()).contains(start("2026-04-12"));
        assertThat(april.words()).isEqualTo(february.words());
    }

    @Test
    void a_stretch_that_ended_with_february_leaves_the_year_a_day_sooner_in_a_leap_year() {
        GivenChild child =
                new GivenChild()
                        .and(
                                "2023-01-02",
                                new ChildBecameLookedAfter(
                                        null, new Code("V2"), null, null, List.of(), null, null))
                        .and("2023-01-02", lead("W1"))
                        .and("2023-03-01", lead("W2"));
        assertThat(child.on("2024-02-27").of("sw-changes").getFirst().next())
                .contains(start("2024-02-28"));
        assertThat(child.on("2024-02-28").of("sw-changes").getFirst().words().orElseThrow())
                .startsWith("1 in the 12 months");
    }

    private static SocialWorkerAllocated lead(String worker) {
        return new SocialWorkerAllocated(worker, null, new Code("lead"), null, null, null);
    }
}
