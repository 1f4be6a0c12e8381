package uk.carejourney.infra.returns.ssda903.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.carejourney.identity.IdentityFact.EthnicityRecorded;
import uk.carejourney.infra.returns.ssda903.table.Table;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Entry;

import java.util.List;
import java.util.stream.Stream;

/** A return repeats what last year's said of the same child. */
class LaterReturnsTest {

    private static final String OPEN = "DECOM=03/04/2017 RNE=P PLACE=U4";

    private final List<Entry> recorded = GivenChild.known().episode(OPEN).entries();

    private GivenChild nextYear() {
        return GivenChild.known().returnOf(2018, "2018-19/another").recordedBefore(recorded);
    }

    @Test
    void what_it_says_in_the_same_words_is_not_recorded_again() {
        assertThat(nextYear().episode(OPEN).entries()).isEmpty();
    }

    @Test
    void an_episode_that_has_ended_meanwhile_goes_on_from_where_it_was() {
        GivenChild child =
                nextYear()
                        .episode(OPEN + " DEC=05/05/2018 REC=X1")
                        .episode("DECOM=05/05/2018 RNE=P PLACE=K2");

        assertThat(child.story())
                .containsExactly(
                        "2018-05-05 admission.episode-ended",
                        "2018-05-05 placement.placement-ended",
                        "2018-05-05 admission.episode-started",
                        "2018-05-05 placement.placement-started");
        assertThat(child.flags(Table.EPISODES)).isEmpty();
    }

    @Test
    void an_episode_of_which_it_says_otherwise_is_recorded_beside_the_first_and_flagged() {
        GivenChild child = nextYear().episode(OPEN + " LS=E1");

        assertThat(child.story()).containsExactly("2017-04-03 admission.episode-started");
        assertThat(child.flags(Table.EPISODES)).containsExactly("DIFFERS_FROM_EARLIER_RETURN LS");
    }

    @Test
    void an_ending_moved_to_another_day_is_recorded_beside_the_first_and_flagged() {
        List<Entry> ended = GivenChild.known().episode(OPEN + " DEC=01/02/2018 REC=E4A").entries();
        GivenChild amended =
                GivenChild.known()
                        .returnOf(2017, "2017-18/amended")
                        .recordedBefore(ended)
                        .episode(OPEN + " DEC=05/02/2018 REC=E4A");

        assertThat(amended.story())
                .containsExactly(
                        "2018-02-05 admission.episode-ended",
                        "2018-02-05 placement.placement-ended",
                        "2018-02-05 admission.child-ceased-to-be-looked-after");
        assertThat(amended.flags(Table.EPISODES))
                .containsExactly("DIFFERS_FROM_EARLIER_RETURN DEC");
    }

    @Test
    void another_date_of_birth_is_flagged_but_the_new_way_of_writing_sex_is_nothing_new() {
        List<Entry> before = GivenChild.known().entries();

        assertThat(child("SEX=F DOB=01/02/2008 ETHNIC=WBRI", before).mapped())
                .isEqualTo(new ChildFacts(List.of(), List.of()));
        assertThat(child("SEX=F DOB=02/02/2008 ETHNIC=WBRI", before).flags(Table.HEADER))
                .contains("DIFFERS_FROM_EARLIER_RETURN DOB");
        assertThat(child("SEX=M DOB=01/02/2008 ETHNIC=WBRI", before).flags(Table.HEADER))
                .contains("DIFFERS_FROM_EARLIER_RETURN SEX");
    }

    @Test
    void ethnicity_given_anew_is_recorded_without_a_finding_and_recorded_again_when_it_returns() {
        List<Entry> first = GivenChild.known().entries();
        GivenChild second = child("SEX=F DOB=01/02/2008 ETHNIC=MWBC", first);
        List<Entry> both = Stream.concat(first.stream(), second.entries().stream()).toList();

        assertThat(second.flags(Table.HEADER)).isEmpty();
        assertThat(second.the(EthnicityRecorded.class).ethnicity()).isEqualTo(new Code("MWBC"));
        assertThat(
                        child("SEX=F DOB=01/02/2008 ETHNIC=WBRI", both)
                                .the(EthnicityRecorded.class)
                                .ethnicity())
                .isEqualTo(new Code("WBRI"));
    }

    @Test
    void an_episode_left_open_last_year_and_not_told_of_this_year_is_flagged() {
        GivenChild child = nextYear().episode("DECOM=05/04/2017 RNE=P PLACE=U4");

        assertThat(child.flags(Table.EPISODES)).containsExactly("EARLIER_EPISODE_LEFT_OUT DECOM");
    }

    @Test
    void an_episode_may_have_ended_in_a_year_whose_return_was_never_imported() {
        GivenChild child =
                GivenChild.known()
                        .returnOf(2019, "2019-20/another")
                        .recordedBefore(recorded)
                        .episode("DECOM=05/04/2019 RNE=S");

        assertThat(child.flags(Table.EPISODES)).isEmpty();
    }

    private static GivenChild child(String header, List<Entry> before) {
        return GivenChild.unknown()
                .row(Table.HEADER, header)
                .returnOf(2024, "2024-25/another")
                .recordedBefore(before);
    }

    @Test
    void what_had_not_happened_yet_and_now_has_is_recorded_again() {
        String review = "DOB=01/02/2008 REVIEW=02/04/2018 REVIEW_CODE=PN6";
        List<Entry> early = GivenChild.known().row(Table.REVIEWS, review).entries();

        assertThat(
                        GivenChild.known()
                                .row(Table.REVIEWS, review)
                                .returnOf(2018, "2018-19/another")
                                .recordedBefore(early)
                                .story())
                .containsExactly("2018-04-02 review.review-held");
    }
}
