package uk.carejourney.delivery;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;

/**
 * Where people open the application.
 *
 * @param address its address without a path, such as {@code https://ledger.example.gov.uk}
 */
public record Links(String address) {

    public Links {
        URI uri = URI.create(address);
        String path = Objects.requireNonNullElse(uri.getRawPath(), "");
        boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
        boolean bare =
                uri.getHost() != null
                        && path.isEmpty()
                        && uri.getRawQuery() == null
                        && uri.getRawUserInfo() == null;
        if (!web || !bare) {
            throw new IllegalArgumentException(
                    "it is no web address without a path: write such as"
                            + " https://ledger.example.gov.uk");
        }
    }

    /** The page of one alert. */
    public String alert(UUID alert) {
        return address + "/alerts/" + alert;
    }

    /** The board of open alerts of a severity. */
    public String alerts(String severity) {
        return address + "/alerts?severity=" + severity;
    }

    /** The board of a team's open alerts. */
    public String teamAlerts(String team) {
        return address + "/alerts?team=" + URLEncoder.encode(team, StandardCharsets.UTF_8);
    }

    /** A subject's timescales. */
    public String timescales(UUID child) {
        return address + "/children/" + child + "/timescales";
    }
}
