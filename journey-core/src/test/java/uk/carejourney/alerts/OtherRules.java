package uk.carejourney.alerts;

import uk.carejourney.rulebook.Event;
import uk.carejourney.rulebook.Rule;

import java.util.Optional;

/** Rules of England with one thing changed. */
final class OtherRules {

    private OtherRules() {}

    static Rule called(String id, Rule rule) {
        return with(rule, id, rule.evidence(), rule.severity(), rule.start());
    }

    static Rule of(Rule.Severity severity, Rule rule) {
        return with(rule, rule.id(), rule.evidence(), severity, rule.start());
    }

    static Rule fromMemory(Rule rule) {
        return with(rule, rule.id(), Rule.Evidence.FROM_MEMORY, rule.severity(), rule.start());
    }

    static Rule startingWith(Event start, Rule rule) {
        return with(rule, rule.id(), rule.evidence(), rule.severity(), Optional.of(start));
    }

    private static Rule with(
            Rule rule,
            String id,
            Rule.Evidence evidence,
            Rule.Severity severity,
            Optional<Event> start) {
        return new Rule(
                id,
                rule.title(),
                rule.source(),
                rule.citation(),
                rule.force(),
                evidence,
                severity,
                rule.about(),
                rule.afterDeath(),
                rule.population(),
                rule.judged(),
                start,
                rule.ahead(),
                rule.stop(),
                rule.versions(),
                rule.basis(),
                rule.relaxed(),
                rule.exempt(),
                rule.declined(),
                rule.related(),
                rule.duty(),
                rule.takesOverWithin(),
                rule.warning(),
                rule.worsens(),
                rule.parameters(),
                rule.reporting(),
                rule.examples(),
                rule.place());
    }
}
