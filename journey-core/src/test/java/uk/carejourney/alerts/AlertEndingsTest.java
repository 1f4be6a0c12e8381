package uk.carejourney.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import static uk.carejourney.alerts.GivenAlerts.childUnder;
import static uk.carejourney.alerts.GivenAlerts.resolved;
import static uk.carejourney.alerts.GivenAlerts.review;

import org.junit.jupiter.api.Test;

import uk.carejourney.admission.AdmissionFact.ChildBecameLookedAfter;
import uk.carejourney.alert.AlertFact.AlertAcknowledged;
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
import uk.carejourney.rulebook.Rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** How alerts end, and come back: the first review is due by 15 April 2026. */
class AlertEndingsTest {

    private static final Rule REVIEW = GivenAlerts.rule("lac-review-first-20wd");
    private static final Rule MILDER = OtherRules.of(Rule.Severity.S2, REVIEW);

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
