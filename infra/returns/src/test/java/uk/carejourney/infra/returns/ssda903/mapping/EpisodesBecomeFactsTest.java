package uk.carejourney.infra.returns.ssda903.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uk.carejourney.admission.AdmissionFact.ChildBecameLookedAfter;
import uk.carejourney.admission.AdmissionFact.ChildCeasedToBeLookedAfter;
import uk.carejourney.admission.AdmissionFact.EpisodeEnded;
import uk.carejourney.admission.AdmissionFact.EpisodeStarted;
import uk.carejourney.infra.returns.ssda903.table.Table;
import uk.carejourney.journey.Code;
import uk.carejourney.placement.PlacementFact.PlacementEnded;
import uk.carejourney.placement.PlacementFact.PlacementStarted;

class EpisodesBecomeFactsTest {

    @Test
    void a_child_comes_into_care_moves_once_and_goes_home() {
        GivenChild child =
                GivenChild.known()
                        .episode(
                                "DECOM=03/04/2017 RNE=S DEC=10/06/2017 REC=X1"
                                        + " REASON_PLACE_CHANGE=CARPL PL_POST=AB1+2CD"
                                        + " HOME_POST=AB3+4EF")
                        .episode("DECOM=10/06/2017 RNE=P PLACE=K2 DEC=01/02/2018 REC=E4A");

        assertThat(child.story())
                .containsExactly(
                        "2017-04-03 admission.child-became-looked-after",
                        "2017-04-03 admission.episode-started",
                        "2017-04-03 placement.placement-started",
                        "2017-06-10 admission.episode-ended",
                        "2017-06-10 placement.placement-ended",
                        "2017-06-10 admission.episode-started",
                        "2017-06-10 placement.placement-started",
                        "2018-02-01 admission.episode-ended",
                        "2018-02-01 placement.placement-ended",
                        "2018-02-01 admission.child-ceased-to-be-looked-after");
        assertThat(child.flags(Table.EPISODES)).isEmpty();
        ChildBecameLookedAfter became = child.the(ChildBecameLookedAfter.class);
        assertThat(became.legalStatus()).isEqualTo(new Code("C2"));
        assertThat(became.homePostcode()).isEqualTo("AB3 4EF");
        assertThat(child.the(ChildCeasedToBeLookedAfter.class).planned()).isTrue();
        assertThat(child.the(ChildCeasedToBeLookedAfter.class).periodOfCare())
                .isEqualTo(became.periodOfCare());
    }

    @Test
    void a_legal_status_that_changes_leaves_the_placement_as_it_is() {
        GivenChild child =
                GivenChild.known()
                        .episode("DECOM=03/04/2017 RNE=S LS=V2 DEC=10/06/2017 REC=X1")
                        .episode("DECOM=10/06/2017 RNE=L LS=C1");

        assertThat(child.story())
                .containsExactly(
                        "2017-04-03 admission.child-became-looked-after",
                        "2017-04-03 admission.episode-started",
                        "2017-04-03 placement.placement-started",
                        "2017-06-10 admission.episode-ended",
                        "2017-06-10 admission.episode-started",
                        "2017-06-10 admission.legal-status-changed");
        assertThat(child.flags(Table.EPISODES)).isEmpty();
    }

    @ParameterizedTest(name = "{0} after the same placement and status")
    @CsvSource({
        "P, PLACE=U6 LS=V2, placement.placement-started",
        "T, PLACE=U6 LS=V2, placement.placement-started",
        "L, PLACE=U4 LS=C1, admission.legal-status-changed",
        "B, PLACE=U6 LS=C1, 'admission.legal-status-changed, placement.placement-started'",
        "U, PLACE=U6 LS=C1, 'admission.legal-status-changed, placement.placement-started'",
    })
    void what_the_reason_says_changed_becomes_a_fact(String reason, String cells, String facts) {
        GivenChild child =
                GivenChild.known()
                        .episode("DECOM=03/04/2017 RNE=S LS=V2 PL_POST=A DEC=10/06/2017 REC=X1")
                        .episode("DECOM=10/06/2017 PL_POST=A RNE=" + reason + " " + cells);

        assertThat(
                        child.story().stream()
                                .filter(fact -> fact.startsWith("2017-06-10"))
                                .map(fact -> fact.substring(11))
                                .filter(fact -> !fact.contains("ended"))
                                .filter(fact -> !fact.contains("episode")))
                .containsExactly(facts.split(", "));
        assertThat(child.flags(Table.EPISODES)).containsOnly("MALFORMED PL_POST");
    }

    @Test
    void what_a_first_row_goes_on_with_began_on_a_day_it_does_not_say() {
        GivenChild child = GivenChild.known().episode("DECOM=03/04/2017 RNE=L LS=C1");

        assertThat(child.story())
                .containsExactly(
                        "? admission.child-became-looked-after",
                        "2017-04-03 admission.episode-started",
                        "2017-04-03 admission.legal-status-changed",
                        "? placement.placement-started");
        EpisodeStarted episode = child.the(EpisodeStarted.class);
        assertThat(episode.periodOfCare())
                .isEqualTo(child.the(ChildBecameLookedAfter.class).periodOfCare());
        assertThat(episode.placement()).isEqualTo(child.the(PlacementStarted.class).placement());
        assertThat(episode.legalStatus()).isEqualTo(new Code("C1"));
        assertThat(episode.categoryOfNeed()).isEqualTo(new Code("N1"));
        assertThat(child.flags(Table.EPISODES)).isEmpty();
    }

    @Test
    void the_order_of_rows_makes_no_difference() {
        String first = "DECOM=03/04/2017 RNE=S DEC=10/06/2017 REC=X1";
        String second = "DECOM=10/06/2017 RNE=P PLACE=K2";

        assertThat(GivenChild.known().episode(second).episode(first).story())
                .isEqualTo(GivenChild.known().episode(first).episode(second).story());
    }

    @Test
    void a_placement_for_adoption_is_said_to_be_one() {
        assertThat(GivenChild.known().episode("DECOM=03/04/2017 RNE=P PLACE=A5 LS=E1").story())
                .contains("2017-04-03 adoption.placed-for-adoption");
    }

    @Test
    void a_death_is_recorded_and_what_lies_after_it_is_flagged() {
        GivenChild child =
                GivenChild.known()
                        .episode("DECOM=03/04/2017 RNE=P DEC=10/06/2017 REC=E2")
                        .row(Table.REVIEWS, "DOB=01/02/2008 REVIEW=11/06/2017 REVIEW_CODE=PN1");

        assertThat(child.story()).contains("2017-06-10 identity.child-died");
        assertThat(child.flags(Table.REVIEWS)).containsExactly("AFTER_DEATH REVIEW");
    }

    @Test
    void a_new_reason_for_need_is_recorded_from_its_day() {
        assertThat(
                        GivenChild.known()
                                .episode("DECOM=03/04/2017 RNE=S DEC=10/06/2017 REC=X1")
                                .episode("DECOM=10/06/2017 RNE=P PLACE=K2 CIN=N4")
                                .story())
                .contains("2017-06-10 admission.category-of-need-recorded");
    }

    @Test
    void an_open_episode_with_a_reason_for_its_end_has_not_ended() {
        GivenChild child = GivenChild.known().episode("DECOM=03/04/2017 RNE=S REC=X1");

        assertThat(child.story()).noneMatch(fact -> fact.contains("ended"));
        assertThat(child.flags(Table.EPISODES)).containsExactly("REASON_WITHOUT_END REC");
    }

    @Test
    void a_reason_nobody_knows_ends_the_episode_but_not_care() {
        GivenChild child =
                GivenChild.known().episode("DECOM=03/04/2017 RNE=S DEC=10/06/2017 REC=E99");

        assertThat(child.the(EpisodeEnded.class).reason()).isEqualTo(new Code("E99"));
        assertThat(child.story()).noneMatch(fact -> fact.contains("ceased"));
        assertThat(child.flags(Table.EPISODES)).containsExactly("UNKNOWN_CODE REC");
    }

    @Test
    void an_end_that_is_no_date_is_kept_in_its_own_words() {
        GivenChild child =
                GivenChild.known().episode("DECOM=03/04/2017 RNE=S DEC=31/06/2017 REC=E4B");

        assertThat(child.entryOf(PlacementEnded.class).envelope().happened())
                .hasToString("?31/06/2017");
        assertThat(child.flags(Table.EPISODES)).containsExactly("IMPOSSIBLE_DATE DEC");
        assertThat(GivenChild.flagsOf(child.entryOf(EpisodeStarted.class))).isEmpty();
        assertThat(GivenChild.flagsOf(child.entryOf(EpisodeEnded.class)))
                .containsExactly("IMPOSSIBLE_DATE");
    }

    @Test
    void every_fact_cites_its_row_and_keeps_it_word_for_word() {
        GivenChild child = GivenChild.known().episode("DECOM=03/04/2017 RNE=S HOME_POST=++x+");

        assertThat(child.entries())
                .filteredOn(entry -> !GivenChild.sourceOf(entry).key().equals("header:2"))
                .hasSize(3)
                .allSatisfy(entry -> {
                    assertThat(GivenChild.sourceOf(entry).key()).isEqualTo("episodes:3");
                    assertThat(GivenChild.sourceOf(entry).recordedOn()).isNull();
                    assertThat(GivenChild.sourceOf(entry).raw())
                            .containsEntry("HOME_POST", "  x ")
                            .containsEntry("URN", "1234567")
                            .doesNotContainKey("DEC");
                });
    }
}
