package uk.carejourney.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.carejourney.alert.AlertFact;
import uk.carejourney.alert.AlertFact.AlertAcknowledged;
import uk.carejourney.alert.AlertFact.AlertChanged;
import uk.carejourney.alert.AlertFact.AlertClosedByHand;
import uk.carejourney.alert.AlertFact.AlertEscalated;
import uk.carejourney.alert.AlertFact.AlertRaised;
import uk.carejourney.alert.AlertFact.AlertResolved;
import uk.carejourney.alert.AlertFact.Grounds;
import uk.carejourney.alerts.Alerts;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Role;
import uk.carejourney.journey.Subject;
import uk.carejourney.restriction.SealFact;
import uk.carejourney.restriction.SealFact.RecordSealed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

class UrgentTest {

    private static final UUID ALERT = new UUID(1, 2);
    private static final Subject CHILD = Subject.child(new UUID(3, 4));
    private static final Instant FIRST = Instant.parse("2026-04-16T00:00:00Z");
    private static final String REASON = "Robin told his aunt";

    private final List<Recorded> record = new ArrayList<>();

    private boolean called(AlertFact.Step... steps) {
        for (AlertFact.Step step : steps) {
            int at = record.size();
            Instant when = FIRST.plusSeconds(60L * at);
            Envelope envelope =
                    Envelope.of(new UUID(9, at), CHILD, new Happened.At(when), Alerts.LEDGER);
            record.add(new Recorded(500 + at, at, when, new Entry(envelope, step)));
        }
        return Urgent.calls(Notice.of(record.get(0)).orElseThrow(), record);
    }

    private boolean lastCalls() {
        return Urgent.calls(Notice.of(record.getLast()).orElseThrow(), record);
    }

    private static AlertRaised raised(String state, String severity) {
        return new AlertRaised(
                ALERT, "lac-review-first-20wd", "c", grounds(state, severity), null, null, 0, null);
    }

    private static Grounds grounds(String state, String severity) {
        LocalDate due = LocalDate.of(2026, 4, 15);
        return new Grounds(
                new Code(state), new Code(severity), due, null, "20 working days", List.of());
    }

    @Test
    void an_alert_of_the_gravest_kind_calls_whoever_is_on_duty() {
        assertThat(called(raised("overdue", "S1"))).isTrue();
    }

    @Test
    void a_milder_one_waits_for_the_digest() {
        assertThat(called(raised("overdue", "S2"))).isFalse();
    }

    @Test
    void one_that_is_closed_by_the_time_calls_nobody() {
        assertThat(
                        called(
                                raised("overdue", "S1"),
                                new AlertResolved(ALERT, new Code("died"), null)))
                .isFalse();
        record.clear();
        assertThat(
                        called(
                                raised("overdue", "S1"),
                                new AlertClosedByHand(ALERT, new Code("other"), REASON)))
                .isFalse();
    }

    @Test
    void one_of_a_sealed_record_calls_nobody() {
        assertThat(called(raised("overdue", "S1"))).isTrue();
        SealFact sealed = new RecordSealed(LocalDate.of(2026, 4, 15), "The order was made today");
        Envelope envelope =
                Envelope.of(
                        new UUID(9, 9),
                        CHILD,
                        new Happened.At(FIRST),
                        Actor.person("w-1", Role.ADOPTION_RECORDS));
        record.add(new Recorded(900, 9, FIRST, new Entry(envelope, sealed)));

        assertThat(Urgent.calls(Notice.of(record.getFirst()).orElseThrow(), record)).isFalse();
    }

    @Test
    void one_that_is_acknowledged_but_open_still_calls() {
        assertThat(called(raised("overdue", "S1"), new AlertAcknowledged(ALERT, "worker-101")))
                .isTrue();
        assertThat(lastCalls()).isFalse();
    }

    @Test
    void what_gets_worse_calls_again_and_what_gets_better_does_not() {
        called(raised("due-soon", "S1"), new AlertChanged(ALERT, grounds("overdue", "S1"), null));
        assertThat(lastCalls()).isTrue();
        called(new AlertChanged(ALERT, grounds("due-soon", "S1"), null));
        assertThat(lastCalls()).isFalse();
    }

    @Test
    void what_nobody_acknowledged_is_put_before_the_duty_rota_whatever_its_severity() {
        called(raised("overdue", "S2"), new AlertEscalated(ALERT, new Code("duty-rota"), null));
        assertThat(lastCalls()).isTrue();
        called(new AlertEscalated(ALERT, new Code("director"), REASON));
        assertThat(lastCalls()).isFalse();
    }

    @Test
    void the_letter_holds_links_and_nobodys_words() {
        called(raised("overdue", "S1"), new AlertEscalated(ALERT, new Code("duty-rota"), REASON));
        Links links = new Links("https://ledger.example.gov.uk");
        Letter letter =
                Urgent.letter(Notice.of(record.getLast()).orElseThrow(), List.of("d@e.uk"), links);

        assertThat(letter.key()).isEqualTo("alert/" + ALERT + "/501");
        assertThat(letter.subject())
                .isEqualTo("Journey Ledger: 1 alert was put before the duty rota");
        assertThat(letter.text())
                .contains("https://ledger.example.gov.uk/alerts/" + ALERT)
                .doesNotContain(REASON, CHILD.id().toString(), "worker", "review");
    }

    @Test
    void a_message_id_is_the_same_for_the_same_step_and_reader_only() {
        String id = Letter.messageId("alert/1/2", "a@b.uk", "example.gov.uk");

        assertThat(id).matches("<[0-9a-f]{32}@example\\.gov\\.uk>");
        assertThat(Letter.messageId("alert/1/2", "a@b.uk", "example.gov.uk")).isEqualTo(id);
        assertThat(Letter.messageId("alert/1/3", "a@b.uk", "example.gov.uk")).isNotEqualTo(id);
        assertThat(Letter.messageId("alert/1/2", "c@b.uk", "example.gov.uk")).isNotEqualTo(id);
    }

    @Test
    void a_notice_is_thin_and_always_the_same_bytes() {
        called(raised("overdue", "S1"), new AlertEscalated(ALERT, new Code("duty-rota"), REASON));

        assertThat(Notice.of(record.getFirst()).orElseThrow().json())
                .isEqualTo(
                        "{\"data\":{\"alert\":\"00000000-0000-0001-0000-000000000002\","
                                + "\"due\":\"2026-04-15\",\"position\":500,"
                                + "\"rule\":\"lac-review-first-20wd\",\"severity\":\"S1\","
                                + "\"state\":\"overdue\","
                                + "\"subject\":\"child/00000000-0000-0003-0000-000000000004\"},"
                                + "\"timestamp\":\"2026-04-16T00:00:00Z\","
                                + "\"type\":\"alert.alert-raised.v1\"}");
        assertThat(Notice.of(record.getLast()).orElseThrow().json())
                .contains("alert.alert-escalated.v1")
                .doesNotContain("Robin");
    }
}
