package uk.carejourney.gateway.settings;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where read models lie. */
@ConfigurationProperties("journey.read-models")
public record ReadModelSettings(
        @Setting(
                        value = "Address of the MongoDB server.",
                        usual = "the embedded one; else such as mongodb://host:27017")
                @Nullable String uri,
        @Setting(value = "Name of the database there.", usual = "journey") @DefaultValue("journey")
                String database) {

    public ReadModelSettings {
        if (uri != null && !uri.startsWith("mongodb")) {
            throw new UnfitSetting(
                    "journey.read-models.uri",
                    "is not a MongoDB address",
                    "write one such as mongodb://host:27017");
        }
        if (!database.matches("[A-Za-z0-9_-]{1,60}")) {
            throw new UnfitSetting(
                    "journey.read-models.database",
                    "is not a database's name",
                    "use 1 to 60 letters, digits, - and _");
        }
    }

    /** Says nothing of the address, which may hold a password. */
    @Override
    public String toString() {
        return "read models in " + database;
    }
}
