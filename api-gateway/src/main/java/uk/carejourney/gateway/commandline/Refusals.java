package uk.carejourney.gateway.commandline;

import uk.carejourney.embedded.StackRefusal;
import uk.carejourney.infra.ledger.LedgerRefusal;
import uk.carejourney.infra.signing.SigningRefusal;
import uk.carejourney.projections.running.RebuildNeeded;

import java.util.Optional;

/** Knows the other modules' exceptions whose message is already one line fit to be told. */
final class Refusals {

    private Refusals() {}

    static Optional<String> told(Throwable cause) {
        return switch (cause) {
            case StackRefusal refusal -> Optional.of(String.valueOf(refusal.getMessage()));
            case LedgerRefusal refusal -> Optional.of(String.valueOf(refusal.getMessage()));
            case SigningRefusal refusal -> Optional.of(String.valueOf(refusal.getMessage()));
            case RebuildNeeded needed -> Optional.of(String.valueOf(needed.getMessage()));
            default -> Optional.empty();
        };
    }
}
