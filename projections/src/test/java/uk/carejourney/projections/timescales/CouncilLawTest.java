package uk.carejourney.projections.timescales;

import static org.assertj.core.api.Assertions.assertThat;

import static uk.carejourney.projections.given.Children.ROBIN;
import static uk.carejourney.projections.timescales.GivenTimescales.COUNCIL;
import static uk.carejourney.projections.timescales.GivenTimescales.fact;

import org.junit.jupiter.api.Test;

import java.util.Map;

/**
 * What decides clocks is read when the council recorded something, and not for every child's fact.
 */
class CouncilLawTest {

    private final GivenTimescales given = new GivenTimescales("2026-03-03");

    @Test
    void the_council_s_record_stays_closed_while_facts_are_recorded_about_children() {
        given.law.look();
        int opened = given.ledger.opened(COUNCIL.id());
        given.admitted(ROBIN, "2026-03-02");
        assertThat(given.law.look()).isFalse();
        assertThat(given.ledger.opened(COUNCIL.id())).isEqualTo(opened);
    }

    @Test
    void whoever_asks_for_the_council_s_facts_opens_its_record_once_until_it_grows() {
        given.law.facts();
        int opened = given.ledger.opened(COUNCIL.id());
        assertThat(given.law.facts()).isEqualTo(given.law.facts());
        assertThat(given.ledger.opened(COUNCIL.id())).isEqualTo(opened);
        long set = set();
        assertThat(given.law.facts().getLast().position()).isEqualTo(set);
        assertThat(given.ledger.opened(COUNCIL.id())).isEqualTo(opened + 1);
    }

    @Test
    void what_the_council_sets_is_law_at_the_next_look() {
        given.law.look();
        long set = set();
        assertThat(given.law.look()).isTrue();
        assertThat(given.law.now().position()).isEqualTo(set);
    }

    private long set() {
        return given.ledger.record(
                COUNCIL,
                "2026-03-02",
                fact(
                        "council.parameter-set",
                        Map.of("name", "confirmed.iha-20wd", "value", "yes")));
    }
}
