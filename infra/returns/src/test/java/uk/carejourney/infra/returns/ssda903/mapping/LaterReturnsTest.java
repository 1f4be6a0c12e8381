package uk.carejourney.infra.returns.ssda903.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.carejourney.infra.returns.ssda903.table.Table;
import uk.carejourney.journey.Entry;

import java.util.List;

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
        assertThat(child.flags(Table.EPISODES))
                .containsExactly("DIFFERS_FROM_EARLIER_RETURN DECOM");
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
