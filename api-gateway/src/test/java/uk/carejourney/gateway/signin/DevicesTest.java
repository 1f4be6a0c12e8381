package uk.carejourney.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DevicesTest {

    @ParameterizedTest(name = "{2}")
    @CsvSource({
        "Windows NT 10.0; Win64; x64, Chrome/140.0.0.0 Safari/537.36, Chrome on Windows",
        "Windows NT 10.0; Win64; x64, Chrome/140.0 Safari/537.36 Edg/140.0, Edge on Windows",
        "Linux; Android 10; K, Chrome/140.0 Mobile Safari/537.36, Chrome on Android",
        "Linux; Android 10; K, Chrome/140.0 Mobile Safari/537.36 EdgA/140.0, Edge on Android",
        "Macintosh; Intel Mac OS X 10_15_7, Version/18.0 Safari/605.1.15, Safari on Mac",
        "iPhone; CPU iPhone OS 18_0 like Mac OS X, CriOS/140.0 Safari/604.1, Chrome on iPhone",
        "iPad; CPU OS 18_0 like Mac OS X, Version/18.0 Safari/604.1, Safari on iPad",
        "X11; CrOS x86_64 14541.0.0, Chrome/140.0 Safari/537.36, Chrome on ChromeOS",
        "X11; Linux x86_64; rv:143.0, Gecko/20100101 Firefox/143.0, Firefox on Linux",
    })
    void a_browser_is_told_by_its_kind_and_what_it_runs_on(
            String system, String browser, String told) {
        String agent =
                "Mozilla/5.0 (%s) AppleWebKit/537.36 (KHTML, like Gecko) %s"
                        .formatted(system, browser);

        assertThat(Devices.of(agent)).isEqualTo(told);
    }

    @Test
    void nothing_of_what_is_not_known_is_repeated() {
        assertThat(Devices.of("<script>Quillonxa")).isEqualTo("Another browser on another device");
        assertThat(Devices.of(null)).isEqualTo("Another browser on another device");
    }
}
