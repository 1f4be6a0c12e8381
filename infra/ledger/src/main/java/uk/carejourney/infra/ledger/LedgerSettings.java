package uk.carejourney.infra.ledger;

import org.jspecify.annotations.Nullable;

import uk.carejourney.ledger.Leaf;

import java.nio.file.Path;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What the ledger needs to open.
 *
 * @param ledger the database of facts
 * @param keys the database of keys; a server of its own, so that keys can be lost alone
 * @param councilKeys the file of the council's own keys, readable by its owner only
 * @param makeCouncilKeys whether to make that file when it is missing (the embedded stack only)
 * @param log what the log is; must agree with the ledger found
 * @param connections how many connections to keep for reading, 1 to 64
 */
public record LedgerSettings(
        DatabaseSettings ledger,
        DatabaseSettings keys,
        Path councilKeys,
        boolean makeCouncilKeys,
        Leaf.Log log,
        int connections) {

    public static final String LEDGER = "journey.ledger.database";
    public static final String KEYS = "journey.keys.database";
    public static final String COUNCIL_KEYS = "journey.keys.file";
    public static final String MAKE_COUNCIL_KEYS = "journey.keys.make-file";
    public static final String ORIGIN = "journey.ledger.origin";
    public static final String COUNCIL = "journey.ledger.council";
    public static final String DEMONSTRATION = "journey.ledger.demonstration";
    public static final String CONNECTIONS = "journey.ledger.connections";

    /** Connections kept for reading unless set otherwise. */
    public static final int USUAL_CONNECTIONS = 4;

    // The first line of a signed checkpoint: no space, no plus, a path that ends in an epoch.
    private static final Pattern AN_ORIGIN = Pattern.compile("[a-z0-9.-]+(/[a-z0-9.-]+)*/[0-9]+");

    /**
     * Checks what can be checked without connecting.
     *
     * @throws LedgerRefusal naming the setting and how to put it right
     */
    public LedgerSettings {
        if (!AN_ORIGIN.matcher(log.origin()).matches()) {
            throw new LedgerRefusal(
                    ORIGIN
                            + " must be a name such as ledger.example.gov.uk/children/1,"
                            + " in lower case and ending in a number");
        }
        if (log.council().isBlank()) {
            throw new LedgerRefusal(
                    COUNCIL + " is empty: name the council whose records these are");
        }
        if (connections < 1 || connections > 64) {
            throw new LedgerRefusal(
                    "%s=%d is not possible: give 1 to 64".formatted(CONNECTIONS, connections));
        }
    }

    /**
     * Reads the settings by name.
     *
     * @throws LedgerRefusal naming the setting that is missing or cannot be used
     */
    public static LedgerSettings read(Function<String, @Nullable String> lookup) {
        return new LedgerSettings(
                DatabaseSettings.read(LEDGER, lookup),
                DatabaseSettings.read(KEYS, lookup),
                Path.of(required(COUNCIL_KEYS, lookup)),
                "true".equals(lookup.apply(MAKE_COUNCIL_KEYS)),
                new Leaf.Log(
                        required(ORIGIN, lookup),
                        required(COUNCIL, lookup),
                        "true".equals(lookup.apply(DEMONSTRATION))),
                connections(lookup.apply(CONNECTIONS)));
    }

    private static int connections(@Nullable String given) {
        try {
            return given == null ? USUAL_CONNECTIONS : Integer.parseInt(given.strip());
        } catch (NumberFormatException notANumber) {
            throw new LedgerRefusal(
                    "%s=%s is not a number: give 1 to 64".formatted(CONNECTIONS, given),
                    notANumber);
        }
    }

    private static String required(String setting, Function<String, @Nullable String> lookup) {
        String value = lookup.apply(setting);
        if (value == null || value.isBlank()) {
            throw new LedgerRefusal(setting + " is not set: give it a value");
        }
        return value;
    }
}
