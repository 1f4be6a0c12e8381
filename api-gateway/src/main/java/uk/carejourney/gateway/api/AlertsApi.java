package uk.carejourney.gateway.api;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import uk.carejourney.alert.AlertFact;
import uk.carejourney.alert.AlertFact.AlertAcknowledged;
import uk.carejourney.alert.AlertFact.AlertAssigned;
import uk.carejourney.alert.AlertFact.AlertClosedByHand;
import uk.carejourney.alert.AlertFact.AlertEscalated;
import uk.carejourney.alert.AlertFact.AlertSnoozed;
import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.alerting.AlertActions;
import uk.carejourney.gateway.alerting.AlertSearch;
import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.gateway.reach.MaySee;
import uk.carejourney.gateway.readers.ReadingInHand;
import uk.carejourney.gateway.reading.ReadModels;
import uk.carejourney.gateway.reading.RulesNow;
import uk.carejourney.gateway.wording.FactWords;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Subject;
import uk.carejourney.projections.alerts.AlertsReader;
import uk.carejourney.projections.alerts.OpenAlert;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** Alerts, and what people do with them; each action needs an idempotency key. */
@RestController
final class AlertsApi {

    private static final int LONGEST_KEY = 200;

    /**
     * Alerts; the open ones the gravest first, then the one due first, then the oldest.
     *
     * @param total how many there are on all pages
     * @param withheld how many children's alerts are left out because their records are restricted
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AlertsJson(int total, long withheld, List<AlertJson> alerts, @Nullable String next) {}

    /**
     * What is done; each action reads the fields it needs.
     *
     * @param owner the worker who answers for it; whoever acts, if absent
     * @param until the first day it is shown again
     * @param to before whom it is put, by its code
     * @param kind the kind of reason, by its code
     */
    record ActionJson(
            @Nullable String owner,
            @Nullable LocalDate until,
            @Nullable String to,
            @Nullable String kind,
            @Nullable String reason) {}

    private static final String LIST = "alerts";

    private final AlertsReader alerts;
    private final ReadModels models;
    private final AlertActions actions;
    private final RulesNow rules;
    private final FactWords words;
    private final MaySee maySee;
    private final Clock clock;

    AlertsApi(
            AlertsReader alerts,
            ReadModels models,
            AlertActions actions,
            RulesNow rules,
            FactWords words,
            MaySee maySee,
            Clock clock) {
        this.maySee = maySee;
        this.alerts = alerts;
        this.models = models;
        this.actions = actions;
        this.rules = rules;
        this.words = words;
        this.clock = clock;
    }

    /**
     * A page of the open alerts, the gravest first.
     *
     * @param state new, acknowledged or snoozed; due-soon or overdue; any if absent
     * @param severity S1, S2, S3 or S4; any if absent
     * @param team the team responsible; any if absent
     * @param rule the rule, as the rulebook names it; any if absent
     */
    @GetMapping("/api/v1/alerts")
    AlertsJson list(
            Person acting,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String severity,
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(name = "at-least", required = false) @Nullable Long atLeast) {
        AlertSearch search = AlertSearch.of(state, severity, team, rule);
        Optional<AlertPlace> after = Cursor.read(LIST, cursor, AlertPlace::read);
        models.show(atLeast);
        LocalDate today = today();
        Predicate<Subject> named = maySee.named(acting);
        List<OpenAlert> all =
                search.among(alerts.open(), today).stream()
                        .filter(alert -> named.test(alert.subject()))
                        .toList();
        int sized = Cursor.size(size);
        List<OpenAlert> page =
                all.stream()
                        .filter(alert -> after.isEmpty() || after.get().isBefore(alert))
                        .limit(sized)
                        .toList();
        ReadingInHand.shows(page.size());
        return new AlertsJson(
                all.size(),
                maySee.withheld(acting),
                page.stream().map(alert -> AlertJson.of(alert, rules.rulebook(), today)).toList(),
                Cursor.next(page, sized, last -> AlertPlace.of(last).cursor(LIST)));
    }

    /** Every alert there ever was about one child. */
    @GetMapping("/api/v1/children/{child}/alerts")
    AlertsJson about(
            Person acting,
            @PathVariable UUID child,
            @RequestParam(name = "at-least", required = false) @Nullable Long atLeast) {
        models.show(child, atLeast);
        LocalDate today = today();
        List<AlertJson> found =
                alerts.about(child).stream()
                        .map(alert ->
                                AlertJson.of(Subject.child(child), alert, rules.rulebook(), today))
                        .toList();
        return new AlertsJson(found.size(), 0, found, null);
    }

    /** One alert, open or not, with every step taken about it. */
    @GetMapping("/api/v1/alerts/{alert}")
    AlertJson alert(Person acting, @PathVariable UUID alert) {
        return json(acting, actions.told(alert));
    }

    /** Acknowledges an alert: its {@code owner} answers for it, whoever acts if none is named. */
    @PostMapping("/api/v1/alerts/{alert}/acknowledge")
    AlertJson acknowledge(
            Person acting,
            @PathVariable UUID alert,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody(required = false) @Nullable ActionJson given) {
        return take(acting, key, new AlertAcknowledged(alert, owner(given, acting)));
    }

    /** Gives an alert to another {@code owner}, who answers for it from then on. */
    @PostMapping("/api/v1/alerts/{alert}/assign")
    AlertJson assign(
            Person acting,
            @PathVariable UUID alert,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody ActionJson given) {
        return take(acting, key, new AlertAssigned(alert, text(given.owner())));
    }

    /** Snoozes an alert {@code until} a day, for a {@code reason}; its clock runs on. */
    @PostMapping("/api/v1/alerts/{alert}/snooze")
    AlertJson snooze(
            Person acting,
            @PathVariable UUID alert,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody ActionJson given) {
        LocalDate until = given.until();
        if (until == null) {
            throw RefusedRequest.of(Refusal.UNREADABLE, "'until' is missing.");
        }
        String reason = text(given.reason());
        return take(acting, key, new AlertSnoozed(alert, owner(given, acting), until, reason));
    }

    /** Puts an alert before somebody else, for a {@code reason}. */
    @PostMapping("/api/v1/alerts/{alert}/escalate")
    AlertJson escalate(
            Person acting,
            @PathVariable UUID alert,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody ActionJson given) {
        Code to = new Code(text(given.to()));
        return take(acting, key, new AlertEscalated(alert, to, text(given.reason())));
    }

    /** Closes an alert by hand, for a {@code reason}; its clock stays as it is. */
    @PostMapping("/api/v1/alerts/{alert}/resolve")
    AlertJson resolve(
            Person acting,
            @PathVariable UUID alert,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody ActionJson given) {
        Code kind = new Code(text(given.kind()));
        return take(acting, key, new AlertClosedByHand(alert, kind, text(given.reason())));
    }

    private AlertJson take(Person acting, @Nullable String key, AlertFact.ByHand step) {
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            throw RefusedRequest.of(Refusal.KEY_MISSING);
        }
        return json(acting, actions.take(acting, key, step));
    }

    private AlertJson json(Person acting, AlertsReader.Told told) {
        return AlertJson.of(told, rules.rulebook(), today(), words, acting.sight());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Happened.LONDON);
    }

    private static String owner(@Nullable ActionJson given, Person acting) {
        return given == null || given.owner() == null ? acting.id() : given.owner().strip();
    }

    /** What is missing is left to the rules, which say so with a code. */
    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
