package uk.carejourney.infra.ledger.notary;

/**
 * The ledger no longer holds what was signed, or what was recorded. The sentence names the position
 * and what to do; recording stops until someone has done it.
 */
public final class Contradiction extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What to do, whichever contradiction it is. */
    private static final String REMEDY =
            "; recording stops: compare with the checkpoints kept outside and restore what is"
                    + " missing, as docs/how-to/run-a-witness.md says";

    Contradiction(String what) {
        super(what + REMEDY);
    }

    static Contradiction shorter(String whose, long signed, long held) {
        return new Contradiction(
                "%s has signed %d entries but the ledger holds %d: position %d and all after it are missing"
                        .formatted(whose, signed, held, held));
    }

    static Contradiction otherTree(String whose, long signed) {
        return new Contradiction(
                "%s has signed another tree of %d entries than the ledger holds: an entry below position %d was changed"
                        .formatted(whose, signed, signed));
    }

    static Contradiction changed(long position, String how) {
        return new Contradiction("the entry at position %d %s".formatted(position, how));
    }

    static Contradiction changedBetween(long from, long to) {
        return new Contradiction(
                "the entries from position %d to before %d do not hash to what was recorded"
                        .formatted(from, to));
    }
}
