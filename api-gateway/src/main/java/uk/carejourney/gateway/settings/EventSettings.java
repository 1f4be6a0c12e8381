package uk.carejourney.gateway.settings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Server-sent events. */
@ConfigurationProperties("journey.events")
public record EventSettings(
        @Setting(
                        value =
                                "How many connections may listen at this node at once, 0"
                                        + " to 10,000; each holds one of the threads of"
                                        + " server.tomcat.threads.max (200).",
                        usual = "100")
                @DefaultValue("100")
                int connections,
        @Setting(
                        value =
                                "After how many seconds without news a sign of life is sent, 1 to"
                                        + " 300.",
                        usual = "15")
                @DefaultValue("15")
                int heartbeatSeconds) {

    public EventSettings {
        if (connections < 0 || connections > 10_000) {
            throw new UnfitSetting(
                    "journey.events.connections",
                    "is out of range",
                    "give a number from 0 to 10000");
        }
        if (heartbeatSeconds < 1 || heartbeatSeconds > 300) {
            throw new UnfitSetting(
                    "journey.events.heartbeat-seconds",
                    "is out of range",
                    "give a number from 1 to 300");
        }
    }
}
