package uk.carejourney.infra.ledger.axon;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

import uk.carejourney.recording.Outcome;

import java.util.Optional;

/**
 * Travels with one unit of work: takes the idempotency key to the event store, and what came of it
 * back to the caller.
 */
public final class Receipt {

    private static final String RESOURCE = Receipt.class.getName();

    private final String key;
    private @Nullable Outcome outcome;

    private Receipt(String key) {
        this.key = key;
    }

    /** The receipt of the current unit of work, under this key from now on. */
    static Receipt open(String key) {
        Receipt receipt = new Receipt(key);
        CurrentUnitOfWork.get().root().resources().put(RESOURCE, receipt);
        return receipt;
    }

    /** The receipt of the current unit of work, if it was opened and not used up. */
    static Optional<Receipt> current() {
        if (!CurrentUnitOfWork.isStarted()) {
            return Optional.empty();
        }
        UnitOfWork<?> unit = CurrentUnitOfWork.get().root();
        Receipt receipt = unit.getResource(RESOURCE);
        return Optional.ofNullable(receipt).filter(found -> found.outcome == null);
    }

    String key() {
        return key;
    }

    void complete(Outcome came) {
        outcome = came;
    }

    /** What came of it; empty until the unit of work is being committed. */
    Optional<Outcome> outcome() {
        return Optional.ofNullable(outcome);
    }
}
