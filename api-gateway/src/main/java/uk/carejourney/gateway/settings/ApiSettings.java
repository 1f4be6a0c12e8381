package uk.carejourney.gateway.settings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What one client may ask of the REST interface. */
@ConfigurationProperties("journey.api")
public record ApiSettings(
        @Setting(
                        value =
                                "How many requests one person or client may send to the API of a"
                                        + " node in a minute, all at once if they like, 0 to"
                                        + " 1,000,000; 0 for any number.",
                        usual = "3000")
                @DefaultValue("3000")
                int requestsPerMinute,
        @Setting(
                        value =
                                "How many kilobytes of JSON one request may hold, 1 to 100,000."
                                        + " Files are bounded by spring.servlet.multipart.",
                        usual = "4096")
                @DefaultValue("4096")
                int bodyKilobytes) {

    public ApiSettings {
        if (requestsPerMinute < 0 || requestsPerMinute > 1_000_000) {
            throw new UnfitSetting(
                    "journey.api.requests-per-minute",
                    "is out of range",
                    "give a number from 0 to 1000000");
        }
        if (bodyKilobytes < 1 || bodyKilobytes > 100_000) {
            throw new UnfitSetting(
                    "journey.api.body-kilobytes",
                    "is out of range",
                    "give a number from 1 to 100000");
        }
    }
}
