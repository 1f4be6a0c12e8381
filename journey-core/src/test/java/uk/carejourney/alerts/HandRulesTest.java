package uk.carejourney.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uk.carejourney.admission.AdmissionFact.ChildBecameLookedAfter;
import uk.carejourney.alert.AlertFact;
import uk.carejourney.alert.AlertFact.AlertAcknowledged;
import uk.carejourney.alert.AlertFact.AlertAssigned;
import uk.carejourney.alert.AlertFact.AlertClosedByHand;
import uk.carejourney.alert.AlertFact.AlertEscalated;
import uk.carejourney.alert.AlertFact.AlertResolved;
import uk.carejourney.alert.AlertFact.AlertSnoozed;
import uk.carejourney.alert.AlertFact.AlertingWentLive;
import uk.carejourney.catalogue.Facts;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Ref;
import uk.carejourney.journey.Role;
import uk.carejourney.review.ReviewFact.ReviewHeld;
import uk.carejourney.rulebook.Event;
import uk.carejourney.rulebook.Rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What nobody may do with the alert of an overdue review. */
class HandRulesTest {

    private static final String TODAY = "2026-04-20";
    private static final Actor MANAGER = GivenAlerts.MANAGER;
    private static final Rule REVIEW =
            OtherRules.of(Rule.Severity.S2, GivenAlerts.rule("lac-review-first-20wd"));

    private GivenAlerts child = child(REVIEW);
    private UUID alert = new UUID(0, 0);

    private static GivenAlerts child(Rule rule) {
        GivenAlerts child = GivenAlerts.under(rule);
        child.and(
                "2026-03-16",
                new ChildBecameLookedAfter(
                        null, new Code("V2"), null, null, List.of(), null, null));
        child.on(TODAY);
        return child;
    }

    @BeforeEach
    void an_open_alert() {
        alert = child.only().id();
    }

    private List<String> takes(AlertFact step) {
        return child.takes(MANAGER, TODAY, step);
    }

    private AlertSnoozed snooze(String until, String reason) {
        return new AlertSnoozed(alert, "M1", LocalDate.parse(until), reason);
    }

    @ParameterizedTest(name = "until {0}, because ''{1}'': {2}")
    @CsvSource({
        "2026-04-30, booked, ''",
        "2026-05-01, booked, SNOOZE_TOO_LONG",
        "2026-04-20, booked, SNOOZE_TOO_SHORT",
        "2026-04-30, ' ', REASON_MISSING",
    })
    void an_alert_is_put_off_with_a_reason_and_not_for_long(
            String until, String reason, String code) {
        takes(new AlertAcknowledged(alert, "M1"));
        assertThat(takes(snooze(until, reason)))
                .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @Test
    void an_alert_nobody_answers_for_is_not_put_off() {
        assertThat(takes(snooze("2026-04-21", "booked"))).containsExactly("ALERT_NOT_ACKNOWLEDGED");
    }

    @Test
    void a_grave_alert_is_never_put_off() {
        child = child(GivenAlerts.rule("lac-review-first-20wd"));
        alert = child.only().id();
        takes(new AlertAcknowledged(alert, "M1"));
        assertThat(takes(snooze("2026-04-21", "booked"))).containsExactly("SNOOZE_NOT_ALLOWED");
    }

    @Test
    void the_council_sets_how_long_an_alert_is_put_off() {
        child = GivenAlerts.under(REVIEW).set(Terms.LONGEST_SNOOZE, "3");
        child.and(
                "2026-03-16",
                new ChildBecameLookedAfter(
                        null, new Code("V2"), null, null, List.of(), null, null));
        child.on(TODAY);
        assertThat(child.only().raised().longestSnooze()).isEqualTo(3);
    }

    @Test
    void an_alert_is_acknowledged_once_and_then_assigned() {
        assertThat(takes(new AlertAcknowledged(alert, " "))).containsExactly("OWNER_MISSING");
        assertThat(takes(new AlertAcknowledged(alert, "W1"))).isEmpty();
        assertThat(takes(new AlertAcknowledged(alert, "W2"))).containsExactly("ALERT_ACKNOWLEDGED");
        assertThat(takes(new AlertAssigned(alert, "W2"))).isEmpty();
        assertThat(child.only().owner()).contains("W2");
    }

    @Test
    void who_puts_an_alert_higher_says_why() {
        assertThat(takes(new AlertEscalated(alert, new Code("director"), null)))
                .containsExactly("REASON_MISSING");
        assertThat(takes(new AlertEscalated(alert, new Code("director"), "no officer"))).isEmpty();
        assertThat(child.only().escalatedTo()).contains(new Code("director"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "MANAGER, ''",
        "INDEPENDENT_REVIEWING_OFFICER, ''",
        "PRACTITIONER, ROLE_MAY_NOT_CLOSE",
        "PERSONAL_ADVISER, ROLE_MAY_NOT_CLOSE",
    })
    void an_alert_is_closed_by_those_who_answer_for_it(Role role, String code) {
        AlertFact step = new AlertClosedByHand(alert, new Code("other"), "agreed");
        assertThat(child.takes(Actor.person("X", role), TODAY, step))
                .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @ParameterizedTest(name = "{0} acts on no alert")
    @CsvSource({"AUDITOR", "DATA_ANALYST", "PANEL", "INTEGRATOR", "ADMINISTRATOR", "LEDGER"})
    void who_only_reads_alerts_acts_on_none(Role role) {
        AlertFact step = new AlertAcknowledged(alert, "X");
        assertThat(child.takes(Actor.person("X", role), TODAY, step))
                .containsExactly("ROLE_MAY_NOT_ACT");
    }

    @Test
    void a_reviewing_officers_challenge_is_not_closed_by_a_manager() {
        Event challenge =
                new Event.Happens(
                        Facts.CATALOGUE.named("review.challenge-raised.v1").orElseThrow(),
                        List.of(),
                        Optional.empty(),
                        Event.About.CHILD);
        assertThat(Terms.closedOnlyBy(OtherRules.startingWith(challenge, REVIEW)))
                .contains(new Code("independent-reviewing-officer"));
        child = GivenAlerts.under(OtherRules.startingWith(challenge, REVIEW));
        child.and(
                "2026-03-16",
                new ChildBecameLookedAfter(
                        null, new Code("V2"), null, null, List.of(), null, null));
        child.and(
                "2026-03-16",
                Facts.CATALOGUE.named("review.challenge-raised.v1").orElseThrow().example());
        child.on(TODAY);
        AlertFact step = new AlertClosedByHand(child.only().id(), new Code("other"), "agreed");
        assertThat(takes(step)).containsExactly("CHALLENGE_NOT_YOURS");
        Actor officer = Actor.person("R1", Role.INDEPENDENT_REVIEWING_OFFICER);
        assertThat(child.takes(officer, TODAY, step)).isEmpty();
    }

    @Test
    void a_resolved_alert_is_acted_on_no_more() {
        child.and(
                "2026-04-20",
                new ReviewHeld(new Ref("r1"), null, null, null, null, null, List.of(), null));
        child.on(TODAY);
        assertThat(takes(new AlertAcknowledged(alert, "W1"))).containsExactly("ALERT_CLOSED");
        assertThat(takes(new AlertAcknowledged(new UUID(9, 9), "W1")))
                .containsExactly("ALERT_UNKNOWN");
    }

    @Test
    void nobody_takes_the_ledgers_own_steps() {
        assertThat(takes(new AlertResolved(alert, new Code("done"), null)))
                .containsExactly("ALERT_BY_RULE_ONLY");
    }

    @Test
    void alerting_begins_once_and_never_in_the_past() {
        Actor administrator = Actor.person("A1", Role.ADMINISTRATOR);
        AlertFact yesterday = new AlertingWentLive(Instant.parse("2026-04-19T10:00:00Z"));
        AlertFact today = new AlertingWentLive(Instant.parse("2026-04-20T10:00:00Z"));
        assertThat(takes(today)).containsExactly("ROLE_MAY_NOT_ACT");
        assertThat(child.takes(administrator, TODAY, yesterday)).containsExactly("GO_LIVE_IN_PAST");
        assertThat(child.takes(administrator, TODAY, today)).isEmpty();
        assertThat(child.takes(administrator, TODAY, today)).containsExactly("ALERTING_IS_LIVE");
    }
}
