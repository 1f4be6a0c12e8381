package uk.carejourney.infra.alerting;

import uk.carejourney.alert.AlertFact;
import uk.carejourney.alerts.Alerts;
import uk.carejourney.clocks.Circle;
import uk.carejourney.clocks.RulesInForce;
import uk.carejourney.fold.OneChild;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.ledger.LedgerReading;

import java.util.List;
import java.util.Optional;

/**
 * Reads from the ledger everything a subject's clocks rest on.
 *
 * @param ledger the ledger
 * @param rules the rules as shipped, and what councils adopt over them
 * @param council the council's own record
 */
record Circles(LedgerReading ledger, RulesInForce rules, Subject council) {

    /** The council's record; empty while alerting has not begun. */
    Optional<Council> readCouncil() {
        return Council.of(readable(council), rules);
    }

    /** How many entries it holds. */
    long recordedByCouncil() {
        return ledger.recordedAbout(council.id());
    }

    /** Whether a rule can be about such a subject; a council may adopt one tomorrow. */
    static boolean canHaveRules(SubjectKind kind) {
        return kind != SubjectKind.PERSON && kind != SubjectKind.COUNCIL;
    }

    /** What there is to know about a subject; empty if nothing of it can be read any more. */
    Optional<Circumstances> read(Subject subject, Council council) {
        OneChild child = OneChild.of(subject.id(), ledger::stream);
        List<Recorded> own = Recorded.among(child.own().entries());
        if (own.isEmpty()) {
            return Optional.empty();
        }
        // No rule reads alerts, and a long life would be read through them each time.
        List<Recorded> facts =
                child.distinct().stream()
                        .filter(one -> !(one.fact() instanceof AlertFact))
                        .toList();
        Circle circle = Circle.of(subject, facts, this::readable);
        long read = Math.max(council.read(), child.entries().getLast().position());
        return Optional.of(
                new Circumstances(
                        child,
                        circle,
                        Alerts.of(own.stream().map(Recorded::entry).toList()),
                        council,
                        Math.max(read, circle.othersTo())));
    }

    private List<Recorded> readable(Subject subject) {
        return Recorded.among(ledger.stream(subject.id()));
    }
}
