package uk.carejourney.gateway.wording;

import uk.carejourney.gateway.reading.KnownBy;
import uk.carejourney.journey.Happened;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the moments people and programs ask about. */
public final class Moments {

    private static final Pattern POSITION = Pattern.compile("\\d{1,18}");
    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern UK_DAY =
            Pattern.compile("(\\d{1,2})\\s*[/. -]\\s*(\\d{1,2})\\s*[/. -]\\s*(\\d{4})");
    private static final Pattern DAY_IN_WORDS =
            Pattern.compile("(\\d{1,2})\\s+(\\p{Alpha}{3,9})\\s+(\\d{4})");
    private static final Pattern TIMED =
            Pattern.compile("(.+?)(?:\\s+at\\s+|\\s+|T)(\\d{1,2})[:.](\\d{2})");

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

    /**
     * A day written {@code 2026-03-14}, {@code 14/3/2026}, {@code 14-3-2026} or, as pages write it,
     * {@code 14 March 2026}.
     */
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
            Matcher words = DAY_IN_WORDS.matcher(given.strip());
            return words.matches()
                    ? month(words.group(2))
                            .map(month -> LocalDate.of(number(words, 3), month, number(words, 1)))
                    : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** By its name or the beginning of it. */
    private static Optional<Month> month(String given) {
        return Arrays.stream(Month.values())
                .filter(month -> month.name().startsWith(given.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
