package uk.carejourney.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uk.carejourney.journey.Happened;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;

/** Every worked date of the timescales specification, section 3.3. */
class WorkedExamplesTest {

    private static final Calendar CALENDAR = Calendar.englandAndWales();

    @ParameterizedTest(name = "{0}: {2} working days after {1} is {3}, skipping {4}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    referral decision, Christmas Eve | 2025-12-24 | 1 | 2025-12-29 | 2025-12-25 2025-12-26
                    referral decision, received on a Saturday | 2026-08-29 | 1 | 2026-09-01 | 2026-08-31
                    assessment over Christmas | 2025-11-03 | 45 | 2026-01-08 | 2025-12-25 2025-12-26 2026-01-01
                    Coronation | 2023-03-14 | 45 | 2023-05-22 | 2023-04-07 2023-04-10 2023-05-01 2023-05-08
                    conference, Platinum Jubilee | 2022-05-24 | 15 | 2022-06-16 | 2022-06-02 2022-06-03
                    conference, State Funeral | 2022-09-09 | 15 | 2022-10-03 | 2022-09-19
                    core group, Easter | 2026-03-26 | 10 | 2026-04-13 | 2026-04-03 2026-04-06
                    royal wedding | 2011-04-20 | 20 | 2011-05-24 | 2011-04-22 2011-04-25 2011-04-29 2011-05-02
                    first review, admitted on Good Friday | 2024-03-29 | 20 | 2024-04-29 | 2024-04-01
                    first review, VE Day moved | 2020-04-27 | 20 | 2020-05-27 | 2020-05-08 2020-05-25
                    first review, Diamond Jubilee | 2012-05-18 | 20 | 2012-06-19 | 2012-06-04 2012-06-05
                    health assessment, Christmas | 2025-12-23 | 20 | 2026-01-23 | 2025-12-25 2025-12-26 2026-01-01
                    Christmas Eve on a Saturday | 2022-12-24 | 5 | 2023-01-04 | 2022-12-26 2022-12-27 2023-01-02
                    care plan, New Year's Eve | 2021-12-31 | 10 | 2022-01-17 | 2022-01-03
                    notices over Christmas 2021 | 2021-12-23 | 5 | 2022-01-04 | 2021-12-27 2021-12-28 2022-01-03
                    panel minutes, Easter | 2026-04-01 | 7 | 2026-04-14 | 2026-04-03 2026-04-06
                    personal education plan | 2026-05-20 | 10 | 2026-06-04 | 2026-05-25
                    """)
    void working_days_leave_out_the_day_itself_weekends_and_holidays(
            String what, LocalDate start, int days, LocalDate due, String skipped) {
        List<LocalDate> over = Stream.of(skipped.split(" ")).map(LocalDate::parse).toList();
        assertThat(CALENDAR.workingDaysAfter(start, days))
                .isInstanceOfSatisfying(
                        Counted.On.class,
                        on -> {
                            assertThat(on.day()).isEqualTo(due);
                            assertThat(on.skipped()).extracting(Holiday::day).isEqualTo(over);
                        });
    }

    @ParameterizedTest(name = "{1} months after {0} is {2}")
    @CsvSource({
        "2024-11-30, 3, 2025-02-28",
        "2023-11-30, 3, 2024-02-29",
        "2025-08-31, 6, 2026-02-28",
        "2025-02-28, 6, 2025-08-28",
        "2026-01-31, 3, 2026-04-30",
        "2025-11-30, 3, 2026-02-28",
        "2025-12-31, 2, 2026-02-28",
        "2026-05-31, -3, 2026-02-28",
        "2026-05-31, 1, 2026-06-30",
        "2025-12-01, 6, 2026-06-01",
        "2025-12-01, 12, 2026-12-01"
    })
    void months_end_on_the_corresponding_date_never_stretched(
            LocalDate start, int months, LocalDate end) {
        assertThat(Calendar.monthsAfter(start, months)).isEqualTo(end);
    }

    @Test
    void all_months_are_added_in_one_step() {
        LocalDate start = LocalDate.of(2026, 1, 31);
        LocalDate stepwise = Calendar.monthsAfter(Calendar.monthsAfter(start, 1), 1);
        assertThat(Calendar.monthsAfter(start, 2)).isEqualTo("2026-03-31").isNotEqualTo(stepwise);
    }

    @ParameterizedTest(name = "{1} days after {0} is {2}")
    @CsvSource({
        "2025-11-19, 42, 2025-12-31",
        "2025-12-01, 28, 2025-12-29",
        "2025-12-31, 56, 2026-02-25",
        "2025-09-01, 112, 2025-12-22",
        "2025-12-22, 56, 2026-02-16"
    })
    void calendar_days_are_not_put_off_by_weekends_or_holidays(
            LocalDate start, int days, LocalDate end) {
        assertThat(start.plusDays(days)).isEqualTo(end);
    }

    @ParameterizedTest(name = "{1} days beginning with {0} end on {2}")
    @CsvSource({"2024-04-22, 182, 2024-10-20", "2027-12-20, 8, 2027-12-27"})
    void a_period_beginning_with_a_day_counts_that_day(LocalDate first, int days, LocalDate last) {
        assertThat(Calendar.lastOfDaysBeginningWith(first, days)).isEqualTo(last);
    }

    @ParameterizedTest(name = "72 hours after {0} is {1}")
    @CsvSource({"2026-03-27T18:30, 2026-03-30T19:30", "2026-10-24T10:00, 2026-10-27T09:00"})
    void hours_are_elapsed_hours_whatever_the_clocks_do(LocalDateTime start, LocalDateTime end) {
        assertThat(
                        Calendar.hoursAfter(start.atZone(Happened.LONDON).toInstant(), 72)
                                .atZone(Happened.LONDON)
                                .toLocalDateTime())
                .isEqualTo(end);
    }

    @ParameterizedTest(name = "born {0}: {1} on {2}")
    @CsvSource({
        "2024-02-29, 5, 2029-03-01",
        "2024-02-29, 4, 2028-02-29",
        "2021-04-10, 5, 2026-04-10"
    })
    void an_age_is_reached_on_the_birthday_and_in_common_years_on_1_march(
            LocalDate born, int age, LocalDate birthday) {
        assertThat(Ages.birthday(born, age)).isEqualTo(birthday);
        assertThat(Ages.on(born, birthday)).isEqualTo(age);
        assertThat(Ages.on(born, birthday.minusDays(1))).isEqualTo(age - 1);
    }

    @ParameterizedTest(name = "{0} to {1}: {2} working days")
    @CsvSource({
        "2025-11-03, 2026-01-09, 46",
        "2025-11-03, 2025-11-03, 0",
        "2025-11-04, 2025-11-03, 0"
    })
    void working_days_taken_start_from_nought(LocalDate start, LocalDate end, int taken) {
        assertThat(CALENDAR.workingDaysTaken(start, end)).contains(taken);
    }
}
