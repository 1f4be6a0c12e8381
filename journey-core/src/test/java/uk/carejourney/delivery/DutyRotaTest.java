package uk.carejourney.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.List;

class DutyRotaTest {

    private static final DutyRota ROTA =
            DutyRota.of(
                    List.of(
                            "mon-fri 08:30-17:30 day@example.gov.uk",
                            "mon-thu 17:30-08:30 night@example.gov.uk",
                            "fri 17:30-24:00 night@example.gov.uk",
                            "sat-sun 00:00-24:00 weekend@example.gov.uk",
                            "mon 00:00-08:30 weekend@example.gov.uk"));

    @ParameterizedTest(name = "{0}: {1} ({2})")
    @CsvSource({
        "2026-03-16T08:29:59Z, weekend, Monday in winter before the day begins",
        "2026-03-16T08:30:00Z, day, Monday in winter",
        "2026-06-15T07:30:00Z, day, Monday in summer: half past eight on the wall",
        "2026-06-15T07:29:00Z, weekend, Monday in summer before",
        "2026-06-17T02:00:00Z, night, the night from Tuesday runs into Wednesday",
        "2026-03-29T01:30:00Z, weekend, the hour the clocks skip is nobody's",
        "2026-10-25T00:30:00Z, weekend, the hour that comes twice",
        "2026-10-30T23:59:00Z, night, Friday night until twelve"
    })
    void somebody_is_on_duty_by_the_clock_on_the_wall(String at, String who, String why) {
        assertThat(ROTA.onDuty(Instant.parse(at))).containsExactly(who + "@example.gov.uk");
    }

    @Test
    void an_address_without_hours_is_always_on_duty_and_nobody_is_told_twice() {
        DutyRota rota =
                DutyRota.of(
                        List.of(
                                "a@example.gov.uk",
                                "mon-sun 00:00-24:00 b@example.gov.uk",
                                "a@example.gov.uk"));

        assertThat(rota.onDuty(Instant.EPOCH))
                .containsExactly("a@example.gov.uk", "b@example.gov.uk");
    }

    @Test
    void a_rota_with_a_gap_is_refused_naming_the_first_minute_of_it() {
        assertThatThrownBy(() ->
                        DutyRota.of(
                                List.of(
                                        "mon-fri 00:00-24:00 a@example.gov.uk",
                                        "sat 00:00-23:59 a@example.gov.uk",
                                        "sun 00:00-24:00 a@example.gov.uk")))
                .hasMessage("nobody is on duty on Saturday at 23:59: add somebody");
        assertThatThrownBy(() -> DutyRota.of(List.of())).hasMessageContaining("Monday at 00:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nobody",
                "mon-fri a@example.gov.uk",
                "mon-fri 8:30-17:30 a@example.gov.uk",
                "mon-fri 25:30-17:30 a@example.gov.uk",
                "monday 08:30-17:30 a@example.gov.uk",
                "a@example.gov.uk, b@example.gov.uk",
                "a@example.gov.uk\r\nBcc:b@example.gov.uk"
            })
    void a_line_that_can_not_be_read_is_refused_with_what_to_write(String line) {
        assertThatThrownBy(() -> DutyRota.of(List.of(line)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("write");
    }
}
