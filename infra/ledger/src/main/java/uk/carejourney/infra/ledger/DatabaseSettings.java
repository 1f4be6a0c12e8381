package uk.carejourney.infra.ledger;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.Function;

/**
 * How to reach one PostgreSQL database, in two roles.
 *
 * @param prefix what the settings' names begin with, such as {@code journey.ledger.database}
 * @param url a {@code jdbc:postgresql:} address
 * @param application records and reads; must not be a superuser, which no privilege holds back
 * @param administrator lays and updates the tables at start; absent if someone else does
 */
public record DatabaseSettings(
        String prefix, String url, Login application, Optional<Login> administrator) {

    /**
     * A role and its password.
     *
     * @param password absent where the server asks for none
     */
    public record Login(String user, Optional<String> password) {

        public static Login withoutPassword(String user) {
            return new Login(user, Optional.empty());
        }

        /** Says nothing of the password. */
        @Override
        public String toString() {
            return user;
        }
    }

    /**
     * Checks what can be checked without connecting.
     *
     * @throws LedgerRefusal naming the setting and how to put it right
     */
    public DatabaseSettings {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new LedgerRefusal(
                    "%s.url must be a PostgreSQL address such as jdbc:postgresql://host:5432/ledger"
                            .formatted(prefix));
        }
        if (application.user().isBlank()) {
            throw new LedgerRefusal(prefix + ".user is empty: name the application's role");
        }
    }

    /**
     * A server that asks nobody for a password, as one on this machine may.
     *
     * @param application the role that records and reads
     * @param administrator the role that lays the tables
     */
    public static DatabaseSettings withoutPasswords(
            String prefix, String url, String application, String administrator) {
        return new DatabaseSettings(
                prefix,
                url,
                Login.withoutPassword(application),
                Optional.of(Login.withoutPassword(administrator)));
    }

    static DatabaseSettings read(String prefix, Function<String, @Nullable String> lookup) {
        String url = lookup.apply(prefix + ".url");
        String user = lookup.apply(prefix + ".user");
        String administrator = lookup.apply(prefix + ".administrator");
        return new DatabaseSettings(
                prefix,
                url == null ? "" : url,
                login(user == null ? "" : user, lookup.apply(prefix + ".password")),
                administrator == null
                        ? Optional.empty()
                        : Optional.of(
                                login(
                                        administrator,
                                        lookup.apply(prefix + ".administrator-password"))));
    }

    private static Login login(String user, @Nullable String password) {
        return new Login(user, Optional.ofNullable(password));
    }
}
