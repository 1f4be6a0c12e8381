package uk.carejourney.gateway.settings;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

/** How people and programs prove who they are. */
@ConfigurationProperties("journey.sign-in")
public record SignInSettings(
        @Setting(
                        value =
                                "Whether anyone may sign in as one of the invented people, which is"
                                        + " for the demonstration and for trying only; the address"
                                        + " served on must then be loopback.",
                        usual =
                                "true under the embedded stack unless an issuer is named, else"
                                        + " false")
                @Nullable Boolean inventedPeople,
        @Setting(
                        value =
                                "Folder of the invented people's secret and of the key their tokens"
                                        + " are signed with; both are made there.",
                        usual = "sign-in in the data folder")
                @Nullable Path folder,
        @Setting(
                        value =
                                "Address of the council's OpenID provider, as its tokens name it in"
                                        + " `iss`.",
                        usual = "none; needed unless invented people may sign in")
                @Nullable URI issuer,
        @Setting(
                        value = "What the provider knows the application as.",
                        usual = "none; needed where there is an issuer")
                @Nullable String clientId,
        @Setting(
                        value =
                                "File of the secret shared with the provider, readable by its owner"
                                        + " only.",
                        usual = "none; needed where there is an issuer")
                @Nullable Path clientSecretFile,
        @Setting(value = "What a token for the API must name in `aud`.", usual = "the client id")
                @Nullable String audience,
        @Setting(
                        value =
                                "Where people open the application, such as"
                                        + " `https://ledger.example.gov.uk`, without a path. It"
                                        + " answers under no other name.",
                        usual = "none; needed where there is an issuer")
                @Nullable URI address,
        @Setting(
                        value =
                                "The claim that identifies a worker as facts name them, such as"
                                        + " `employee_number`.",
                        usual = "sub")
                @DefaultValue("sub")
                String idClaim,
        @Setting(
                        value =
                                "The claim that carries roles; dots lead into it, as in"
                                        + " `realm_access.roles`.",
                        usual = "roles")
                @DefaultValue("roles")
                String roleClaim,
        @Setting(
                        value =
                                "The claim that carries the teams someone works in or manages, as"
                                        + " facts name them.",
                        usual = "teams")
                @DefaultValue("teams")
                String teamClaim,
        @Setting(value = "The claim that carries what a program may do.", usual = "scope")
                @DefaultValue("scope")
                String scopeClaim,
        @Setting(
                        value =
                                "The provider's word for each role, such as"
                                        + " `journey.sign-in.roles.manager=TeamManagers`. A word of"
                                        + " the provider's that names none is passed over; whoever"
                                        + " has no role, or two, is not let in.",
                        usual = "the role's own word")
                @DefaultValue
                Map<String, String> roles,
        @Setting(
                        value =
                                "Who may be named as having authorised a correction or a merge,"
                                        + " each with their role, such as"
                                        + " `journey.sign-in.authorisers.worker-201=manager`.",
                        usual = "nobody; the invented people, where they may sign in")
                @DefaultValue
                Map<String, String> authorisers,
        @Setting(
                        value =
                                "The last day on which auditors may read, such as 2027-03-31; the"
                                        + " box their time is set in.",
                        usual = "no end")
                @Nullable LocalDate auditorsUntil,
        @Setting(
                        value =
                                "After how many minutes without a request someone must sign in"
                                        + " again.",
                        usual = "30")
                @DefaultValue("30")
                int idleMinutes,
        @Setting(
                        value = "After how many hours someone must sign in again in any case.",
                        usual = "12")
                @DefaultValue("12")
                int longestHours) {

    private static final String PREFIX = "journey.sign-in.";

    public SignInSettings {
        roles = Map.copyOf(roles);
        authorisers = Map.copyOf(authorisers);
        atLeastOne("idle-minutes", idleMinutes, 24 * 60);
        atLeastOne("longest-hours", longestHours, 24);
    }

    private static void atLeastOne(String name, int given, int most) {
        if (given < 1 || given > most) {
            throw new UnfitSetting(PREFIX + name, "is " + given, "give a number from 1 to " + most);
        }
    }

    /**
     * What must be set where people sign in at the council's own provider.
     *
     * @param name of the setting
     * @throws UnfitSetting if it is not
     */
    public static <T> T needed(@Nullable T given, String name, String remedy) {
        if (given == null) {
            throw new UnfitSetting(PREFIX + name, "is missing", remedy);
        }
        return given;
    }

    /** Says nothing of where secrets lie. */
    @Override
    public String toString() {
        return "sign-in at " + (issuer == null ? "this application" : issuer);
    }
}
