package uk.carejourney.gateway.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uk.carejourney.gateway.reading.KnownBy;
import uk.carejourney.journey.Happened;

import java.time.Instant;
import java.time.LocalDate;

final class DatesTest {

    @ParameterizedTest(name = "{0} is written: {1}")
    @CsvSource({
        "2026-06-04, 4 June 2026, time not known",
        "2026-06-04T08:32:00Z, 4 June 2026 at 9:32am, ''",
        "2026-01-04T12:05:00Z, 4 January 2026 at 12:05pm, ''",
        "2026-03-02/2026-03-09, 2 March 2026 to 9 March 2026, ''",
        "2026-03-02/, from 2 March 2026, ''",
        "2026-03, in March 2026, day not known",
        "2026, in 2026, day and month not known",
        "?, date not known, ''",
        "?31/02/2020, date not known: written as “31/02/2020”, ''",
    })
    void a_date_is_written_as_precisely_as_it_is_known(
            String stored, String written, String unknown) {
        Happened happened = Happened.parse(stored);

        assertThat(Dates.happened(happened)).isEqualTo(written);
        assertThat(Dates.unknownPart(happened)).isEqualTo(unknown);
    }

    @ParameterizedTest(name = "{0} means known by {1}")
    @CsvSource({
        "14/3/2026 17:00, 2026-03-14T17:00:00Z",
        "14/7/2026 at 17.00, 2026-07-14T16:00:00Z",
        "14 July 2026 at 17:00, 2026-07-14T16:00:00Z",
        "2026-03-14T17:00:00Z, 2026-03-14T17:00:00Z",
    })
    void a_moment_can_be_typed_as_people_type_it(String typed, Instant meant) {
        assertThat(Moments.known(typed)).contains(new KnownBy.AtInstant(meant));
    }

    @ParameterizedTest(name = "{0} means known when {1} ended")
    @CsvSource({
        "14/3/2026, 2026-03-14",
        "14-03-2026, 2026-03-14",
        "14 / 3 / 2026, 2026-03-14",
        "2026-07-14, 2026-07-14",
        "4 June 2026, 2026-06-04",
        "04 sept 2026, 2026-09-04",
    })
    void a_day_can_be_typed_as_people_type_it(String typed, LocalDate meant) {
        assertThat(Moments.known(typed)).contains(new KnownBy.OnDay(meant));
    }

    @ParameterizedTest
    @CsvSource({
        "31/2/2026",
        "2026-13-01",
        "soon",
        "14/3/2026 25:00",
        "14/3",
        "31 June 2026",
        "3 Mai 2026"
    })
    void what_is_no_moment_is_not_taken_for_one(String typed) {
        assertThat(Moments.known(typed)).isEmpty();
    }
}
