package uk.carejourney.gateway.pages;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import uk.carejourney.alert.AlertFact;
import uk.carejourney.alert.AlertFact.AlertAcknowledged;
import uk.carejourney.alert.AlertFact.AlertAssigned;
import uk.carejourney.alert.AlertFact.AlertClosedByHand;
import uk.carejourney.alert.AlertFact.AlertEscalated;
import uk.carejourney.alert.AlertFact.AlertSnoozed;
import uk.carejourney.codes.CodeSets;
import uk.carejourney.fact.Problem;
import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.alerting.AlertActions;
import uk.carejourney.gateway.alerting.AlertSearch;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.gateway.reach.MaySee;
import uk.carejourney.gateway.readers.ReadingInHand;
import uk.carejourney.gateway.reading.ChildReading;
import uk.carejourney.gateway.reading.RulesNow;
import uk.carejourney.gateway.wording.FactWords;
import uk.carejourney.gateway.wording.Moments;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.projections.alerts.AlertsReader;
import uk.carejourney.projections.alerts.OpenAlert;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** The board of open alerts, and one alert with what can be done about it. */
@Controller
final class AlertsPage {

    private static final int ON_THE_BOARD = 200;

    /** One row of the board. */
    public record Row(AlertView.Line line, String child, @Nullable String address) {}

    private final AlertsReader alerts;
    private final AlertActions actions;
    private final ChildReading reading;
    private final RulesNow rules;
    private final FactWords words;
    private final MaySee maySee;
    private final Clock clock;
    private final CodeSets codes = CodeSets.england();

    AlertsPage(
            AlertsReader alerts,
            AlertActions actions,
            ChildReading reading,
            RulesNow rules,
            FactWords words,
            MaySee maySee,
            Clock clock) {
        this.maySee = maySee;
        this.alerts = alerts;
        this.actions = actions;
        this.reading = reading;
        this.rules = rules;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/alerts")
    ModelAndView board(
            Person acting,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String severity,
            @RequestParam(required = false) @Nullable String team) {
        AlertSearch search = AlertSearch.of(state, severity, team, null);
        Predicate<Subject> named = maySee.named(acting);
        List<OpenAlert> open =
                alerts.open().stream().filter(alert -> named.test(alert.subject())).toList();
        List<OpenAlert> found = search.among(open, today());
        Map<String, Object> model = new HashMap<>();
        model.put("search", search);
        model.put("total", found.size());
        model.put("withheld", maySee.withheld(acting));
        List<OpenAlert> shown = found.stream().limit(ON_THE_BOARD).toList();
        ReadingInHand.shows(shown.size());
        Whose whose =
                Whose.of(shown.stream().map(OpenAlert::subject).toList(), reading, acting.sight());
        model.put("rows", shown.stream().map(alert -> row(alert, whose)).toList());
        model.put(
                "teams",
                open.stream()
                        .flatMap(alert -> Optional.ofNullable(alert.team()).stream())
                        .distinct()
                        .sorted()
                        .toList());
        return new ModelAndView("alerts", model);
    }

    @GetMapping("/alerts/{alert}")
    ModelAndView alert(Person acting, @PathVariable UUID alert) {
        return show(acting, actions.told(alert), List.of());
    }

    @PostMapping("/alerts/{alert}")
    ModelAndView act(
            Person acting, @PathVariable UUID alert, @RequestParam Map<String, String> form) {
        AlertsReader.Told told = actions.told(alert);
        List<Problem> problems;
        try {
            actions.take(acting, text(form, "key"), step(acting, alert, form));
            return new ModelAndView("redirect:/alerts/" + alert);
        } catch (RefusedRequest refused) {
            problems =
                    refused.problems().isEmpty()
                            ? List.of(new Problem("REFUSED", "", refused.refusal().sentence()))
                            : refused.problems();
        }
        ModelAndView page = show(acting, told, problems);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static AlertFact.ByHand step(Person acting, UUID alert, Map<String, String> form) {
        String reason = text(form, "reason");
        return switch (text(form, "action")) {
            case "acknowledge" -> new AlertAcknowledged(alert, acting.id());
            case "assign" -> new AlertAssigned(alert, text(form, "owner"));
            case "snooze" -> new AlertSnoozed(alert, acting.id(), until(form), reason);
            case "escalate" -> new AlertEscalated(alert, new Code(text(form, "to")), reason);
            case "resolve" -> new AlertClosedByHand(alert, new Code(text(form, "kind")), reason);
            default ->
                    throw RefusedRequest.of(
                            List.of(new Problem("UNKNOWN_ACTION", "action", "choose an action")));
        };
    }

    private static LocalDate until(Map<String, String> form) {
        return Moments.day(text(form, "until"))
                .orElseThrow(() ->
                        RefusedRequest.of(
                                List.of(
                                        new Problem(
                                                "NOT_A_DATE",
                                                "until",
                                                "enter a date, such as 14/3/2026"))));
    }

    private static String text(Map<String, String> form, String name) {
        return form.getOrDefault(name, "").strip();
    }

    private ModelAndView show(Person acting, AlertsReader.Told told, List<Problem> problems) {
        Map<String, Object> model = new HashMap<>();
        model.put("view", AlertView.of(told, rules.rulebook(), today(), words, acting.sight()));
        model.put(
                "child",
                Whose.of(List.of(told.subject()), reading, acting.sight()).name(told.subject()));
        model.put("address", address(told.subject()));
        model.put("problems", problems);
        model.put("key", UUID.randomUUID().toString());
        model.put("kinds", codes.set("alert-closing-reason").all());
        model.put("higher", codes.set("alert-escalated-to").all());
        return new ModelAndView("alert", model);
    }

    private Row row(OpenAlert alert, Whose whose) {
        return new Row(
                AlertView.line(alert, rules.rulebook(), today()),
                whose.name(alert.subject()),
                address(alert.subject()));
    }

    private static @Nullable String address(Subject subject) {
        return subject.kind() == SubjectKind.CHILD ? "/children/" + subject.id() : null;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Happened.LONDON);
    }
}
