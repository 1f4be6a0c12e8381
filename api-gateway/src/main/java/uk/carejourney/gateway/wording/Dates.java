package uk.carejourney.gateway.wording;

import uk.carejourney.journey.Happened;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates in GOV.UK style, as precise as they are known and no more, in London time. */
public final class Dates {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm", Locale.UK);

    private Dates() {}

    /** Such as {@code 4 June 2026}. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Such as {@code 4 June 2026 at 9:32am}. */
    public static String moment(Instant instant) {
        ZonedDateTime london = instant.atZone(Happened.LONDON);
        return DAY.format(london) + " at " + time(london);
    }

    private static String time(ZonedDateTime london) {
        return TIME.format(london) + (london.getHour() < 12 ? "am" : "pm");
    }

    private static String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** When something happened; says so where the time, the day or the date is not known. */
    public static String happened(Happened happened) {
        return switch (happened) {
            case Happened.OnDay(var day) -> day(day);
            case Happened.At(var instant) -> moment(instant);
            case Happened.During(var first, var last) when last == null -> "from " + day(first);
            case Happened.During(var first, var last) -> day(first) + " to " + day(last);
            case Happened.InMonth(var month) -> "in " + month(month);
            case Happened.InYear(var year) -> "in " + year;
            case Happened.NotKnown(var given) when given.isBlank() -> "date not known";
            case Happened.NotKnown(var given) -> "date not known: written as “" + given + "”";
        };
    }

    /** What is not known about it, to stand in brackets after the date; empty if nothing. */
    public static String unknownPart(Happened happened) {
        return switch (happened) {
            case Happened.OnDay(var _) -> "time not known";
            case Happened.InMonth(var _) -> "day not known";
            case Happened.InYear(var _) -> "day and month not known";
            case Happened.At(var _), Happened.During(var _, var _), Happened.NotKnown(var _) -> "";
        };
    }

    /** The year a timeline files it under; empty if the date is not known. */
    public static String year(Happened happened) {
        return happened.earliest().map(day -> String.valueOf(day.getYear())).orElse("");
    }
}
