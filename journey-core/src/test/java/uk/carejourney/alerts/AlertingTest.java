package uk.carejourney.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import static uk.carejourney.alerts.GivenAlerts.childUnder;
import static uk.carejourney.alerts.GivenAlerts.resolved;
import static uk.carejourney.alerts.GivenAlerts.review;

import org.junit.jupiter.api.Test;

import uk.carejourney.admission.AdmissionFact.ChildBecameLookedAfter;
import uk.carejourney.alert.AlertFact;
import uk.carejourney.alert.AlertFact.AlertChanged;
import uk.carejourney.alert.AlertFact.AlertRaised;
import uk.carejourney.alert.AlertFact.AlertResolved;
import uk.carejourney.journey.Code;
import uk.carejourney.rulebook.Rule;
import uk.carejourney.workforce.WorkforceFact.SocialWorkerAllocated;

import java.util.List;
import java.util.UUID;

/** A child looked after from Monday 16 March 2026: the first review is due by 15 April. */
class AlertingTest {

    private static final Rule REVIEW = GivenAlerts.rule("lac-review-first-20wd");
    private static final Rule MILDER = OtherRules.of(Rule.Severity.S2, REVIEW);

    @Test
    void a_manager_is_warned_before_a_review_is_overdue_and_told_how_it_was_reckoned() {
        GivenAlerts child = childUnder(REVIEW);
        UUID admission = child.last();
        child.and("2026-03-16", new SocialWorkerAllocated("W1", "North", null, null, null, null));
        assertThat(child.on("2026-04-07")).isEmpty();
        AlertRaised raised = (AlertRaised) child.on("2026-04-08").getFirst();
        assertThat(raised.rule()).isEqualTo(REVIEW.id());
        assertThat(raised.grounds().state()).hasToString("due-soon");
        assertThat(raised.grounds().due()).isEqualTo("2026-04-15");
        assertThat(raised.grounds().words()).startsWith("20 working days after Monday 16 March");
        assertThat(raised.grounds().restsOn()).containsExactly(admission);
        assertThat(raised.inCharge()).isEqualTo(new AlertFact.InCharge("W1", "North"));
        assertThat(raised.follows()).isNull();
    }

    @Test
    void the_same_alert_becomes_worse_and_is_not_repeated() {
        GivenAlerts child = childUnder(REVIEW);
        child.on("2026-04-08");
        assertThat(child.on("2026-04-12")).isEmpty();
        assertThat(child.on("2026-04-16"))
                .singleElement()
                .isInstanceOfSatisfying(
                        AlertChanged.class,
                        step -> assertThat(step.grounds().state()).hasToString("overdue"));
        assertThat(child.only().open()).isTrue();
    }

    @Test
    void the_review_that_was_held_ends_the_alert_and_is_named() {
        GivenAlerts child = childUnder(REVIEW);
        child.on("2026-04-20");
        child.and("2026-04-21", review());
        AlertResolved step = resolved(child.on("2026-04-22"));
        assertThat(step.how()).hasToString("done-late");
        assertThat(step.entry()).isEqualTo(child.last(1));
    }

    @Test
    void a_measure_alerts_nobody() {
        assertThat(childUnder(OtherRules.of(Rule.Severity.S5, REVIEW)).on("2026-05-01")).isEmpty();
    }

    @Test
    void a_rule_from_memory_raises_nothing_above_s3_until_it_is_confirmed() {
        Rule rule = OtherRules.fromMemory(REVIEW);
        GivenAlerts child = childUnder(rule);
        child.on("2026-05-01");
        assertThat(child.only().grounds().severity()).hasToString("S3");
        child.set("confirmed." + rule.id(), "yes");
        child.on("2026-05-02");
        assertThat(child.only().grounds().severity()).hasToString("S1");
    }

    @Test
    void what_was_overdue_or_near_before_alerting_began_raises_nothing() {
        GivenAlerts overdue = childUnder(REVIEW).liveFrom("2026-04-16T09:00:00Z");
        assertThat(overdue.on("2026-05-01")).isEmpty();
        GivenAlerts near = childUnder(REVIEW).liveFrom("2026-04-10T09:00:00Z");
        assertThat(near.on("2026-04-11")).isEmpty();
        assertThat(near.on("2026-04-16")).hasSize(1);
        GivenAlerts toCome = childUnder(REVIEW).liveFrom("2026-04-07T09:00:00Z");
        assertThat(toCome.on("2026-04-08")).hasSize(1);
    }

    @Test
    void history_recorded_after_alerting_began_is_still_history() {
        GivenAlerts child = childUnder(REVIEW).liveFrom("2026-06-01T00:00:00Z");
        child.and(
                "2025-01-06",
                new ChildBecameLookedAfter(
                        null, new Code("V2"), null, null, List.of(), null, null));
        assertThat(child.on("2026-06-02")).isEmpty();
    }

    @Test
    void one_alert_speaks_for_all_of_the_same_cause() {
        Rule drift = OtherRules.called("drift-review", MILDER);
        GivenAlerts child = childUnder(drift, MILDER).speaksFor(REVIEW.id(), drift.id());
        assertThat(child.on("2026-04-20"))
                .singleElement()
                .isInstanceOfSatisfying(
                        AlertRaised.class, step -> assertThat(step.rule()).isEqualTo(REVIEW.id()));
        assertThat(child.on("2026-04-21")).isEmpty();
    }

    @Test
    void an_open_alert_gives_way_to_the_alert_of_its_cause() {
        Rule drift = OtherRules.called("drift-review", MILDER);
        GivenAlerts child = childUnder(drift, MILDER);
        child.on("2026-04-20");
        child.speaksFor(REVIEW.id(), drift.id());
        assertThat(resolved(child.on("2026-04-21")).how()).hasToString("covered");
        assertThat(child.alerts().open()).hasSize(1);
    }
}
