package uk.carejourney.gateway.settings;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The PostgreSQL database of readings; needed only where the application does not start its own.
 */
@ConfigurationProperties("journey.readings.database")
public record ReadingsDatabase(
        @Setting(
                        value =
                                "Address of the database of readings, which is another than the"
                                        + " ledger's; it may be in the same server.",
                        usual =
                                "the embedded one; else such as"
                                        + " jdbc:postgresql://host:5432/journey_readings")
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
        return "the database of readings";
    }
}
