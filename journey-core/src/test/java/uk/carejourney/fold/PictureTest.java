package uk.carejourney.fold;

import static org.assertj.core.api.Assertions.assertThat;

import static uk.carejourney.fold.GivenFacts.given;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uk.carejourney.admission.AdmissionFact.ChildBecameLookedAfter;
import uk.carejourney.admission.AdmissionFact.ChildCeasedToBeLookedAfter;
import uk.carejourney.admission.AdmissionFact.EpisodeStarted;
import uk.carejourney.admission.AdmissionFact.LegalStatusChanged;
import uk.carejourney.identity.IdentityFact.ChildRegistered;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Ref;
import uk.carejourney.placement.PlacementFact.PlacementEnded;
import uk.carejourney.placement.PlacementFact.PlacementStarted;

import java.time.LocalDate;
import java.util.List;

class PictureTest {

    @ParameterizedTest(name = "born {0}, on {1}: {2} ({3})")
    @CsvSource({
        "2010-05-04, 2026-05-03, 15, the day before the birthday",
        "2010-05-04, 2026-05-04, 16, the birthday itself",
        "2024-02-29, 2029-02-28, 4, a leap-day child on the last day of February",
        "2024-02-29, 2029-03-01, 5, a leap-day child on 1 March",
        "2026-03-10, 2026-03-09, , not yet born",
        "2010-05, 2026-05-04, , only the month is known",
    })
    void age_is_attained_on_the_birthday(String born, LocalDate day, Integer age, String why) {
        Journey journey = given("2010-06-01", registered(born)).journey();
        assertThat(journey.on(day).age().orElse(null)).as(why).isEqualTo(age);
    }

    @Test
    void a_child_is_looked_after_from_the_first_day_until_the_day_care_ends() {
        Journey journey =
                given("2026-03-02", becameLookedAfter("V2")).and("2026-06-01", ceased()).journey();
        assertThat(lookedAfter(journey, "2026-03-01")).isFalse();
        assertThat(lookedAfter(journey, "2026-03-02")).isTrue();
        assertThat(lookedAfter(journey, "2026-05-31")).isTrue();
        assertThat(lookedAfter(journey, "2026-06-01")).isFalse();
    }

    @Test
    void a_child_who_returns_to_care_on_the_day_it_ended_begins_a_new_period() {
        Journey journey =
                given("2026-03-02", becameLookedAfter("V2"))
                        .and("2026-06-01", becameLookedAfter("C1"))
                        .and("2026-06-01", ceased())
                        .journey();
        assertThat(journey.periodsOfCare()).hasSize(2);
        assertThat(journey.on(LocalDate.of(2026, 6, 1)).legalStatus()).contains(new Code("C1"));
    }

    @Test
    void the_legal_status_on_a_day_is_the_last_one_begun_by_then() {
        Journey journey =
                given("2026-03-02", becameLookedAfter("V2"))
                        .and("2026-04-01", new LegalStatusChanged(new Code("C1"), null))
                        .journey();
        assertThat(journey.on(LocalDate.of(2026, 3, 31)).legalStatus()).contains(new Code("V2"));
        assertThat(journey.on(LocalDate.of(2026, 4, 1)).legalStatus()).contains(new Code("C1"));
    }

    @Test
    void the_day_of_a_move_belongs_to_the_new_placement() {
        Journey journey =
                given("2026-03-02", becameLookedAfter("V2"))
                        .and("2026-03-02", placed("p1"))
                        .and("2026-05-01", new PlacementEnded(new Ref("p1"), null, null))
                        .and("2026-05-01", placed("p2"))
                        .journey();
        assertThat(placement(journey, "2026-04-30")).isEqualTo("p1");
        assertThat(placement(journey, "2026-05-01")).isEqualTo("p2");
    }

    @Test
    void a_placement_nobody_ended_ends_with_the_period_of_care() {
        Journey journey =
                given("2026-03-02", becameLookedAfter("V2"))
                        .and("2026-03-02", placed("p1"))
                        .and("2026-06-01", ceased())
                        .journey();
        assertThat(journey.placements().getFirst().endedOn()).contains(LocalDate.of(2026, 6, 1));
    }

    @Test
    void a_child_whose_start_no_return_dates_is_looked_after_since_the_first_episode_at_least() {
        Journey journey =
                given("?", undatedStart("period-1"))
                        .and("?", placed("p1"))
                        .and("2017-05-02", episode("period-1", "p1", "C2"))
                        .journey();
        Picture then = journey.on(LocalDate.of(2017, 5, 2));
        assertThat(then.lookedAfter().orElseThrow().startKnown()).isFalse();
        assertThat(then.legalStatus()).contains(new Code("C2"));
        assertThat(placement(journey, "2017-05-02")).isEqualTo("p1");
        assertThat(lookedAfter(journey, "2017-05-01")).isFalse();
    }

    private static Fact undatedStart(String period) {
        return new ChildBecameLookedAfter(new Ref(period), null, null, null, List.of(), null, null);
    }

    private static Fact episode(String period, String placement, String status) {
        return new EpisodeStarted(
                new Ref("e1"),
                null,
                new Ref(period),
                new Ref(placement),
                null,
                new Code(status),
                null);
    }

    private static boolean lookedAfter(Journey journey, String day) {
        return journey.on(LocalDate.parse(day)).lookedAfter().isPresent();
    }

    private static String placement(Journey journey, String day) {
        return journey.on(LocalDate.parse(day))
                .placement()
                .map(spell -> spell.begun().placement().value())
                .orElse("none");
    }

    private static Fact registered(String born) {
        return new ChildRegistered(null, Happened.parse(born), null, null);
    }

    private static Fact becameLookedAfter(String status) {
        return new ChildBecameLookedAfter(
                null, new Code(status), null, null, List.of(), null, null);
    }

    private static Fact ceased() {
        return new ChildCeasedToBeLookedAfter(null, null, null, null);
    }

    private static Fact placed(String placement) {
        return new PlacementStarted(new Ref(placement), null, null, null, null, null, null, null);
    }
}
