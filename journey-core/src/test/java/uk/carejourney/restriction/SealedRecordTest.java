package uk.carejourney.restriction;

import static org.assertj.core.api.Assertions.assertThat;

import static uk.carejourney.restriction.GivenRestrictions.CHILD;
import static uk.carejourney.restriction.GivenRestrictions.TOMORROW;
import static uk.carejourney.restriction.GivenRestrictions.broken;
import static uk.carejourney.restriction.GivenRestrictions.lifted;
import static uk.carejourney.restriction.GivenRestrictions.opened;
import static uk.carejourney.restriction.GivenRestrictions.record;
import static uk.carejourney.restriction.GivenRestrictions.restricted;
import static uk.carejourney.restriction.GivenRestrictions.sealed;
import static uk.carejourney.restriction.GivenRestrictions.unsealed;

import org.junit.jupiter.api.Test;

import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Subject;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** To whom a sealed record is open. */
class SealedRecordTest {

    private static final Subject OTHER = Subject.child(new UUID(6, 6));
    private static final Instant TODAY = Instant.parse("2026-04-15T10:00:00Z");

    private static Restriction after(Fact... facts) {
        return Restriction.in(record(CHILD, 0, facts)).orElseThrow();
    }

    private static boolean opens(Restriction restriction, String person) {
        return restriction.opensTo(person, TODAY);
    }

    @Test
    void a_sealed_record_is_open_to_nobody_whatever_opened_it_before() {
        Restriction now = after(restricted(), broken(TOMORROW), sealed());

        assertThat(now.sealed()).isTrue();
        assertThat(List.of("w-7", "w-8", "w-31", "w-41")).noneMatch(person -> opens(now, person));
    }

    @Test
    void an_opened_seal_opens_it_to_who_opened_it_and_closes_by_itself() {
        Restriction now = after(sealed(), opened(TOMORROW));

        assertThat(opens(now, "w-41")).isTrue();
        assertThat(opens(now, "w-31")).isFalse();
        assertThat(now.opensTo("w-41", TOMORROW)).isFalse();
    }

    @Test
    void nothing_but_unsealing_ends_a_seal() {
        assertThat(after(restricted(), sealed(), lifted()).sealed()).isTrue();
        assertThat(opens(after(sealed(), broken(TOMORROW)), "w-31")).isFalse();
        assertThat(after(sealed(), restricted()).people()).isEmpty();
        assertThat(Restriction.in(record(CHILD, 0, sealed(), unsealed()))).isEmpty();
    }

    @Test
    void a_record_restricted_before_it_was_sealed_is_restricted_again_once_unsealed() {
        Restriction now = after(restricted(), sealed(), opened(TOMORROW), unsealed());

        assertThat(now).isEqualTo(after(restricted()));
    }

    @Test
    void of_records_read_as_one_one_seal_closes_all_of_them() {
        List<Recorded> both = new ArrayList<>(record(CHILD, 0, restricted(), broken(TOMORROW)));
        both.addAll(record(OTHER, 10, sealed()));

        Restriction now = Restriction.in(both).orElseThrow();

        assertThat(now.sealed()).isTrue();
        assertThat(List.of("w-7", "w-31")).noneMatch(person -> opens(now, person));
    }

    @Test
    void of_two_sealed_records_read_as_one_both_must_be_opened() {
        List<Recorded> both = new ArrayList<>(record(CHILD, 0, sealed(), opened(TOMORROW)));
        both.addAll(record(OTHER, 10, sealed()));
        assertThat(opens(Restriction.in(both).orElseThrow(), "w-41")).isFalse();

        both.addAll(record(OTHER, 20, opened(TODAY)));
        Optional<Restriction> now = Restriction.in(both);

        assertThat(now.orElseThrow().opensTo("w-41", TODAY.minusSeconds(1))).isTrue();
        assertThat(now.orElseThrow().opensTo("w-41", TODAY)).isFalse();
    }
}
