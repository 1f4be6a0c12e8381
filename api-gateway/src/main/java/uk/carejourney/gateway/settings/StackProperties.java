package uk.carejourney.gateway.settings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.nio.file.Path;

/** The servers started with the application, and where they keep their data. */
@ConfigurationProperties("journey.stack")
public record StackProperties(
        @Setting(
                        value =
                                "Whether the application starts PostgreSQL, the read models' server"
                                        + " and Kafka itself. If not, name yours below.",
                        usual = "true")
                @DefaultValue("true")
                boolean embedded,
        @Setting(value = "The folder all data is under; `--data` sets it.", usual = "./.journey")
                @DefaultValue(".journey")
                Path folder,
        @Setting(value = "Whether to start Kafka too.", usual = "true") @DefaultValue("true")
                boolean kafka,
        @Setting(value = "Port of the ledger's database.", usual = "15432") @DefaultValue("15432")
                int ledgerPort,
        @Setting(value = "Port of the keys' database.", usual = "15433") @DefaultValue("15433")
                int keysPort,
        @Setting(value = "Port of the read models' server.", usual = "17017") @DefaultValue("17017")
                int mongoPort,
        @Setting(value = "Port of Kafka.", usual = "19092") @DefaultValue("19092") int kafkaPort,
        @Setting(value = "Port of Kafka's controller.", usual = "19093") @DefaultValue("19093")
                int kafkaControllerPort) {

    public StackProperties {
        port("ledger-port", ledgerPort);
        port("keys-port", keysPort);
        port("mongo-port", mongoPort);
        port("kafka-port", kafkaPort);
        port("kafka-controller-port", kafkaControllerPort);
    }

    private static void port(String name, int port) {
        if (port < 1 || port > 65_535) {
            throw new UnfitSetting(
                    "journey.stack." + name, "is not a port", "give a number from 1 to 65535");
        }
    }
}
