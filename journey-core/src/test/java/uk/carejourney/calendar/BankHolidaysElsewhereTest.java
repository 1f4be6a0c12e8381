package uk.carejourney.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Our bank holidays compared, year by year, with a calendar that others keep. */
class BankHolidaysElsewhereTest {

    /** Where the other calendar is known to differ, and why ours is right. */
    private static final Map<LocalDate, String> DIFFERENCES =
            Map.of(
                    LocalDate.of(1999, 12, 31), "proclaimed for the Millennium",
                    LocalDate.of(2002, 5, 27), "the spring holiday moved to 4 June that year",
                    LocalDate.of(2002, 6, 3), "proclaimed for the Golden Jubilee",
                    LocalDate.of(2002, 6, 4), "the spring holiday, moved");

    private static final HolidayManager ELSEWHERE =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));

    private final Holidays ours = Holidays.englandAndWales();

    static IntStream years() {
        return IntStream.rangeClosed(1992, Holidays.englandAndWales().until().getYear());
    }

    @ParameterizedTest
    @MethodSource("years")
    void the_weekdays_off_of_a_year_are_those_of_the_other_calendar(int year) {
        Set<LocalDate> here = new TreeSet<>();
        LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> ours.on(day).isPresent())
                .forEach(here::add);
        Set<LocalDate> there = new TreeSet<>();
        ELSEWHERE.getHolidays(Year.of(year), "eng").stream()
                .map(holiday -> holiday.getDate())
                .filter(day -> !Holidays.isWeekend(day))
                .forEach(there::add);
        assertThat(differing(here, there).filter(day -> !DIFFERENCES.containsKey(day)))
                .as("days off in %d on one side only", year)
                .isEmpty();
    }

    private static Stream<LocalDate> differing(Set<LocalDate> here, Set<LocalDate> there) {
        return Stream.concat(
                here.stream().filter(day -> !there.contains(day)),
                there.stream().filter(day -> !here.contains(day)));
    }
}
