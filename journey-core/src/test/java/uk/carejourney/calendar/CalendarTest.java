package uk.carejourney.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import static uk.carejourney.journey.Happened.LONDON;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

class CalendarTest {

    private static final Calendar CALENDAR = Calendar.englandAndWales();

    private static final Term SPRING =
            new Term("spring", LocalDate.of(2026, 1, 5), LocalDate.of(2026, 3, 27));

    private static final Term SUMMER =
            new Term("summer", LocalDate.of(2026, 4, 13), LocalDate.of(2026, 7, 21));

    @Test
    void a_deadline_that_needs_a_year_not_yet_proclaimed_is_never_guessed() {
        assertThat(CALENDAR.workingDaysAfter(LocalDate.of(2027, 12, 29), 2))
                .isEqualTo(Counted.on(LocalDate.of(2027, 12, 31)));
        assertThat(CALENDAR.workingDaysAfter(LocalDate.of(2027, 12, 29), 3))
                .isInstanceOfSatisfying(
                        Counted.NotCountable.class, why -> assertThat(why.why()).contains("2028"));
        assertThat(CALENDAR.workingDaysTaken(LocalDate.of(2027, 12, 29), LocalDate.of(2028, 1, 1)))
                .isEmpty();
        assertThat(CALENDAR.workingDaysAfter(LocalDate.of(1991, 9, 20), 1))
                .isInstanceOf(Counted.NotCountable.class);
    }

    @ParameterizedTest(name = "{0} is a holiday: {1}")
    @CsvSource({
        "1991-12-25, true",
        "1995-05-01, false",
        "1995-05-08, true",
        "1999-12-31, true",
        "2002-05-27, false",
        "2002-06-03, true",
        "2002-06-04, true",
        "2020-05-04, false",
        "2022-05-30, false",
        "2022-09-19, true",
        "2025-12-24, false"
    })
    void proclaimed_and_moved_holidays_are_known(LocalDate day, boolean holiday) {
        assertThat(CALENDAR.holidays().on(day).isPresent()).isEqualTo(holiday);
    }

    @Test
    void the_last_day_to_warn_is_counted_back_in_working_days() {
        assertThat(CALENDAR.workingDaysBefore(LocalDate.of(2026, 4, 9), 3))
                .isInstanceOfSatisfying(
                        Counted.On.class, on -> assertThat(on.day()).isEqualTo("2026-04-02"));
    }

    @Test
    void school_days_leave_out_holidays_between_and_within_terms() {
        SchoolYear school =
                new SchoolYear(List.of(SUMMER, SPRING), Set.of(LocalDate.of(2026, 4, 14)));
        Calendar calendar = new Calendar(Holidays.englandAndWales(), Optional.of(school));
        assertThat(calendar.schoolDaysAfter(LocalDate.of(2026, 3, 26), 3))
                .isEqualTo(Counted.on(LocalDate.of(2026, 4, 15)));
        assertThat(calendar.schoolDaysAfter(LocalDate.of(2026, 7, 20), 2))
                .isInstanceOf(Counted.NotCountable.class);
        assertThat(CALENDAR.schoolDaysAfter(LocalDate.of(2026, 3, 26), 3))
                .isInstanceOf(Counted.NotCountable.class);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-28, 2026-01-01", "2026-12-31, 2026-10-01", "2026-07-01, 2026-07-01"})
    void a_quarter_begins_in_january_april_july_and_october(LocalDate day, LocalDate first) {
        assertThat(Calendar.quarterOf(day)).isEqualTo(first);
    }

    @RepeatedTest(50)
    void what_is_counted_forward_is_what_was_taken(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        LocalDate start = LocalDate.of(1992, 1, 1).plusDays(random.nextInt(12_000));
        int days = random.nextInt(60);
        assertThat(CALENDAR.workingDaysAfter(start, days))
                .as("seed " + repetition.getCurrentRepetition())
                .isInstanceOfSatisfying(
                        Counted.On.class,
                        on ->
                                assertThat(CALENDAR.workingDaysTaken(start, on.day()))
                                        .contains(days));
    }

    @Test
    void a_day_begins_at_its_midnight_in_london_in_summer_and_winter() {
        for (LocalDate day = LocalDate.of(1840, 1, 1);
                day.getYear() < 2100;
                day = day.plusDays(1)) {
            assertThat(Calendar.startOf(day)).isEqualTo(day.atStartOfDay(LONDON).toInstant());
        }
    }
}
