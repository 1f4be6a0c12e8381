package uk.carejourney.infra.ledger;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.stream.Stream;

/**
 * The ledger will not open as it is set up: one line says which setting and how to put it right.
 */
public final class LedgerRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    // Classes of SQLSTATE.
    private static final String NO_CONNECTION = "08";
    private static final String NOT_TAKING_ANY = "57P";
    private static final String TOO_MANY = "53";

    public LedgerRefusal(String sentence) {
        super(sentence);
    }

    public LedgerRefusal(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    /** Whether it is only that the database does not answer now, and may later. */
    public boolean isForNow() {
        return getCause() instanceof SQLException failure
                && Stream.of(NO_CONNECTION, NOT_TAKING_ANY, TOO_MANY)
                        .anyMatch(String.valueOf(failure.getSQLState())::startsWith);
    }
}
