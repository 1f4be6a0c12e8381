package uk.carejourney.infra.bench;

import org.axonframework.eventhandling.GenericDomainEventMessage;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.embedded.DatabaseAddress;
import uk.carejourney.embedded.StackAddresses;
import uk.carejourney.infra.ledger.DatabaseSettings;
import uk.carejourney.infra.ledger.DatabaseSettings.Login;
import uk.carejourney.infra.ledger.Ledger;
import uk.carejourney.infra.ledger.LedgerSettings;
import uk.carejourney.infra.ledger.append.RecordingClock;
import uk.carejourney.journey.Entry;
import uk.carejourney.ledger.Leaf;

import java.nio.file.Path;
import java.util.Optional;

/** This ledger as it is used: commitments, encryption, leaf and tree included. */
final class OurLedger implements Contender {

    private final Ledger ledger;

    OurLedger(StackAddresses stack, Path folder) {
        ledger =
                Ledger.open(
                        new LedgerSettings(
                                settings(LedgerSettings.LEDGER, stack.ledger()),
                                settings(LedgerSettings.KEYS, stack.keys()),
                                folder.resolve("council.keys"),
                                true,
                                new Leaf.Log("ledger.example/bench/1", "Example Council", true),
                                LedgerSettings.USUAL_CONNECTIONS),
                        Facts.FORM,
                        RecordingClock.ofDatabase());
    }

    private static DatabaseSettings settings(String prefix, DatabaseAddress address) {
        return new DatabaseSettings(
                prefix,
                address.jdbcUrl(),
                Login.withoutPassword("journey_bench"),
                Optional.of(Login.withoutPassword(address.user())));
    }

    @Override
    public String name() {
        return "ledger";
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
    public void close() {
        ledger.close();
    }
}
