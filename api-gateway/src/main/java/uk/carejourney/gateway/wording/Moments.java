package uk.carejourney.gateway.wording;

import uk.carejourney.gateway.reading.KnownBy;
import uk.carejourney.journey.Happened;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the moments people and programs ask about. */
public final class Moments {

    private static final Pattern POSITION = Pattern.compile("\\d{1,18}");
    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern UK_DAY = Pattern.compile("(\\d{1,2})[/. ](\\d{1,2})[/. ](\\d{4})");
    private static final Pattern TIMED =
            Pattern.compile("(\\S+)(?:\\s+at\\s+|\\s+|T)(\\d{1,2})[:.](\\d{2})");

    private Moments() {}

    /**
     * A position ({@code 1200}), an instant ({@code 2026-03-14T17:00:00Z}), a London day and time
     * ({@code 14/3/2026 17:00}) or a whole London day, whose end is meant.
     */
    public static Optional<KnownBy> known(String given) {
        try {
            String text = given.strip();
            if (POSITION.matcher(text).matches()) {
                return Optional.of(new KnownBy.UpTo(Long.parseLong(text)));
            }
            if (text.endsWith("Z")) {
                return Optional.of(new KnownBy.AtInstant(Instant.parse(text)));
            }
            Matcher timed = TIMED.matcher(text);
            if (timed.matches()) {
                LocalTime time =
                        LocalTime.of(
                                Integer.parseInt(timed.group(2)), Integer.parseInt(timed.group(3)));
                return day(timed.group(1)).map(day -> at(day, time));
            }
            return day(text).map(KnownBy.OnDay::new);
        } catch (DateTimeException notAMoment) {
            return Optional.empty();
        }
    }

    private static KnownBy at(LocalDate day, LocalTime time) {
        return new KnownBy.AtInstant(day.atTime(time).atZone(Happened.LONDON).toInstant());
    }

    /** A day written {@code 2026-03-14} or {@code 14/3/2026}. */
    public static Optional<LocalDate> day(String given) {
        try {
            Matcher iso = ISO_DAY.matcher(given.strip());
            if (iso.matches()) {
                return Optional.of(LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3)));
            }
            Matcher uk = UK_DAY.matcher(given.strip());
            if (uk.matches()) {
                return Optional.of(LocalDate.of(number(uk, 3), number(uk, 2), number(uk, 1)));
            }
            return Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
