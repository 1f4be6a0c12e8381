package uk.carejourney.fold;

import static org.assertj.core.api.Assertions.assertThat;

import static uk.carejourney.fold.GivenChildren.child;
import static uk.carejourney.fold.GivenChildren.mergedWith;
import static uk.carejourney.fold.GivenChildren.separatedFrom;

import org.junit.jupiter.api.Test;

import uk.carejourney.correction.CorrectionFact.EntryVoided;
import uk.carejourney.identity.IdentityFact.ChildDied;
import uk.carejourney.identity.IdentityFact.NameRecorded;
import uk.carejourney.journey.AtPosition;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Recorded;

import java.util.List;
import java.util.UUID;

/** Two records found to be of one child are read as one, and of two again once separated. */
class OneChildTest {

    private static final UUID ROBIN = child(1);
    private static final UUID AGAIN = child(2);
    private static final UUID THIRD = child(3);

    private final GivenChildren given =
            new GivenChildren()
                    .and(ROBIN, "2024-05-01", name("Robin"))
                    .and(AGAIN, "2025-05-01", name("R."))
                    .and(THIRD, "2025-06-01", name("Rob"));

    @Test
    void a_child_of_whom_nothing_else_was_found_has_one_record() {
        assertThat(given.now(ROBIN).records()).containsExactly(ROBIN);
        assertThat(given.now(ROBIN).isReadHere()).isTrue();
        assertThat(positions(given.now(ROBIN))).containsExactly(0L);
    }

    @Test
    void both_records_are_read_under_the_one_opened_first() {
        given.merged(AGAIN, ROBIN);

        assertThat(given.now(ROBIN).records()).containsExactly(ROBIN, AGAIN);
        assertThat(given.now(AGAIN).records()).containsExactly(ROBIN, AGAIN);
        assertThat(given.now(ROBIN).isReadHere()).isTrue();
        assertThat(given.now(AGAIN).isReadHere()).isFalse();
        assertThat(given.now(AGAIN).others()).containsExactly(ROBIN);
        assertThat(positions(given.now(ROBIN))).containsExactly(0L, 1L, 3L, 4L);
    }

    @Test
    void before_it_was_known_they_were_two() {
        given.merged(ROBIN, AGAIN);

        assertThat(given.known(ROBIN, 2).records()).containsExactly(ROBIN);
        assertThat(given.known(AGAIN, 2).isReadHere()).isTrue();
    }

    @Test
    void one_record_saying_so_is_not_enough() {
        given.and(ROBIN, "2026-03-02", mergedWith(AGAIN));

        assertThat(given.now(ROBIN).records()).containsExactly(ROBIN);
        assertThat(given.now(AGAIN).records()).containsExactly(AGAIN);
        assertThat(given.now(ROBIN).looked()).containsExactlyInAnyOrder(ROBIN, AGAIN);
    }

    @Test
    void one_record_saying_otherwise_is_enough_to_separate_them() {
        given.merged(ROBIN, AGAIN).and(AGAIN, "2026-03-09", separatedFrom(ROBIN));

        assertThat(given.now(ROBIN).records()).containsExactly(ROBIN);
        assertThat(given.now(AGAIN).records()).containsExactly(AGAIN);
        assertThat(given.known(AGAIN, 4).isReadHere()).isFalse();
    }

    @Test
    void separated_by_mistake_they_are_merged_again() {
        given.merged(ROBIN, AGAIN).separated(ROBIN, AGAIN).merged(ROBIN, AGAIN);

        assertThat(given.now(AGAIN).readUnder()).isEqualTo(ROBIN);
    }

    @Test
    void a_third_record_is_read_with_both_whichever_it_was_merged_with() {
        given.merged(AGAIN, THIRD).merged(ROBIN, AGAIN);

        assertThat(given.now(THIRD).records()).containsExactly(ROBIN, AGAIN, THIRD);
        given.separated(AGAIN, THIRD);
        assertThat(given.now(ROBIN).records()).containsExactly(ROBIN, AGAIN);
        assertThat(given.now(THIRD).records()).containsExactly(THIRD);
        assertThat(given.now(THIRD).looked()).containsExactlyInAnyOrder(ROBIN, AGAIN, THIRD);
    }

    @Test
    void a_circle_of_merges_is_one_child() {
        given.merged(ROBIN, AGAIN).merged(AGAIN, THIRD).merged(THIRD, ROBIN);

        assertThat(given.now(AGAIN).records()).containsExactly(ROBIN, AGAIN, THIRD);
    }

    @Test
    void a_record_is_never_merged_with_itself_or_with_one_nobody_opened() {
        given.and(ROBIN, "2026-03-02", mergedWith(ROBIN))
                .and(ROBIN, "2026-03-02", mergedWith(child(99)));

        assertThat(given.now(ROBIN).records()).containsExactly(ROBIN);
    }

    @Test
    void a_merge_that_was_withdrawn_merges_nothing() {
        given.merged(ROBIN, AGAIN)
                .and(ROBIN, "2026-03-09", new EntryVoided(GivenFacts.event(3), "not so", "m-1"));

        assertThat(given.now(AGAIN).records()).containsExactly(AGAIN);
    }

    @Test
    void destroying_one_record_leaves_the_other_to_be_read_by_itself() {
        given.merged(ROBIN, AGAIN).destroyed(ROBIN);

        assertThat(given.now(AGAIN).records()).containsExactly(AGAIN);
        assertThat(given.now(AGAIN).isReadHere()).isTrue();
        assertThat(positions(given.now(AGAIN))).containsExactly(1L, 4L);
    }

    @Test
    void one_journey_is_folded_from_both() {
        given.and(AGAIN, "2025-07-01", new ChildDied(null)).merged(ROBIN, AGAIN);

        assertThat(given.journey(ROBIN).identity().died()).isPresent();
        assertThat(given.journey(ROBIN).entries())
                .extracting(told -> told.recorded().envelope().subject().id())
                .contains(ROBIN, AGAIN);
    }

    @Test
    void what_both_records_tell_alike_is_judged_once_unless_it_was_put_right() {
        given.and(AGAIN, "2024-05-01", name("Robin")).merged(ROBIN, AGAIN);
        assertThat(given.now(ROBIN).distinct())
                .extracting(Recorded::position)
                .containsExactly(0L, 1L, 4L, 5L);
        assertThat(given.now(ROBIN).entries()).hasSize(5);

        given.and(AGAIN, "2026-03-09", new EntryVoided(GivenFacts.event(3), "another's", "m-1"));
        assertThat(given.now(ROBIN).distinct()).extracting(Recorded::position).contains(3L);
    }

    @Test
    void a_comparison_across_the_merge_says_what_came_from_the_other_record() {
        given.merged(ROBIN, AGAIN);
        Comparison merged = compared(2, given.last());
        assertThat(merged.differences())
                .anySatisfy(one -> {
                    assertThat(one).isInstanceOf(Difference.Joined.class);
                    assertThat(one.after().recorded().position()).isEqualTo(1);
                });

        long before = given.last();
        given.separated(ROBIN, AGAIN);
        assertThat(compared(before, given.last()).differences())
                .filteredOn(Difference.Parted.class::isInstance)
                .extracting(one -> one.after().recorded().position())
                .containsExactlyInAnyOrder(1L, 4L);
    }

    @Test
    void what_was_recorded_and_merged_since_is_simply_added() {
        given.and(AGAIN, "2026-02-01", name("Robbie")).merged(ROBIN, AGAIN);

        assertThat(compared(2, given.last()).differences())
                .filteredOn(one -> one.after().recorded().position() == 3)
                .singleElement()
                .isInstanceOf(Difference.Added.class);
    }

    private Comparison compared(long from, long to) {
        return Comparison.between(
                Journey.of(Recorded.among(given.known(ROBIN, from).entries())),
                Journey.of(Recorded.among(given.known(ROBIN, to).entries())),
                from);
    }

    private static List<Long> positions(OneChild child) {
        return child.entries().stream().map(AtPosition::position).toList();
    }

    private static Fact name(String given) {
        return new NameRecorded(new Code("legal"), given, null);
    }
}
