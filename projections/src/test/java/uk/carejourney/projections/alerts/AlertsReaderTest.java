package uk.carejourney.projections.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import static uk.carejourney.projections.given.Children.ROBIN;
import static uk.carejourney.projections.given.Children.WREN;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.carejourney.alert.AlertFact.AlertAcknowledged;
import uk.carejourney.alert.AlertFact.AlertClosedByHand;
import uk.carejourney.alert.AlertFact.AlertRaised;
import uk.carejourney.alert.AlertFact.AlertResolved;
import uk.carejourney.alert.AlertFact.AlertSnoozed;
import uk.carejourney.alert.AlertFact.Grounds;
import uk.carejourney.alert.AlertFact.InCharge;
import uk.carejourney.alerts.Alert;
import uk.carejourney.catalogue.Facts;
import uk.carejourney.embedded.testing.RoomInMemory;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Subject;
import uk.carejourney.projections.documents.Generation;
import uk.carejourney.projections.documents.Pointers;
import uk.carejourney.projections.documents.SubjectDocuments;
import uk.carejourney.projections.given.LedgerInMemory;
import uk.carejourney.projections.given.OnEveryServer;
import uk.carejourney.projections.given.ReadStore;
import uk.carejourney.projections.given.Server;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@OnEveryServer
class AlertsReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 20);
    private static final UUID FIRST = new UUID(3, 1);
    private static final UUID SECOND = new UUID(3, 2);

    private final AlertsModel model = new AlertsModel(Facts.FORM);
    private final LedgerInMemory ledger = new LedgerInMemory();
    private final ReadStore store;
    private final StoredAlerts reader;

    AlertsReaderTest(Server server, @TempDir(factory = RoomInMemory.class) Path folder) {
        this.store = server.open(folder);
        this.reader = new StoredAlerts(store.database(), model);
    }

    @AfterEach
    void discard() {
        store.discard();
    }

    private static AlertRaised raised(UUID alert, String severity, @Nullable String due) {
        LocalDate day = due == null ? null : LocalDate.parse(due);
        return new AlertRaised(
                alert,
                "lac-review-first-20wd",
                "lac-review-first-20wd/" + alert,
                new Grounds(
                        new Code("overdue"),
                        new Code(severity),
                        day,
                        null,
                        "20 working days",
                        List.of(new UUID(1, 1))),
                new InCharge("W1", "North"),
                null,
                10,
                null);
    }

    private void record(Subject subject, uk.carejourney.journey.Fact step) {
        ledger.record(subject, "2026-04-16T12:00:00Z", step);
    }

    private void build() {
        Generation generation =
                new Pointers(store.database()).begin(model.name(), model.schema()).generation();
        SubjectDocuments documents =
                new SubjectDocuments(store.database(), generation, model, ledger::stream);
        documents.prepare();
        documents.add(ledger.page(0, 1_000).stream().filter(model::takes).toList());
    }

    @Test
    void open_alerts_come_the_gravest_first_and_then_by_due_date() {
        record(ROBIN, raised(FIRST, "S2", "2026-04-10"));
        record(WREN, raised(SECOND, "S1", null));
        record(ROBIN, raised(new UUID(3, 3), "S2", "2026-04-01"));
        build();
        assertThat(reader.open())
                .extracting(OpenAlert::id)
                .containsExactly(SECOND, new UUID(3, 3), FIRST);
        assertThat(reader.open().getFirst().subject()).isEqualTo(WREN);
        assertThat(reader.open().getFirst().team()).isEqualTo("North");
    }

    @Test
    void an_alert_shows_who_answers_for_it_and_until_when_it_is_put_off() {
        record(ROBIN, raised(FIRST, "S2", "2026-04-10"));
        record(ROBIN, new AlertAcknowledged(FIRST, "W1"));
        record(ROBIN, new AlertSnoozed(FIRST, "W2", LocalDate.of(2026, 4, 22), "booked"));
        build();
        OpenAlert alert = reader.open().getFirst();
        assertThat(alert.owner()).isEqualTo("W2");
        assertThat(alert.standing(TODAY)).isEqualTo(Alert.Standing.SNOOZED);
        assertThat(alert.standing(TODAY.plusDays(2))).isEqualTo(Alert.Standing.ACKNOWLEDGED);
    }

    @Test
    void closed_alerts_leave_the_list_and_stay_with_the_child() {
        record(ROBIN, raised(FIRST, "S2", "2026-04-10"));
        record(ROBIN, raised(SECOND, "S2", "2026-04-10"));
        record(ROBIN, new AlertClosedByHand(FIRST, new Code("other"), "agreed"));
        record(ROBIN, new AlertResolved(SECOND, new Code("done"), new UUID(1, 2)));
        build();
        assertThat(reader.open()).isEmpty();
        assertThat(reader.about(ROBIN.id()))
                .extracting(alert -> alert.standing(TODAY))
                .containsExactly(Alert.Standing.CLOSED_BY_HAND, Alert.Standing.RESOLVED);
        assertThat(reader.alert(SECOND).orElseThrow().steps()).hasSize(2);
        assertThat(reader.alert(new UUID(9, 9))).isEmpty();
    }

    @Test
    void nothing_is_left_of_the_alerts_of_a_child_whose_key_is_destroyed() {
        record(ROBIN, raised(FIRST, "S2", "2026-04-10"));
        build();
        ledger.erase(ROBIN);
        Generation generation =
                new Pointers(store.database()).current("alerts").orElseThrow().generation();
        new SubjectDocuments(store.database(), generation, model, ledger::stream)
                .forget(ROBIN.id());
        assertThat(reader.open()).isEmpty();
        assertThat(reader.alert(FIRST)).isEmpty();
    }
}
