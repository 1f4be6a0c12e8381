package uk.carejourney.clocks;

import uk.carejourney.calendar.Holiday;
import uk.carejourney.journey.Happened;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Says days and arithmetic as people do. */
public final class Words {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu HH:mm", Locale.UK);

    private Words() {}

    /** Such as Monday 16 March 2026. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Such as Friday 27 March 2026 18:30, in England. */
    public static String moment(Instant moment) {
        return TIME.format(moment.atZone(Happened.LONDON));
    }

    /** Such as ", skipping Good Friday 3 April and Easter Monday 6 April"; empty for none. */
    static String skipping(List<Holiday> skipped) {
        if (skipped.isEmpty()) {
            return "";
        }
        List<String> days =
                skipped.stream().map(one -> one.name() + " " + SHORT.format(one.day())).toList();
        return ", skipping "
                + (days.size() == 1
                        ? days.getFirst()
                        : String.join(", ", days.subList(0, days.size() - 1))
                                + " and "
                                + days.getLast());
    }
}
