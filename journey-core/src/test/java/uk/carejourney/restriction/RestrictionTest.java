package uk.carejourney.restriction;

import static org.assertj.core.api.Assertions.assertThat;

import static uk.carejourney.restriction.GivenRestrictions.CHILD;
import static uk.carejourney.restriction.GivenRestrictions.TOMORROW;
import static uk.carejourney.restriction.GivenRestrictions.broken;
import static uk.carejourney.restriction.GivenRestrictions.changed;
import static uk.carejourney.restriction.GivenRestrictions.lifted;
import static uk.carejourney.restriction.GivenRestrictions.record;
import static uk.carejourney.restriction.GivenRestrictions.restricted;
import static uk.carejourney.restriction.GivenRestrictions.reviewed;

import org.junit.jupiter.api.Test;

import uk.carejourney.correction.CorrectionFact.EntryVoided;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Subject;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class RestrictionTest {

    private static final Instant NOW = Instant.parse("2026-04-15T10:00:00Z");

    private static Optional<Restriction> of(Fact... facts) {
        return Restriction.in(record(CHILD, 0, facts));
    }

    @Test
    void a_record_nobody_restricted_is_open() {
        assertThat(of()).isEmpty();
        assertThat(of(lifted(), reviewed("kept"), broken(TOMORROW))).isEmpty();
    }

    @Test
    void it_opens_to_its_owner_and_those_named_and_to_no_colleague() {
        Restriction restriction = of(restricted()).orElseThrow();

        assertThat(restriction.opensTo("w-7", NOW)).isTrue();
        assertThat(restriction.opensTo("w-8", NOW)).isTrue();
        assertThat(restriction.opensTo("w-31", NOW)).isFalse();
    }

    @Test
    void broken_glass_opens_it_to_who_broke_it_and_ends_by_itself() {
        Restriction restriction = of(restricted(), broken(TOMORROW)).orElseThrow();

        assertThat(restriction.opensTo("w-31", TOMORROW.minusMillis(1))).isTrue();
        assertThat(restriction.opensTo("w-31", TOMORROW)).isFalse();
        assertThat(restriction.opensTo("w-32", NOW)).isFalse();
    }

    @Test
    void a_review_keeps_it_or_hands_it_on_or_ends_it() {
        assertThat(of(restricted(), reviewed("kept"))).isEqualTo(of(restricted()));
        assertThat(of(restricted(), reviewed("lifted"))).isEmpty();
        Restriction changed = of(restricted(), changed("w-9", "w-10")).orElseThrow();
        assertThat(changed.owners()).containsExactly("w-9");
        assertThat(changed.people()).containsExactlyInAnyOrder("w-9", "w-10");
    }

    @Test
    void lifted_it_is_open_again_and_glass_broken_before_opens_nothing_later() {
        assertThat(of(restricted(), lifted())).isEmpty();
        Restriction again =
                of(restricted(), broken(TOMORROW), lifted(), restricted()).orElseThrow();
        assertThat(again.opensTo("w-31", NOW)).isFalse();
    }

    @Test
    void withdrawing_the_entry_that_restricted_it_does_not_open_it() {
        assertThat(of(restricted(), new EntryVoided(new UUID(0, 1), "Wrong", "w-21")))
                .isEqualTo(of(restricted()));
    }

    @Test
    void of_records_read_as_one_each_restriction_counts() {
        Subject other = Subject.child(new UUID(6, 6));
        List<Recorded> both = new ArrayList<>(record(CHILD, 0, restricted(), broken(TOMORROW)));
        both.addAll(record(other, 2, restricted(), changed("w-8", "w-9")));

        Restriction restriction = Restriction.in(both).orElseThrow();

        assertThat(restriction.owners()).containsExactlyInAnyOrder("w-7", "w-8");
        assertThat(restriction.people()).containsExactly("w-8");
        assertThat(restriction.opensTo("w-31", NOW)).isTrue();
        both.addAll(record(other, 4, lifted()));
        assertThat(Restriction.in(both).orElseThrow().people())
                .containsExactlyInAnyOrder("w-7", "w-8");
    }
}
