package uk.carejourney.gateway.problem;

import java.util.UUID;

/** The record asked for is read under another, because both were found to be of one child. */
public final class ReadUnderAnother extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final UUID asked;
    private final UUID readUnder;

    /**
     * @param asked the record asked for
     * @param readUnder the one to ask for instead
     */
    public ReadUnderAnother(UUID asked, UUID readUnder) {
        super("This record is read under record " + readUnder + " of the same child.");
        this.asked = asked;
        this.readUnder = readUnder;
    }

    public UUID readUnder() {
        return readUnder;
    }

    /** The same address for the record to ask for instead. */
    String address(String path, @org.jspecify.annotations.Nullable String query) {
        String instead = path.replace(asked.toString(), readUnder.toString());
        return query == null ? instead : instead + "?" + query;
    }
}
