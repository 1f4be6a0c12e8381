package uk.carejourney.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.carejourney.admission.AdmissionFact.ChildBecameLookedAfter;
import uk.carejourney.alert.AlertFact;
import uk.carejourney.alert.AlertFact.AlertAcknowledged;
import uk.carejourney.alert.AlertFact.AlertChanged;
import uk.carejourney.alert.AlertFact.AlertClosedByHand;
import uk.carejourney.alert.AlertFact.AlertEscalated;
import uk.carejourney.alert.AlertFact.AlertRaised;
import uk.carejourney.alert.AlertFact.AlertResolved;
import uk.carejourney.alert.AlertFact.AlertSnoozed;
import uk.carejourney.correction.CorrectionFact.EntryCorrected;
import uk.carejourney.correction.CorrectionFact.EntryVoided;
import uk.carejourney.identity.IdentityFact.ChildDied;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Ref;
import uk.carejourney.review.ReviewFact.ReviewHeld;
import uk.carejourney.rulebook.Rule;
import uk.carejourney.workforce.WorkforceFact.SocialWorkerAllocated;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A child looked after from Monday 16 March 2026: the first review is due by 15 April. */
class AlertingTest {

    private static final Rule REVIEW = GivenAlerts.rule("lac-review-first-20wd");
    private static final Rule MILDER = OtherRules.of(Rule.Severity.S2, REVIEW);

    private static GivenAlerts childUnder(Rule... rules) {
        return GivenAlerts.under(rules)
                .and(
                        "2026-03-16",
                        new ChildBecameLookedAfter(
                                null, new Code("V2"), null, null, List.of(), null, null));
    }

    private static ReviewHeld review() {
        return new ReviewHeld(new Ref("r1"), null, null, null, null, null, List.of(), null);
    }

    private static AlertResolved resolved(List<AlertFact> steps) {
        assertThat(steps).hasSize(1);
        return (AlertResolved) steps.getFirst();
    }

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

    @Test
    void death_closes_everything() {
        GivenAlerts child = childUnder(REVIEW);
        child.on("2026-04-20");
        child.and("2026-04-21", new ChildDied(null));
        AlertResolved step = resolved(child.on("2026-04-22"));
        assertThat(step.how()).hasToString("died");
        assertThat(step.entry()).isEqualTo(child.last(1));
        assertThat(child.on("2026-06-01")).isEmpty();
    }

    @Test
    void a_review_withdrawn_again_raises_a_new_alert_that_follows_the_old_one() {
        GivenAlerts child = childUnder(REVIEW);
        child.on("2026-04-20");
        UUID first = child.only().id();
        child.and("2026-04-21", review());
        UUID held = child.last();
        child.on("2026-04-22");
        child.and("2026-04-23", new EntryVoided(held, "another child's", "M1"));
        assertThat(child.on("2026-04-24"))
                .singleElement()
                .isInstanceOfSatisfying(
                        AlertRaised.class,
                        step -> {
                            assertThat(step.follows()).isEqualTo(first);
                            assertThat(step.alert()).isNotEqualTo(first);
                        });
    }

    @Test
    void an_admission_put_right_ends_what_rested_on_it_and_names_the_correction() {
        GivenAlerts child = childUnder(REVIEW);
        UUID admission = child.last();
        child.on("2026-04-20");
        child.and(
                "2026-04-21",
                new EntryCorrected(
                        admission,
                        Happened.on("2026-04-16"),
                        new ChildBecameLookedAfter(
                                null, new Code("V2"), null, null, List.of(), null, null),
                        "keyed wrongly",
                        "M1"));
        AlertResolved step = resolved(child.on("2026-04-22"));
        assertThat(step.entry()).isEqualTo(child.last(1));
    }

    @Test
    void what_was_closed_by_hand_stays_closed_until_it_gets_worse() {
        GivenAlerts child = childUnder(MILDER);
        child.on("2026-04-08");
        UUID first = child.only().id();
        child.takes(
                GivenAlerts.MANAGER,
                "2026-04-09",
                new AlertClosedByHand(first, new Code("agreed-delay"), "holiday"));
        assertThat(child.on("2026-04-10")).isEmpty();
        assertThat(child.on("2026-04-16"))
                .singleElement()
                .isInstanceOfSatisfying(
                        AlertRaised.class, step -> assertThat(step.follows()).isEqualTo(first));
    }

    @Test
    void the_facts_still_say_how_what_was_closed_by_hand_ended() {
        GivenAlerts child = childUnder(MILDER);
        child.on("2026-04-20");
        child.takes(
                GivenAlerts.MANAGER,
                "2026-04-20",
                new AlertClosedByHand(child.only().id(), new Code("agreed-delay"), "holiday"));
        child.and("2026-04-21", review());
        assertThat(resolved(child.on("2026-04-22")).entry()).isEqualTo(child.last(1));
        assertThat(child.on("2026-04-23")).isEmpty();
    }

    @Test
    void what_gets_worse_is_shown_again_whatever_it_was_put_off_to() {
        GivenAlerts child = childUnder(MILDER);
        child.on("2026-04-08");
        UUID alert = child.only().id();
        child.takes(GivenAlerts.MANAGER, "2026-04-08", new AlertAcknowledged(alert, "M1"));
        child.takes(
                GivenAlerts.MANAGER,
                "2026-04-09",
                new AlertSnoozed(alert, "M1", LocalDate.of(2026, 4, 18), "booked"));
        assertThat(child.only().standing(LocalDate.of(2026, 4, 15)))
                .isEqualTo(Alert.Standing.SNOOZED);
        child.on("2026-04-16");
        assertThat(child.only().standing(LocalDate.of(2026, 4, 16)))
                .isEqualTo(Alert.Standing.ACKNOWLEDGED);
    }

    @Test
    void a_grave_breach_nobody_saw_goes_to_the_duty_rota_in_hours_on_any_day() {
        GivenAlerts child = childUnder(REVIEW);
        Instant saturday = Instant.parse("2026-04-18T02:00:00Z");
        child.at(saturday);
        assertThat(child.alerting(saturday).next()).contains(saturday.plusSeconds(4 * 3600));
        assertThat(child.at(saturday.plusSeconds(3 * 3600))).isEmpty();
        assertThat(child.at(saturday.plusSeconds(4 * 3600)))
                .containsExactly(
                        new AlertEscalated(child.only().id(), new Code("duty-rota"), null));
    }
}
