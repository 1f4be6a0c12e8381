package uk.carejourney.gateway.settings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The witness started beside the embedded stack. */
@ConfigurationProperties("journey.witness")
public record WitnessProperties(
        @Setting(
                        value =
                                "Whether to start a witness beside the embedded stack. It shows how"
                                        + " witnessing works; one that proves anything is run by"
                                        + " somebody else.",
                        usual = "true")
                @DefaultValue("true")
                boolean embedded,
        @Setting(value = "Port of that witness; 0 takes any free one.", usual = "0")
                @DefaultValue("0")
                int port) {

    public WitnessProperties {
        if (port < 0 || port > 65_535) {
            throw new UnfitSetting(
                    "journey.witness.port", "is not a port", "give a number from 0 to 65535");
        }
    }
}
