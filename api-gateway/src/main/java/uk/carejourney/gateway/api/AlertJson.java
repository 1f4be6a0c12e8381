package uk.carejourney.gateway.api;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import uk.carejourney.alert.AlertFact;
import uk.carejourney.alert.AlertFact.AlertClosedByHand;
import uk.carejourney.alert.AlertFact.AlertResolved;
import uk.carejourney.alerts.Alert;
import uk.carejourney.gateway.access.Sight;
import uk.carejourney.gateway.wording.FactWords;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Subject;
import uk.carejourney.projections.alerts.AlertsReader;
import uk.carejourney.projections.alerts.OpenAlert;
import uk.carejourney.rulebook.Rule;
import uk.carejourney.rulebook.Rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One alert, for programs.
 *
 * @param subject kind and pseudonym
 * @param standing how it stands with people: new, acknowledged, snoozed, closed-by-hand, resolved
 * @param state how its clock stands: due-soon or overdue
 * @param words the arithmetic
 * @param resolvedBy the entry that ended it, by its event
 * @param steps everything recorded about it; absent in a list
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AlertJson(
        UUID id,
        String subject,
        String rule,
        @Nullable String title,
        @Nullable String force,
        @Nullable String citation,
        String severity,
        String state,
        String standing,
        @Nullable LocalDate due,
        String words,
        String raisedAt,
        @Nullable String team,
        @Nullable String owner,
        @Nullable LocalDate snoozedUntil,
        @Nullable String escalatedTo,
        @Nullable UUID follows,
        @Nullable String ended,
        @Nullable UUID resolvedBy,
        @Nullable List<StepJson> steps) {

    /** One step; nobody's own words are told to those who see pseudonyms only. */
    record StepJson(
            long position, String type, String recordedAt, String by, Map<String, String> fields) {}

    static AlertJson of(OpenAlert alert, Rulebook rulebook, LocalDate today) {
        @Nullable Rule rule = rulebook.rule(alert.rule()).orElse(null);
        return new AlertJson(
                alert.id(),
                alert.subject().toString(),
                alert.rule(),
                rule == null ? null : rule.title(),
                rule == null ? null : rule.force().word(),
                rule == null ? null : rule.citation(),
                alert.severity(),
                alert.state(),
                alert.standing(today).word(),
                alert.due(),
                alert.words(),
                alert.raisedAt().toString(),
                alert.team(),
                alert.owner(),
                alert.snoozedUntil(),
                alert.escalatedTo(),
                null,
                null,
                null,
                null);
    }

    /** An alert without its steps. */
    static AlertJson of(Subject subject, Alert alert, Rulebook rulebook, LocalDate today) {
        AlertJson open = of(OpenAlert.of(subject, alert), rulebook, today);
        String ended =
                alert.resolved()
                        .map(AlertResolved::how)
                        .or(() -> alert.closedByHand().map(AlertClosedByHand::kind))
                        .map(Object::toString)
                        .orElse(null);
        return open.with(
                alert.standing(today).word(),
                alert.raised().follows(),
                ended,
                alert.resolved().map(AlertResolved::entry).orElse(null),
                null);
    }

    static AlertJson of(
            AlertsReader.Told told,
            Rulebook rulebook,
            LocalDate today,
            FactWords words,
            Sight sight) {
        AlertJson plain = of(told.subject(), told.alert(), rulebook, today);
        List<StepJson> steps = told.steps().stream().map(step -> step(step, words, sight)).toList();
        return plain.with(
                plain.standing(), plain.follows(), plain.ended(), plain.resolvedBy(), steps);
    }

    private static StepJson step(Recorded step, FactWords words, Sight sight) {
        AlertFact.Step fact = (AlertFact.Step) step.fact();
        return new StepJson(
                step.position(),
                words.type(fact).name(),
                step.recordedAt().toString(),
                step.envelope().recordedBy().id(),
                words.fields(fact, sight).stream()
                        .filter(field -> !field.withheld())
                        .collect(
                                Collectors.toMap(
                                        FactWords.Field::label,
                                        FactWords.Field::value,
                                        (one, other) -> one + ", " + other)));
    }

    private AlertJson with(
            String newStanding,
            @Nullable UUID newFollows,
            @Nullable String newEnded,
            @Nullable UUID newResolvedBy,
            @Nullable List<StepJson> newSteps) {
        return new AlertJson(
                id,
                subject,
                rule,
                title,
                force,
                citation,
                severity,
                state,
                newStanding,
                due,
                words,
                raisedAt,
                team,
                owner,
                snoozedUntil,
                escalatedTo,
                newFollows,
                newEnded,
                newResolvedBy,
                newSteps);
    }
}
