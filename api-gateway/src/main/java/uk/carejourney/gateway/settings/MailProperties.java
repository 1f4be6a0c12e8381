package uk.carejourney.gateway.settings;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import uk.carejourney.delivery.DutyRota;
import uk.carejourney.delivery.Links;
import uk.carejourney.delivery.MailAddresses;
import uk.carejourney.infra.delivery.mail.MailSettings;
import uk.carejourney.infra.delivery.mail.MailSettings.Login;
import uk.carejourney.infra.delivery.mail.MailSettings.Security;
import uk.carejourney.infra.delivery.mail.MailSettings.Server;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Mail about alerts: the server it goes through, who is on duty, and who gets which digest. */
@ConfigurationProperties("journey.mail")
public record MailProperties(
        @Setting(
                        value =
                                "The mail server. Without it no mail is sent, which is said once at"
                                        + " start.",
                        usual = "no mail")
                @Nullable String host,
        @Setting(value = "Port of the mail server.", usual = "587") @DefaultValue("587") int port,
        @Setting(
                        value =
                                "How the way to the server is encrypted: `starttls`, `tls`, or"
                                        + " `none` for a server on the same machine.",
                        usual = "starttls")
                @DefaultValue("starttls")
                String security,
        @Setting(value = "User at the mail server.", usual = "none; it asks for no login")
                @Nullable String user,
        @Setting(value = "Password of that user.", usual = "none") @Nullable String password,
        @Setting(
                        value = "The address mail is from.",
                        usual = "none; needed where there is a server")
                @Nullable String from,
        @Setting(
                        value =
                                "Where people open the application, without a path; links in mail"
                                        + " begin with it.",
                        usual = "none; needed where there is a server")
                @Nullable String links,
        @Setting(
                        value =
                                "Who is told at once of alerts of severity S1: each line an address"
                                        + " that is always on duty, or such as `mon-fri 08:30-17:30"
                                        + " duty@example.gov.uk`. Hours are those of a clock in"
                                        + " England and may run over midnight; every minute of the"
                                        + " week needs somebody.",
                        usual = "none; needed where there is a server")
                @DefaultValue({})
                List<String> dutyRota,
        @Setting(
                        value =
                                "Who gets the digest of Monday morning: each line such as `North:"
                                        + " north@example.gov.uk, deputy@example.gov.uk`, with `*`"
                                        + " for every team.",
                        usual = "nobody")
                @DefaultValue({})
                List<String> digests) {

    private static final String PREFIX = "journey.mail.";

    public MailProperties {
        dutyRota = List.copyOf(dutyRota);
        digests = List.copyOf(digests);
    }

    /**
     * All of it, checked; empty if no mail is to be sent.
     *
     * @throws UnfitSetting if some of it can't be used
     */
    public Optional<MailSettings> checked() {
        if (host == null || host.isBlank()) {
            if (!dutyRota.isEmpty() || !digests.isEmpty() || from != null) {
                throw missing("host", "name the mail server, or leave all of journey.mail out");
            }
            return Optional.empty();
        }
        if (port < 1 || port > 65_535) {
            throw new UnfitSetting(PREFIX + "port", "is not a port", "give a number to 65535");
        }
        if ((user == null) != (password == null)) {
            throw missing(user == null ? "user" : "password", "give both or neither");
        }
        Optional<Login> login =
                user == null || password == null
                        ? Optional.empty()
                        : Optional.of(new Login(user, password));
        return Optional.of(
                new MailSettings(
                        new Server(host.strip(), port, secured(), login),
                        fit("from", () -> MailAddresses.checked(given("from", from))),
                        fit("links", () -> new Links(given("links", links))),
                        fit("duty-rota", () -> DutyRota.of(dutyRota)),
                        fit("digests", () -> MailAddresses.byTeam(digests))));
    }

    private Security secured() {
        return switch (security.toLowerCase(Locale.ROOT)) {
            case "starttls" -> Security.STARTTLS;
            case "tls" -> Security.TLS;
            case "none" -> Security.NONE;
            default ->
                    throw new UnfitSetting(
                            PREFIX + "security",
                            "is no way to encrypt",
                            "write starttls, tls or none");
        };
    }

    private static String given(String name, @Nullable String value) {
        if (value == null) {
            throw missing(name, "mail needs it; see docs/reference/settings.md");
        }
        return value;
    }

    private static UnfitSetting missing(String name, String remedy) {
        return new UnfitSetting(PREFIX + name, "is not set", remedy);
    }

    private static <T> T fit(String name, Supplier<T> read) {
        try {
            return read.get();
        } catch (IllegalArgumentException unfit) {
            throw new UnfitSetting(
                    PREFIX + name, "can't be used", String.valueOf(unfit.getMessage()));
        }
    }

    /** Says nothing of the password. */
    @Override
    public String toString() {
        return "mail through " + host;
    }
}
