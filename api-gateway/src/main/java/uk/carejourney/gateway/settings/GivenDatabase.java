package uk.carejourney.gateway.settings;

import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL database; needed only where the application does not start its own.
 *
 * @param url its address, which whoever has such a database says more of
 */
public record GivenDatabase(
        @Nullable String url,
        @Setting(
                        value = "The application's role there; must not be a superuser.",
                        usual = "journey")
                @Nullable String user,
        @Setting(value = "The role's password.", usual = "none") @Nullable String password,
        @Setting(
                        value = "A role that may lay and update the tables at start.",
                        usual = "none: someone else lays them")
                @Nullable String administrator,
        @Setting(value = "That role's password.", usual = "none")
                @Nullable String administratorPassword) {

    /** Says nothing of the passwords. */
    @Override
    public String toString() {
        return "a database";
    }
}
