package uk.carejourney.gateway.wiring;

import org.jspecify.annotations.Nullable;

import uk.carejourney.embedded.DatabaseAddress;
import uk.carejourney.embedded.StackAddresses;
import uk.carejourney.gateway.settings.CouncilSettings;
import uk.carejourney.gateway.settings.GivenDatabase;
import uk.carejourney.gateway.settings.KeysSettings;
import uk.carejourney.gateway.settings.StackProperties;
import uk.carejourney.gateway.settings.UnfitSetting;
import uk.carejourney.infra.ledger.DatabaseSettings;
import uk.carejourney.infra.ledger.DatabaseSettings.Login;
import uk.carejourney.infra.ledger.LedgerSettings;
import uk.carejourney.ledger.Leaf;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Makes the ledger's settings out of ours; what is not set is the embedded stack's.
 *
 * @param stack the embedded stack's servers; absent if it isn't started
 */
record Databases(StackProperties properties, @Nullable StackAddresses stack) {

    private static final String APPLICATION = "journey";
    private static final String READINGS = "journey.readings.database";

    /** The end of an origin. */
    private static final Pattern EPOCH = Pattern.compile("/[0-9]+$");

    // Only the report reads; recording has a connection of its own.
    private static final int CONNECTIONS = 2;

    LedgerSettings ledger(CouncilSettings council, KeysSettings keys) {
        return new LedgerSettings(
                database(
                        LedgerSettings.LEDGER,
                        council.database(),
                        stack == null ? null : stack.ledger()),
                database(LedgerSettings.KEYS, keys.database(), stack == null ? null : stack.keys()),
                keyFile(keys),
                keys.makeFile() == null ? stack != null : keys.makeFile(),
                new Leaf.Log(council.origin(), council.council(), council.demonstration()),
                council.connections());
    }

    /**
     * The ledger of readings, beside the ledger of facts.
     *
     * @param facts the ledger it stands beside
     */
    LedgerSettings readings(GivenDatabase given, LedgerSettings facts) {
        Leaf.Log log = facts.log();
        return new LedgerSettings(
                database(READINGS, given, stack == null ? null : stack.readings()),
                facts.keys(),
                facts.councilKeys(),
                false,
                new Leaf.Log(
                        EPOCH.matcher(log.origin()).replaceFirst("/readings$0"),
                        log.council(),
                        log.demonstration()),
                CONNECTIONS);
    }

    private static DatabaseSettings database(
            String prefix, GivenDatabase given, @Nullable DatabaseAddress embedded) {
        Login application =
                new Login(
                        given.user() == null ? APPLICATION : given.user(),
                        Optional.ofNullable(given.password()));
        if (given.url() != null) {
            Optional<Login> administrator =
                    Optional.ofNullable(given.administrator())
                            .map(user ->
                                    new Login(
                                            user,
                                            Optional.ofNullable(given.administratorPassword())));
            return new DatabaseSettings(prefix, given.url(), application, administrator);
        }
        if (embedded == null) {
            throw new UnfitSetting(
                    prefix + ".url",
                    "is not set",
                    "name your PostgreSQL database, or let journey.stack.embedded be true");
        }
        return new DatabaseSettings(
                prefix,
                embedded.jdbcUrl(),
                application,
                Optional.of(Login.withoutPassword(embedded.user())));
    }

    private Path keyFile(KeysSettings keys) {
        if (keys.file() != null) {
            return keys.file();
        }
        if (stack == null) {
            throw new UnfitSetting(
                    LedgerSettings.COUNCIL_KEYS,
                    "is not set",
                    "name the file of the council's own keys");
        }
        return properties.folder().resolve("council.keys");
    }
}
