package uk.carejourney.calendar;

import java.time.LocalDate;
import java.time.Year;

/** Ages, attained at the start of the birthday (Family Law Reform Act 1969 section 9). */
public final class Ages {

    private Ages() {}

    /**
     * The day someone reaches an age. Born on 29 February, they reach it on 1 March in a common
     * year.
     *
     * @param born the day of birth
     * @param age in whole years, 0 or more
     */
    public static LocalDate birthday(LocalDate born, int age) {
        int year = born.getYear() + age;
        boolean none =
                born.getMonthValue() == 2 && born.getDayOfMonth() == 29 && !Year.isLeap(year);
        return none ? LocalDate.of(year, 3, 1) : born.withYear(year);
    }

    /** Age in whole years; negative before birth. */
    public static int on(LocalDate born, LocalDate day) {
        int years = day.getYear() - born.getYear();
        return birthday(born, years).isAfter(day) ? years - 1 : years;
    }
}
