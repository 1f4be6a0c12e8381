package uk.carejourney.gateway.access;

import java.util.Arrays;
import java.util.Optional;

/** What a program may do for which it was registered; people are told apart by their role alone. */
public enum Scope {
    /** Reads records and lists, under pseudonyms. */
    READ("read"),
    /** Records facts and imports returns. */
    RECORD("record"),
    /** Subscribes to alerts. */
    LISTEN("listen"),
    /** Reads the application's meters. */
    METRICS("metrics");

    private final String word;

    Scope(String word) {
        this.word = word;
    }

    /** The word in a token. */
    public String word() {
        return word;
    }

    public static Optional<Scope> ofWord(String word) {
        return Arrays.stream(values()).filter(scope -> scope.word.equals(word)).findFirst();
    }
}
