package uk.carejourney.gateway.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import uk.carejourney.infra.delivery.mail.MailSettings;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class MailPropertiesTest {

    private static final Map<String, String> WHOLE =
            Map.of(
                    "journey.mail.host", "mail.example.gov.uk",
                    "journey.mail.from", "ledger@example.gov.uk",
                    "journey.mail.links", "https://ledger.example.gov.uk",
                    "journey.mail.duty-rota[0]", "duty@example.gov.uk",
                    "journey.mail.digests[0]",
                            "North: north@example.gov.uk, deputy@example.gov.uk");

    private static MailProperties bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("journey.mail", MailProperties.class);
    }

    @Test
    void without_any_of_it_no_mail_is_sent() {
        assertThat(bound(Map.of()).checked()).isEmpty();
    }

    @Test
    void all_of_it_says_where_mail_goes() {
        MailSettings settings = bound(WHOLE).checked().orElseThrow();

        assertThat(settings.server().port()).isEqualTo(587);
        assertThat(settings.server().security()).isEqualTo(MailSettings.Security.STARTTLS);
        assertThat(settings.rota().onDuty(Instant.EPOCH)).containsExactly("duty@example.gov.uk");
        assertThat(settings.digests())
                .containsEntry("North", List.of("north@example.gov.uk", "deputy@example.gov.uk"));
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "host|\"\"|journey.mail.host is not set: name the mail server",
                "port|0|journey.mail.port is not a port: give",
                "security|ssl|journey.mail.security is no way to encrypt: write starttls",
                "user|ledger|journey.mail.password is not set: give both",
                "from|Ledger <a@b>|journey.mail.from can't be used: 'Ledger <a@b>' is no mail",
                "links|https://x/path|journey.mail.links can't be used: it is no web address",
                "duty-rota[0]|mon-fri 08:00-18:00 a@b.uk|journey.mail.duty-rota can't be used:"
                        + " nobody",
                "digests[0]|a@b.uk|journey.mail.digests can't be used: 'a@b.uk' can't be read:"
                        + " write"
            })
    void what_can_not_be_used_is_named_with_what_to_do(String name, String value, String told) {
        Map<String, String> settings = new TreeMap<>(WHOLE);
        settings.put("journey.mail." + name, value);

        assertThatThrownBy(() -> bound(settings).checked())
                .isInstanceOf(UnfitSetting.class)
                .hasMessageContaining(told);
    }

    @ParameterizedTest
    @CsvSource({"from", "links", "duty-rota[0]"})
    void what_mail_needs_is_asked_for(String name) {
        Map<String, String> settings = new TreeMap<>(WHOLE);
        settings.remove("journey.mail." + name);

        assertThatThrownBy(() -> bound(settings).checked())
                .isInstanceOf(UnfitSetting.class)
                .hasMessageStartingWith("journey.mail." + name.replace("[0]", ""));
    }

    @Test
    void the_password_is_not_told() {
        Map<String, String> settings = new TreeMap<>(WHOLE);
        settings.put("journey.mail.user", "ledger");
        settings.put("journey.mail.password", "open-sesame");

        MailProperties properties = bound(settings);
        assertThat(properties.toString() + properties.checked()).doesNotContain("open-sesame");
    }
}
