package uk.carejourney.ledger;

/** Stored bytes that this version cannot read. Whoever meets one stops and says which. */
public final class UnreadableEntry extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableEntry(String reason) {
        super(reason);
    }
}
