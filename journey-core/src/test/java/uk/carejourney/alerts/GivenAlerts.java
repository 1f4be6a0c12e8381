package uk.carejourney.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import uk.carejourney.admission.AdmissionFact.ChildBecameLookedAfter;
import uk.carejourney.alert.AlertFact;
import uk.carejourney.alert.AlertFact.AlertResolved;
import uk.carejourney.calendar.Calendar;
import uk.carejourney.catalogue.England;
import uk.carejourney.clocks.Case;
import uk.carejourney.clocks.Clocks;
import uk.carejourney.clocks.Coverage;
import uk.carejourney.clocks.Question;
import uk.carejourney.clocks.Settings;
import uk.carejourney.fact.Problem;
import uk.carejourney.fold.Journey;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Ref;
import uk.carejourney.journey.Role;
import uk.carejourney.journey.Subject;
import uk.carejourney.review.ReviewFact.ReviewHeld;
import uk.carejourney.rulebook.Rule;
import uk.carejourney.rulebook.Rulebook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** A child under a few rules, whose alerts are decided and recorded day by day. */
final class GivenAlerts {

    static final Rulebook ENGLAND = England.rulebook();
    static final Subject CHILD = Subject.child(new UUID(0, 1));
    static final Actor MANAGER = Actor.person("M1", Role.MANAGER);

    private final List<Recorded> recorded = new ArrayList<>();
    private final Rulebook rulebook;
    private Instant live = Instant.EPOCH;
    private Settings settings = Settings.none();
    private Function<Rule, Optional<String>> cause = _ -> Optional.empty();

    private GivenAlerts(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    static GivenAlerts underEveryRule() {
        return new GivenAlerts(ENGLAND);
    }

    static GivenAlerts under(Rule... rules) {
        Map<String, Rule> few = new LinkedHashMap<>();
        for (Rule rule : rules) {
            few.put(rule.id(), rule);
        }
        return new GivenAlerts(new Rulebook(ENGLAND.sources(), ENGLAND.statuses(), few));
    }

    /** Looked after from Monday 16 March 2026. */
    static GivenAlerts childUnder(Rule... rules) {
        return under(rules)
                .and(
                        "2026-03-16",
                        new ChildBecameLookedAfter(
                                null, new Code("V2"), null, null, List.of(), null, null));
    }

    static ReviewHeld review() {
        return new ReviewHeld(new Ref("r1"), null, null, null, null, null, List.of(), null);
    }

    static AlertResolved resolved(List<AlertFact> steps) {
        assertThat(steps).hasSize(1);
        return (AlertResolved) steps.getFirst();
    }

    static Rule rule(String id) {
        return ENGLAND.rule(id).orElseThrow();
    }

    GivenAlerts liveFrom(String moment) {
        live = Instant.parse(moment);
        return this;
    }

    GivenAlerts set(String parameter, String value) {
        settings = Settings.always(Map.of(parameter, value));
        return this;
    }

    GivenAlerts speaksFor(String cause, String rule) {
        this.cause = one -> one.id().equals(rule) ? Optional.of(cause) : Optional.empty();
        return this;
    }

    GivenAlerts and(String happened, Fact fact) {
        return and(Happened.parse(happened), fact);
    }

    GivenAlerts and(Happened happened, Fact fact) {
        UUID event = new UUID(1, recorded.size());
        add(new Entry(Envelope.of(event, CHILD, happened, MANAGER), fact));
        return this;
    }

    UUID last(int before) {
        return recorded.get(recorded.size() - 1 - before).envelope().eventId();
    }

    UUID last() {
        return recorded.getLast().envelope().eventId();
    }

    /** Decides at noon, records what was decided, and tells it. */
    List<AlertFact> on(String day) {
        return at(LocalDate.parse(day).atTime(12, 0).atZone(Happened.LONDON).toInstant());
    }

    List<AlertFact> at(Instant now) {
        List<AlertFact> steps = alerting(now).steps();
        Steps.of(CHILD, alerts(), steps, now).entries().forEach(this::add);
        assertThat(alerting(now).steps()).as("deciding again").isEmpty();
        return steps;
    }

    /** A step somebody takes; recorded if nothing speaks against it. */
    List<String> takes(Actor by, String day, AlertFact step) {
        List<Problem> problems = HandRules.problems(step, by, entries(), LocalDate.parse(day), "");
        if (problems.isEmpty()) {
            Happened at = Happened.parse(day + "T15:00:00Z");
            add(new Entry(Envelope.of(new UUID(1, recorded.size()), CHILD, at, by), step));
        }
        return problems.stream().map(Problem::code).toList();
    }

    Alerts alerts() {
        return Alerts.of(entries());
    }

    Alert only() {
        assertThat(alerts().all()).hasSize(1);
        return alerts().all().getFirst();
    }

    List<Entry> entries() {
        return recorded.stream().map(Recorded::entry).toList();
    }

    Alerting alerting(Instant now) {
        Journey journey = Journey.of(recorded);
        return new Alerting(
                CHILD,
                clocks(journey, now),
                journey,
                alerts(),
                new GoLive(live, () -> clocks(journey, live)),
                new Terms(
                        Terms.on(Calendar.dayOf(now), settings).longestSnooze(),
                        Terms.on(Calendar.dayOf(now), settings).escalates(),
                        cause),
                now,
                Optional.empty());
    }

    private Clocks clocks(Journey journey, Instant now) {
        return Clocks.of(
                new Question(
                        Case.of(CHILD, journey),
                        rulebook,
                        Calendar.englandAndWales(),
                        settings,
                        Coverage.complete(),
                        now));
    }

    private void add(Entry entry) {
        long position = recorded.size();
        recorded.add(new Recorded(position, position, Instant.EPOCH.plusSeconds(position), entry));
    }
}
