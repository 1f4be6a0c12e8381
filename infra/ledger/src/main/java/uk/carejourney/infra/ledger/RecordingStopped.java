package uk.carejourney.infra.ledger;

import org.postgresql.util.PSQLException;

import java.util.Optional;

/** Nothing may be recorded just now, and nothing was; reading goes on. */
public final class RecordingStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What the database says when it is frozen. */
    private static final String FROZEN_STATE = "JL001";

    /** Why nothing may be recorded. */
    public enum Why {
        /** The ledger contradicts what was signed; an administrator must find out why. */
        LEDGER_FROZEN,
        /** This node's clock is more than two seconds off the database's. */
        NODE_CLOCK_OFF
    }

    private final Why why;

    public RecordingStopped(Why why, String sentence) {
        super(sentence);
        this.why = why;
    }

    /** Which reason it is. */
    public Why why() {
        return why;
    }

    /** What the database's refusal means, if it is this one. */
    public static Optional<RuntimeException> saidBy(Throwable cause) {
        return cause instanceof PSQLException refusal && FROZEN_STATE.equals(refusal.getSQLState())
                ? Optional.ofNullable(refusal.getServerErrorMessage())
                        .map(said -> String.valueOf(said.getMessage()))
                        .map(why -> new RecordingStopped(Why.LEDGER_FROZEN, why))
                : Optional.empty();
    }
}
