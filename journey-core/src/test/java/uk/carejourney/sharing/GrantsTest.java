package uk.carejourney.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import static uk.carejourney.sharing.GivenGrants.SCHOOL;
import static uk.carejourney.sharing.GivenGrants.made;
import static uk.carejourney.sharing.GivenGrants.withdrawn;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uk.carejourney.sharing.Grant.State;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Until when what may be passed on. */
class GrantsTest {

    private static final Instant IN_APRIL = Instant.parse("2026-04-15T09:00:00Z");

    @ParameterizedTest(name = "recorded {0}: {1} ({2})")
    @CsvSource({
        "2026-03-31T22:59:59Z, false, the last second before its first day begins in London",
        "2026-03-31T23:00:00Z, true, its first day has begun in London",
        "2026-04-30T22:59:59Z, true, its last day counts",
        "2026-04-30T23:00:00Z, false, its last day has passed",
    })
    void covers_what_is_recorded_from_its_first_day_to_its_last(
            Instant recordedAt, boolean covered, String why) {
        Grants grants = Grants.among(List.of(made(10)));
        assertThat(grants.covering(50, recordedAt)).as(why).hasSize(covered ? 1 : 0);
    }

    @Test
    void covers_nothing_recorded_before_it_was_made_nor_after_it_was_withdrawn() {
        Grants grants = Grants.among(List.of(made(10), withdrawn(30, 10)));
        assertThat(grants.covering(10, IN_APRIL)).isEmpty();
        assertThat(grants.covering(11, IN_APRIL)).hasSize(1);
        assertThat(grants.covering(29, IN_APRIL)).hasSize(1);
        assertThat(grants.covering(30, IN_APRIL)).isEmpty();
        assertThat(grants.covering(31, IN_APRIL)).isEmpty();
    }

    @Test
    void what_is_said_of_an_earlier_entry_does_not_depend_on_when_one_asks() {
        Grants before = Grants.among(List.of(made(10)));
        Grants after = before.with(withdrawn(30, 10)).with(made(40));
        assertThat(after.covering(20, IN_APRIL)).hasSameSizeAs(before.covering(20, IN_APRIL));
    }

    @Test
    void an_entry_told_twice_changes_nothing() {
        Grants grants = Grants.among(List.of(made(10), withdrawn(30, 10)));
        assertThat(grants.with(made(10)).with(withdrawn(30, 10))).isEqualTo(grants);
    }

    @Test
    void another_grant_of_the_same_partner_stands_on_its_own() {
        Grants grants = Grants.among(List.of(made(10), made(12), withdrawn(30, 10)));
        assertThat(grants.covering(31, IN_APRIL))
                .extracting(grant -> grant.recorded().position())
                .containsExactly(12L);
        assertThat(grants.of("virtual-school")).hasSize(2);
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({"2026-03-31, TO_COME", "2026-04-30, IN_FORCE", "2026-05-01, ENDED"})
    void tells_how_it_stands_on_a_day(LocalDate day, State state) {
        assertThat(Grants.among(List.of(made(10))).all().getFirst().stateOn(day)).isEqualTo(state);
        assertThat(Grants.among(List.of(made(10), withdrawn(11, 10))).all().getFirst().stateOn(day))
                .isEqualTo(State.WITHDRAWN);
    }

    @Test
    void the_partners_key_is_over_once_all_it_was_granted_is() {
        LocalDate inApril = LocalDate.of(2026, 4, 15);
        Grants one = Grants.among(List.of(made(10)));
        assertThat(one.keyIsOver(SCHOOL, inApril)).isFalse();
        assertThat(one.keyIsOver(SCHOOL, LocalDate.of(2026, 5, 1))).isTrue();
        assertThat(one.with(withdrawn(11, 10)).keyIsOver(SCHOOL, inApril)).isTrue();
        assertThat(one.with(made(11)).with(withdrawn(12, 10)).keyIsOver(SCHOOL, inApril)).isFalse();
    }

    @Test
    void adds_the_fields_it_names_and_no_others() {
        Grant grant = Grants.among(List.of(made(10))).all().getFirst();
        assertThat(grant.fieldsOf("placement.placement-started.v1")).containsExactly("postcode");
        assertThat(grant.fieldsOf("placement.placement-started.v2")).isEmpty();
    }
}
