package uk.carejourney.gateway.pages;

import org.jspecify.annotations.Nullable;

import uk.carejourney.alert.AlertFact.AlertClosedByHand;
import uk.carejourney.alerts.Alert;
import uk.carejourney.gateway.access.Sight;
import uk.carejourney.gateway.wording.Dates;
import uk.carejourney.gateway.wording.FactWords;
import uk.carejourney.gateway.wording.Labels;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Recorded;
import uk.carejourney.projections.alerts.AlertsReader;
import uk.carejourney.projections.alerts.OpenAlert;
import uk.carejourney.rulebook.Rule;
import uk.carejourney.rulebook.Rulebook;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One alert on a page.
 *
 * @param line how it stands
 * @param force how binding the rule is and where it stands
 * @param ended how it ended; absent while it is open
 * @param escalated before whom it was put; absent if before nobody
 * @param snoozable whether it may be put off at all
 * @param longestSnooze for how many days
 * @param challenge whether only the reviewing officer may close it
 * @param acknowledged whether someone saw it
 * @param open whether anything can be done with it
 * @param steps everything recorded about it, the last first
 */
public record AlertView(
        Line line,
        String force,
        @Nullable String ended,
        @Nullable String escalated,
        boolean snoozable,
        int longestSnooze,
        boolean challenge,
        boolean acknowledged,
        boolean open,
        List<Step> steps) {

    /**
     * An alert in a list.
     *
     * @param title what the rule is called
     * @param severity S1 to S4
     * @param state due soon or overdue
     * @param due the day, in words
     * @param age how long ago it was raised
     * @param owner who answers for it
     * @param standing new, acknowledged, snoozed until a day
     */
    public record Line(
            UUID id,
            String title,
            String severity,
            String state,
            String due,
            String words,
            String age,
            String team,
            String owner,
            String standing) {}

    /** One step. */
    public record Step(String title, String words, String when, String by) {}

    static Line line(OpenAlert alert, Rulebook rulebook, LocalDate today) {
        return new Line(
                alert.id(),
                rulebook.rule(alert.rule()).map(Rule::title).orElse(alert.rule()),
                alert.severity(),
                Labels.sentence(alert.state()),
                alert.due() == null ? "No date" : Dates.day(alert.due()),
                alert.words(),
                age(LocalDate.ofInstant(alert.raisedAt(), Happened.LONDON), today),
                alert.team() == null ? "No team" : alert.team(),
                alert.owner() == null ? "Nobody" : alert.owner(),
                standing(alert, today));
    }

    private static String age(LocalDate raised, LocalDate today) {
        long days = ChronoUnit.DAYS.between(raised, today);
        return days < 1 ? "Today" : days == 1 ? "1 day" : days + " days";
    }

    private static String standing(OpenAlert alert, LocalDate today) {
        Alert.Standing standing = alert.standing(today);
        LocalDate until = alert.snoozedUntil();
        return standing == Alert.Standing.SNOOZED && until != null
                ? "Snoozed until " + Dates.day(until)
                : Labels.sentence(standing.word());
    }

    static AlertView of(
            AlertsReader.Told told,
            Rulebook rulebook,
            LocalDate today,
            FactWords words,
            Sight sight) {
        Alert alert = told.alert();
        Optional<Rule> rule = rulebook.rule(alert.raised().rule());
        return new AlertView(
                line(OpenAlert.of(told.subject(), alert), rulebook, today),
                rule.map(one -> Labels.capital(one.force().word()) + ", " + one.citation())
                        .orElse(""),
                ended(alert, words),
                alert.escalatedTo().map(to -> words.code("alert-escalated-to", to)).orElse(null),
                alert.raised().longestSnooze() > 0,
                alert.raised().longestSnooze(),
                alert.raised().closedOnlyBy() != null,
                alert.acknowledged(),
                alert.open(),
                told.steps().reversed().stream().map(step -> step(step, words, sight)).toList());
    }

    private static @Nullable String ended(Alert alert, FactWords words) {
        Optional<Code> how = alert.resolved().map(resolved -> resolved.how());
        return how.map(code -> "Resolved: " + words.code("alert-ending", code))
                .or(() ->
                        alert.closedByHand()
                                .map(AlertClosedByHand::kind)
                                .map(kind ->
                                        "Closed by hand: "
                                                + words.code("alert-closing-reason", kind)))
                .orElse(null);
    }

    private static Step step(Recorded step, FactWords words, Sight sight) {
        return new Step(
                words.title(step.fact()),
                words.fields(step.fact(), sight).stream()
                        .filter(field -> !field.withheld())
                        .filter(field -> !field.value().matches("(?s).*[0-9a-f]{8}-[0-9a-f]{4}-.*"))
                        .map(field -> field.label() + ": " + field.value())
                        .collect(Collectors.joining(". ")),
                Dates.moment(step.recordedAt()),
                step.envelope().recordedBy().id());
    }
}
