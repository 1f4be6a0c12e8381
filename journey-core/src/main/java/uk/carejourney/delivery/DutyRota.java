package uk.carejourney.delivery;

import uk.carejourney.journey.Happened;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who is told at once of what must not wait, at every moment of the week: times are those of a
 * clock on a wall in England, also on the days the clocks change.
 */
public final class DutyRota {

    private static final int MINUTES_A_DAY = 24 * 60;
    private static final int MINUTES_A_WEEK = 7 * MINUTES_A_DAY;
    private static final String DAY = "mon|tue|wed|thu|fri|sat|sun";
    private static final Pattern TURN =
            Pattern.compile(
                    ("(?:(?<first>%1$s)(?:-(?<last>%1$s))? (?<from>[0-9]{2}:[0-9]{2})"
                                    + "-(?<to>[0-9]{2}:[0-9]{2}) )?(?<address>\\S+)")
                            .formatted(DAY));

    /** One address and the minutes of the week it is on duty, counted from Monday 00:00. */
    private record Turn(BitSet minutes, String address) {}

    private final List<Turn> turns;

    private DutyRota(List<Turn> turns) {
        this.turns = List.copyOf(turns);
    }

    /**
     * Reads a rota.
     *
     * @param lines each an address that is always on duty, or days, hours and an address, such as
     *     {@code mon-fri 08:30-17:30 duty@example.gov.uk}; hours may run over midnight
     * @throws IllegalArgumentException if a line is neither, or somebody is missing at some minute
     *     of the week; the message says what to put right
     */
    public static DutyRota of(List<String> lines) {
        List<Turn> turns = lines.stream().map(DutyRota::turn).toList();
        BitSet covered = new BitSet(MINUTES_A_WEEK);
        turns.forEach(turn -> covered.or(turn.minutes()));
        int gap = covered.nextClearBit(0);
        if (gap < MINUTES_A_WEEK) {
            throw new IllegalArgumentException(
                    "nobody is on duty on %s at %s: add somebody"
                            .formatted(dayName(gap), time(gap % MINUTES_A_DAY)));
        }
        return new DutyRota(turns);
    }

    private static Turn turn(String line) {
        Matcher given = TURN.matcher(line.strip().replaceAll("\\s+", " "));
        if (!given.matches()) {
            throw new IllegalArgumentException(
                    "'%s' can't be read: write an address, or such as mon-fri 08:30-17:30 %s"
                            .formatted(line, "duty@example.gov.uk"));
        }
        String address = MailAddresses.checked(given.group("address"));
        BitSet minutes = new BitSet(MINUTES_A_WEEK);
        if (given.group("first") == null) {
            minutes.set(0, MINUTES_A_WEEK);
            return new Turn(minutes, address);
        }
        int from = minute(given.group("from"));
        int to = minute(given.group("to"));
        int length = to > from ? to - from : to + MINUTES_A_DAY - from;
        for (int day : days(given)) {
            for (int minute = 0; minute < length; minute++) {
                minutes.set((day * MINUTES_A_DAY + from + minute) % MINUTES_A_WEEK);
            }
        }
        return new Turn(minutes, address);
    }

    private static List<Integer> days(Matcher given) {
        int first = day(given.group("first"));
        int last = given.group("last") == null ? first : day(given.group("last"));
        List<Integer> days = new ArrayList<>();
        for (int day = first; ; day = (day + 1) % 7) {
            days.add(day);
            if (day == last) {
                return days;
            }
        }
    }

    private static int day(String name) {
        return List.of(DAY.split("\\|")).indexOf(name);
    }

    private static int minute(String time) {
        if (time.equals("24:00")) {
            return MINUTES_A_DAY;
        }
        try {
            return LocalTime.parse(time).toSecondOfDay() / 60;
        } catch (java.time.DateTimeException noTime) {
            throw new IllegalArgumentException(
                    "'%s' is no time of day: write such as 08:30".formatted(time), noTime);
        }
    }

    private static String dayName(int minute) {
        return DayOfWeek.of(minute / MINUTES_A_DAY + 1).getDisplayName(TextStyle.FULL, Locale.UK);
    }

    private static String time(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }

    /** Everyone on duty at a moment, at least one, each once, in the order of the rota. */
    public List<String> onDuty(Instant now) {
        ZonedDateTime local = now.atZone(Happened.LONDON);
        int minute =
                (local.getDayOfWeek().getValue() - 1) * MINUTES_A_DAY
                        + local.toLocalTime().toSecondOfDay() / 60;
        return turns.stream()
                .filter(turn -> turn.minutes().get(minute))
                .map(Turn::address)
                .distinct()
                .toList();
    }
}
