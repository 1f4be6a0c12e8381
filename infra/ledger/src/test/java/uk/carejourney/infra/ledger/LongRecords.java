package uk.carejourney.infra.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import static uk.carejourney.infra.ledger.PlacementFacts.aChild;
import static uk.carejourney.infra.ledger.PlacementFacts.placementEnded;
import static uk.carejourney.infra.ledger.PlacementFacts.record;

import org.axonframework.commandhandling.SimpleCommandBus;
import org.junit.jupiter.api.AfterEach;

import uk.carejourney.catalogue.England;
import uk.carejourney.catalogue.Facts;
import uk.carejourney.codes.CodeSets;
import uk.carejourney.correction.CorrectionFact.EntryVoided;
import uk.carejourney.embedded.testing.FreshDatabases;
import uk.carejourney.embedded.testing.WithStack;
import uk.carejourney.fact.Problem;
import uk.carejourney.infra.ledger.keys.Snapshots;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Role;
import uk.carejourney.journey.Subject;
import uk.carejourney.recording.Deciding;
import uk.carejourney.recording.Door;
import uk.carejourney.recording.Outcome;
import uk.carejourney.recording.RecordFacts;
import uk.carejourney.recording.Recorder;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Records long enough for a snapshot, and what is decided about them. */
@WithStack
abstract class LongRecords {

    static final int LONG = Snapshots.EVERY + 10;
    private static final Actor MANAGER = Actor.person("w-21", Role.MANAGER);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 16);

    final TestLedger test;
    final Ledger ledger;
    final Recorder recorder;

    LongRecords(FreshDatabases databases) {
        test = TestLedger.in(databases);
        ledger = test.open();
        Deciding deciding = new Deciding(Facts.CATALOGUE, CodeSets.england(), England.inForce());
        recorder =
                ledger.recorder(
                        SimpleCommandBus.builder().build(),
                        (command, known) -> deciding.decide(command, known, TODAY));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    final Subject aLongRecord() {
        Subject child = aChild();
        ledger.keys().create(child);
        assertThat(recorder.record(record("long", child, LONG)))
                .isInstanceOf(Outcome.Appended.class);
        return child;
    }

    final Outcome next(Subject child, int which) {
        return recorder.record(
                record("next-" + which, placementEnded(child, "2026-03-03", "next-" + which)));
    }

    static RecordFacts voided(String key, Subject child, UUID entry) {
        Entry withdrawal =
                new Entry(
                        Envelope.of(UUID.randomUUID(), child, Happened.on("2026-03-10"), MANAGER),
                        new EntryVoided(entry, "another child's", "w-21"));
        return new RecordFacts(key, child, MANAGER, Door.PERSON, List.of(withdrawal));
    }

    static String verdict(Outcome outcome) {
        return outcome instanceof Outcome.Refused(var problems)
                ? problems.stream().map(Problem::code).toList().toString()
                : outcome.getClass().getSimpleName();
    }

    final long snapshots(Subject child) throws SQLException {
        return test.number(
                "select count(*) from ledger.snapshot where stream = '%s'".formatted(child.id()));
    }
}
