package uk.carejourney.infra.bench;

import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventhandling.GenericDomainEventMessage;

import uk.carejourney.catalogue.England;
import uk.carejourney.catalogue.Facts;
import uk.carejourney.codes.CodeSets;
import uk.carejourney.embedded.DatabaseAddress;
import uk.carejourney.embedded.StackAddresses;
import uk.carejourney.infra.ledger.DatabaseSettings;
import uk.carejourney.infra.ledger.Ledger;
import uk.carejourney.infra.ledger.LedgerSettings;
import uk.carejourney.infra.ledger.append.RecordingClock;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Subject;
import uk.carejourney.ledger.Leaf;
import uk.carejourney.recording.Deciding;
import uk.carejourney.recording.Outcome;
import uk.carejourney.recording.RecordFacts;
import uk.carejourney.recording.Recorder;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** This ledger as it is used: judged, commitments, encryption, leaf and tree included. */
final class OurLedger implements Contender {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

    private final LedgerSettings settings;
    private final Ledger ledger;
    private final Recorder recorder;

    OurLedger(StackAddresses stack, Path folder) {
        this(stack.ledger(), stack.keys(), folder.resolve("council.keys"));
    }

    OurLedger(DatabaseAddress entries, DatabaseAddress keys, Path keyFile) {
        settings = settings(entries, keys, keyFile);
        ledger = Ledger.open(settings, Facts.FORM, RecordingClock.ofDatabase());
        Deciding deciding = new Deciding(Facts.CATALOGUE, CodeSets.england(), England.inForce());
        recorder =
                ledger.recorder(
                        SimpleCommandBus.builder().build(),
                        (command, known) -> deciding.decide(command, known, TODAY));
    }

    static LedgerSettings settings(DatabaseAddress entries, DatabaseAddress keys, Path keyFile) {
        return new LedgerSettings(
                settings(LedgerSettings.LEDGER, entries),
                settings(LedgerSettings.KEYS, keys),
                keyFile,
                true,
                new Leaf.Log("ledger.example/bench/1", "Example Council", true),
                LedgerSettings.USUAL_CONNECTIONS);
    }

    private static DatabaseSettings settings(String prefix, DatabaseAddress address) {
        return DatabaseSettings.withoutPasswords(
                prefix, address.jdbcUrl(), "journey_bench", address.user());
    }

    @Override
    public String name() {
        return Report.OURS;
    }

    LedgerSettings settings() {
        return settings;
    }

    Ledger ledger() {
        return ledger;
    }

    Recorder recorder() {
        return recorder;
    }

    @Override
    public void append(Caller caller) {
        if (caller.nextSequence() == 0) {
            ledger.keys().create(caller.child());
        }
        Entry entry = ChildFacts.next(caller);
        ledger.eventStore()
                .publish(
                        new GenericDomainEventMessage<>(
                                "child",
                                caller.child().id().toString(),
                                caller.nextSequence(),
                                entry));
    }

    @Override
    public void begin(List<Entry> facts) {
        beginAll(List.of(ChildFacts.command(facts)));
    }

    /** Begins the records of many registered children. */
    void beginAll(List<RecordFacts> commands) {
        for (Outcome outcome : recorder.recordAll(commands)) {
            if (!(outcome instanceof Outcome.Appended)) {
                throw new IllegalStateException("a child's history was not recorded: " + outcome);
            }
        }
    }

    /** Children the ledger did not know before, made known. */
    List<Subject> newChildren(int count) {
        return List.copyOf(ledger.subjects().register(ChildFacts.numbers(count)).values());
    }

    @Override
    public void close() {
        ledger.close();
    }
}
