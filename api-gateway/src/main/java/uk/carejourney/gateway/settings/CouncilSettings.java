package uk.carejourney.gateway.settings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.util.regex.Pattern;

/** Whose ledger this is, and what its log is called. */
@ConfigurationProperties("journey.ledger")
public record CouncilSettings(
        @Setting(
                        value = "The council whose records these are. Written at position 0.",
                        usual = "Exampleshire Council")
                @DefaultValue("Exampleshire Council")
                String council,
        @Setting(
                        value =
                                "The log's name, which no other log bears: lower case, ending in a"
                                        + " number. Written at position 0.",
                        usual = "localhost/journey-ledger/1")
                @DefaultValue("localhost/journey-ledger/1")
                String origin,
        @Setting(
                        value =
                                "Whether everyone in the ledger is invented. Written at position"
                                        + " 0.",
                        usual = "true under `demo`, else false")
                @DefaultValue("false")
                boolean demonstration,
        @Setting(
                        value = "How many connections to keep for reading the ledger, 1 to 64.",
                        usual = "4")
                @DefaultValue("4")
                int connections,
        @Setting(
                        value = "Address of the database of the ledger.",
                        usual = "the embedded one; else such as jdbc:postgresql://host:5432/ledger")
                @DefaultValue
                GivenDatabase database) {

    private static final Pattern ORIGIN = Pattern.compile("[a-z0-9.-]+(/[a-z0-9.-]+)*/[0-9]+");

    public CouncilSettings {
        if (council.isBlank()) {
            throw new UnfitSetting(
                    "journey.ledger.council", "is empty", "name the council, or leave it out");
        }
        if (!ORIGIN.matcher(origin).matches()) {
            throw new UnfitSetting(
                    "journey.ledger.origin",
                    "is not a log's name",
                    "write one such as ledger.example.gov.uk/children/1");
        }
        if (connections < 1 || connections > 64) {
            throw new UnfitSetting(
                    "journey.ledger.connections", "is out of range", "give a number from 1 to 64");
        }
    }
}
