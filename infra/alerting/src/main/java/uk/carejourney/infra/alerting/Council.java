package uk.carejourney.infra.alerting;

import uk.carejourney.alert.AlertFact.AlertingWentLive;
import uk.carejourney.clocks.Law;
import uk.carejourney.clocks.RulesInForce;
import uk.carejourney.journey.Recorded;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the council's own record says of the law and of alerting.
 *
 * @param law the rules, with its calendar, settings and declarations
 * @param began the entry that says when alerting began
 * @param read position of the last of its entries
 */
record Council(Law law, Recorded began, long read) {

    /** The council as recorded; empty while alerting has not begun. */
    static Optional<Council> of(List<Recorded> facts, RulesInForce rules) {
        return facts.stream()
                .filter(one -> one.fact() instanceof AlertingWentLive)
                .findFirst()
                .map(began -> new Council(Law.of(rules, facts), began, facts.getLast().position()));
    }

    /** What became due soon or overdue before this moment raises nothing. */
    Instant live() {
        return ((AlertingWentLive) began.fact()).from();
    }
}
