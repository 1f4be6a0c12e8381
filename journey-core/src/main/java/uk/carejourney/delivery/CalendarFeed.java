package uk.carejourney.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Due dates as a calendar that other programs read (iCalendar, RFC 5545). */
public final class CalendarFeed {

    private static final int LONGEST_LINE = 75;
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final StringBuilder out = new StringBuilder();

    private CalendarFeed() {}

    /**
     * The text of a feed; the same dates and moment give the same text.
     *
     * @param name what the calendar is called
     * @param asOf the moment it tells of
     */
    public static String text(String name, Instant asOf, List<DueDate> dates) {
        CalendarFeed feed = new CalendarFeed();
        feed.line("BEGIN", "VCALENDAR");
        feed.line("VERSION", "2.0");
        feed.line("PRODID", "-//Journey Ledger//Due dates//EN");
        feed.line("CALSCALE", "GREGORIAN");
        feed.line("NAME", escaped(name));
        feed.line("X-WR-CALNAME", escaped(name));
        feed.line("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
        dates.forEach(date -> feed.event(date, asOf));
        feed.line("END", "VCALENDAR");
        return feed.out.toString();
    }

    private void event(DueDate date, Instant asOf) {
        line("BEGIN", "VEVENT");
        line("UID", escaped(date.uid()));
        line("DTSTAMP", UTC.format(asOf));
        if (date.moment() == null) {
            line("DTSTART;VALUE=DATE", DAY.format(date.day()));
        } else {
            line("DTSTART", UTC.format(date.moment()));
        }
        line("SUMMARY", escaped(date.summary()));
        if (date.address() != null) {
            line("URL", date.address());
        }
        line("TRANSP", "TRANSPARENT");
        line("CLASS", "CONFIDENTIAL");
        line("END", "VEVENT");
    }

    /** A value of text: backslash, semicolon, comma and line breaks are written otherwise. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", "");
    }

    /** Folded so that no line is longer than 75 octets, and no character is torn. */
    private void line(String name, String value) {
        int octets = 0;
        for (int point : (name + ":" + value).codePoints().toArray()) {
            int length = Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LONGEST_LINE) {
                out.append("\r\n ");
                octets = 1;
            }
            out.appendCodePoint(point);
            octets += length;
        }
        out.append("\r\n");
    }
}
