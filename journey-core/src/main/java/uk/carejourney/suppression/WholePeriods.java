package uk.carejourney.suppression;

import uk.carejourney.measures.Period;
import uk.carejourney.rulebook.Rule.Reporting.Counts;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.Stream;

/**
 * The periods each duty is told for where small numbers are kept back: no two of them share a day,
 * so nothing is left when one is taken from another.
 *
 * <p>What is counted as it is due or done is told by quarter of the year that begins on 1 April;
 * children on 31 March by that whole year, and never by its last quarter.
 */
public final class WholePeriods {

    private static final int QUARTER = 3;
    private static final int YEAR = 12;

    private WholePeriods() {}

    /** Whether a duty counted like this is told for a period. */
    public static boolean tells(Counts counts, Period period) {
        return counts == Counts.CHILDREN_ON_31_MARCH ? isYear(period) : isQuarter(period);
    }

    /** Whether any duty is. */
    public static boolean isOne(Period period) {
        return isYear(period) || isQuarter(period);
    }

    private static boolean isYear(Period period) {
        return begins(period, YEAR) && period.first().getMonth() == Month.APRIL;
    }

    private static boolean isQuarter(Period period) {
        return begins(period, QUARTER)
                && period.first().getMonthValue() % QUARTER == Month.JANUARY.getValue();
    }

    private static boolean begins(Period period, int months) {
        return period.first().getDayOfMonth() == 1 && period.equals(of(period.first(), months));
    }

    private static Period of(LocalDate first, int months) {
        return new Period(first, first.plusMonths(months).minusDays(1));
    }

    /**
     * The last quarters that were over before a day, the last first.
     *
     * @param many how many
     */
    public static List<Period> quarters(LocalDate day, int many) {
        LocalDate begun =
                LocalDate.of(
                        day.getYear(),
                        day.getMonthValue() - (day.getMonthValue() - 1) % QUARTER,
                        1);
        return Stream.iterate(begun.minusMonths(QUARTER), first -> first.minusMonths(QUARTER))
                .limit(many)
                .map(first -> of(first, QUARTER))
                .toList();
    }

    /** The last years that were over before a day, the last first. */
    public static List<Period> years(LocalDate day, int many) {
        LocalDate april = LocalDate.of(day.getYear(), Month.APRIL, 1);
        LocalDate begun = day.isBefore(april) ? april.minusYears(1) : april;
        return Stream.iterate(begun.minusYears(1), first -> first.minusYears(1))
                .limit(many)
                .map(first -> of(first, YEAR))
                .toList();
    }
}
