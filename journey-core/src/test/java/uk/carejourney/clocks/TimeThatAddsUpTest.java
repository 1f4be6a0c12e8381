package uk.carejourney.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uk.carejourney.calendar.Calendar;
import uk.carejourney.journey.Happened;

import java.time.Instant;
import java.time.LocalDate;

/**
 * How much time adds up to, and the moment it next makes a difference, by the limits' own words.
 */
class TimeThatAddsUpTest {

    @ParameterizedTest(name = "{1}: {0}, on {2}: {6}")
    @CsvSource({
        "2026-03-30/2026-04-09, days-28-days, 2026-04-09, 10 days, DUE_SOON, 2026-04-27,"
                + " Good Friday and Easter Monday are days as any other",
        "2026-12-24/2027-01-04, days-28-days, 2027-01-04, 11 days, OVERDUE, 2027-01-21,"
                + " so are Christmas and New Year's Day",
        "2026-03-30/, days-28-days, 2026-04-08, 10 days, DUE_SOON, 2026-04-09,"
                + " the tenth day is the last allowed",
        "2026-03-30/, days-28-days, 2026-04-09, 11 days, OVERDUE, 2026-04-10,"
                + " the eleventh is one too many",
        "2026-03-02/2026-03-05 2026-03-05/2026-03-09, days-28-days, 2026-03-10, 7 days, DUE_SOON,"
                + " 2026-03-30, the day one ends and another begins counts once",
        "2026-03-02/2026-03-07 2026-03-04/2026-03-09, days-28-days, 2026-03-10, 7 days, DUE_SOON,"
                + " 2026-03-30, so do days in two stays",
        "2026-03-02/2026-03-14, days-28-days, 2026-03-30, 11 days, OVERDUE, 2026-03-31,"
                + " a day leaves the period each day",
        "2026-03-02/2026-03-14, days-28-days, 2026-03-31, 10 days, DUE_SOON, 2026-04-01,"
                + " and the limit is no longer passed",
        "2026-01-05/, days-28-days, 2026-03-01, 28 days, OVERDUE, never,"
                + " as much leaves the period as is added",
        "2024-01-30/2024-02-05, days-month, 2024-02-28, 6 days, PENDING, 2024-03-01,"
                + " on 29 February it is a month since 29 January",
        "2026-01-30/2026-02-05, days-month, 2026-02-28, 6 days, PENDING, 2026-03-01,"
                + " on 28 February since the 28th: three days leave at once",
        "2023-02-27/2023-03-03, days-year, 2024-02-28, 2 days, PENDING, 2024-03-01,"
                + " a leap day has no day of its own a year before",
        "2024-02-28/2024-03-02, days-year, 2025-02-28, 2 days, PENDING, 2025-03-01,"
                + " the leap day and the day after leave together",
        "2025-09-01/2025-11-15, days-year, 2025-11-20, 75 days, DUE_SOON, 2026-09-01,"
                + " the hour the clocks went back is no day more",
        "2026-03-01/2026-04-25, days-year, 2026-04-25, 55 days, PENDING, 2027-03-01,"
                + " nor the hour they went forward a day less",
        "2026-03-06T18:00:00Z/, hours-28-days, 2026-03-09T17:59:00Z, 71 hours, DUE_SOON,"
                + " 2026-03-09T18:00:00Z, a whole hour more is said",
        "2026-03-06T18:00:00Z/, hours-28-days, 2026-03-09T18:00:00Z, 72 hours, DUE_SOON,"
                + " 2026-03-09T18:00:00.001Z, all that is allowed",
        "2026-03-06T18:00:00Z/, hours-28-days, 2026-03-09T18:00:00.001Z, 72 hours, OVERDUE,"
                + " 2026-03-09T19:00:00Z, too much",
        "2026-03-06T18:00:00Z/2026-03-09T19:00:00Z, hours-28-days, 2026-04-03T18:00:00Z, 73 hours,"
                + " OVERDUE, 2026-04-03T18:00:00.001Z, after 28 days to the hour it shrinks",
        "2026-03-06T18:00:00Z/2026-03-09T19:00:00Z, hours-28-days, 2026-04-03T18:30:00Z, 72 hours,"
                + " OVERDUE, 2026-04-03T19:00:00Z, until no more is left than is allowed",
        "2026-12-24T12:00:00Z/2026-12-27T12:00:00Z, hours-28-days, 2026-12-28T12:00:00Z, 72 hours,"
                + " DUE_SOON, 2027-01-21T12:00:00.001Z, holidays are hours as any other",
        "2026-03-28T12:00:00Z/2026-03-29T12:00:00Z, hours-28-days, 2026-04-01T12:00:00Z, 24 hours,"
                + " PENDING, 2026-04-25T12:00:00.001Z, hours pass whatever the clocks do",
    })
    void adds_up(
            String stays,
            String rule,
            String asOf,
            String amount,
            ClockState is,
            String next,
            String why) {
        HeldChild child = new HeldChild();
        for (String stay : stays.split(" ")) {
            String[] part = stay.split("/");
            child.held(Happened.parse(part[0]), part.length == 1 ? null : Happened.parse(part[1]));
        }
        Instant now = asOf.length() == 10 ? GivenChild.noon(LocalDate.parse(asOf)) : moment(asOf);
        Clock clock = child.clock(rule, now).orElseThrow();
        assertThat(clock.words().orElseThrow()).as(why).startsWith(amount + " of ");
        assertThat(clock.state()).as(why).isEqualTo(is);
        assertThat(clock.next().map(Instant::toString).orElse("never"))
                .as(why)
                .isEqualTo(next.equals("never") ? next : moment(next).toString());
    }

    private static Instant moment(String text) {
        return text.length() == 10 ? Calendar.startOf(LocalDate.parse(text)) : Instant.parse(text);
    }
}
