package uk.carejourney.infra.returns.ssda903.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uk.carejourney.infra.returns.ssda903.table.Table;

class FindingsInEpisodesTest {

    private static final String FIRST =
            "DECOM=03/04/2017 RNE=S LS=V2 PL_POST=AB1+2CD DEC=10/06/2017 REC=X1";

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "L, LS=V2, the status is the same",
        "L, LS=C1 PLACE=K2, the placement differs too",
        "P, LS=V2 PL_POST=AB1+2CD, the placement is the same",
        "P, LS=C1 PLACE=K2, the status differs too",
        "B, LS=V2 PLACE=K2, the status is the same",
        "U, LS=C1 PL_POST=AB1+2CD, the placement is the same",
        "S, LS=C1 PLACE=K2, care had not ended",
    })
    void a_reason_that_does_not_fit_what_changed(String reason, String cells, String why) {
        assertThat(
                        GivenChild.known()
                                .episode(FIRST)
                                .episode(
                                        "DECOM=10/06/2017 PL_POST=AB1+2CD RNE="
                                                + reason
                                                + " "
                                                + cells)
                                .flags(Table.EPISODES))
                .as(why)
                .containsExactly("RNE_CONTRADICTS RNE");
    }

    @Test
    void care_that_ended_can_only_start_again() {
        String home = "DECOM=03/04/2017 RNE=S DEC=10/06/2017 REC=E4A";

        assertThat(
                        GivenChild.known()
                                .episode(home)
                                .episode("DECOM=12/06/2017 RNE=P PLACE=K2")
                                .flags(Table.EPISODES))
                .containsExactly("RNE_CONTRADICTS RNE");
        assertThat(
                        GivenChild.known()
                                .episode(home)
                                .episode("DECOM=12/06/2017 RNE=S PLACE=K2")
                                .flags(Table.EPISODES))
                .isEmpty();
    }

    @Test
    void a_gap_in_care_that_never_ended() {
        assertThat(
                        GivenChild.known()
                                .episode(FIRST)
                                .episode("DECOM=12/06/2017 RNE=P LS=V2 PLACE=K2")
                                .flags(Table.EPISODES))
                .containsExactly("RNE_CONTRADICTS RNE");
    }

    @Test
    void what_changed_against_the_reason_is_a_fact_all_the_same_and_says_so() {
        GivenChild child =
                GivenChild.known().episode(FIRST).episode("DECOM=10/06/2017 RNE=P LS=C1 PLACE=K2");

        assertThat(child.story()).contains("2017-06-10 admission.legal-status-changed");
        assertThat(child.entries())
                .filteredOn(entry -> entry.fact().toString().startsWith("LegalStatusChanged"))
                .singleElement()
                .satisfies(entry ->
                        assertThat(GivenChild.flagsOf(entry)).containsExactly("RNE_CONTRADICTS"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "DECOM=03/04/2017 RNE=S DEC=02/04/2017 REC=X1, END_BEFORE_START DEC",
        "DECOM=31/01/2008 RNE=S, STARTS_BEFORE_BIRTH DECOM",
        "DECOM=01/04/2018 RNE=S, AFTER_RETURN DECOM",
        "DECOM=29/02/2017 RNE=S, IMPOSSIBLE_DATE DECOM",
        "DECOM=2017-04-03 RNE=S, IMPOSSIBLE_DATE DECOM",
        "RNE=S, VALUE_MISSING DECOM",
        "DECOM=03/04/2017 RNE=Q, UNKNOWN_CODE RNE",
        "DECOM=03/04/2017 RNE=S PLACE=K3, CODE_NOT_VALID_ON_DATE PLACE",
        "DECOM=03/04/2017 RNE=S URN=12, MALFORMED URN",
        "DECOM=03/04/2017 RNE=S HOME_POST=nowhere, MALFORMED HOME_POST",
        "DECOM=03/04/2017 RNE=S DEC=04/05/2017, END_WITHOUT_REASON REC",
        "DECOM=03/04/2017 RNE=S REASON_PLACE_CHANGE=CLOSE,REASON_WITHOUT_END REASON_PLACE_CHANGE",
    })
    void what_can_not_be_is_recorded_and_flagged(String cells, String flag) {
        GivenChild child = GivenChild.known().episode(cells);

        assertThat(child.flags(Table.EPISODES)).containsExactly(flag);
        assertThat(child.story()).anyMatch(fact -> fact.contains("episode-started"));
    }

    @Test
    void an_episode_that_begins_before_another_has_ended() {
        assertThat(
                        GivenChild.known()
                                .episode("DECOM=03/04/2017 RNE=S DEC=10/06/2017 REC=X1")
                                .episode("DECOM=09/06/2017 RNE=P PLACE=K2")
                                .flags(Table.EPISODES))
                .containsExactly("OVERLAPPING_EPISODES DECOM");
    }

    @Test
    void a_row_that_stands_there_twice_says_the_same_of_the_same_things_twice() {
        String row = "DECOM=03/04/2017 RNE=S";
        GivenChild child = GivenChild.known().episode(row).episode(row);

        assertThat(child.story()).hasSize(6);
        assertThat(child.flags(Table.EPISODES)).containsExactly("DUPLICATE_ROW CHILD");
        assertThat(child.entries().stream().skip(2).map(entry -> entry.fact()).distinct())
                .hasSize(3);
        assertThat(child.entries().stream().map(entry -> entry.envelope().eventId()))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_child_the_header_does_not_know_and_one_it_knows_otherwise() {
        assertThat(GivenChild.unknown().episode("DECOM=03/04/2017 RNE=S").flags(Table.EPISODES))
                .containsExactly("UNKNOWN_CHILD CHILD");
        assertThat(GivenChild.known().row(Table.UASC, "SEX=1 DOB=02/02/2008").flags(Table.UASC))
                .containsExactly("DOB_DIFFERS DOB", "SEX_DIFFERS SEX");
        assertThat(
                        GivenChild.known()
                                .row(Table.HEADER, "SEX=2 DOB=01/02/2008 ETHNIC=NOBT")
                                .flags(Table.HEADER))
                .containsExactly("REPEATED_CHILD CHILD");
    }
}
