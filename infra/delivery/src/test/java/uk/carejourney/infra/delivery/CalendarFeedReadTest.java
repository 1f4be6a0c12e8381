package uk.carejourney.infra.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;

import org.junit.jupiter.api.Test;

import uk.carejourney.delivery.CalendarFeed;
import uk.carejourney.delivery.DueDate;

import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What we write is read by a program that is not ours (ical4j). */
class CalendarFeedReadTest {

    private static final String LONG =
            "Overdue: review; visits, \\ and contact \u2014 \uD83D\uDC76 " + "é".repeat(90);

    @Test
    void another_program_reads_every_date_as_it_was_meant() throws Exception {
        String text =
                CalendarFeed.text(
                        "Due dates of North",
                        Instant.parse("2026-03-16T09:30:00Z"),
                        List.of(
                                new DueDate(
                                        "a@x",
                                        LONG,
                                        LocalDate.of(2026, 3, 29),
                                        null,
                                        "https://l.example/1"),
                                new DueDate(
                                        "b@x",
                                        "Return interview",
                                        LocalDate.of(2026, 6, 1),
                                        Instant.parse("2026-06-01T12:00:00Z"),
                                        null)));

        Calendar read = new CalendarBuilder().build(new StringReader(text));
        List<VEvent> events = read.getComponents(Component.VEVENT);

        assertThat(read.validate().hasErrors()).isFalse();
        assertThat(events).hasSize(2);
        assertThat(value(events.getFirst(), Property.SUMMARY)).isEqualTo(LONG);
        assertThat(value(events.getFirst(), Property.UID)).isEqualTo("a@x");
        assertThat(value(events.getFirst(), Property.DTSTART)).isEqualTo("20260329");
        assertThat(events.getFirst().getDateTimeStart().getDate())
                .isEqualTo(LocalDate.of(2026, 3, 29));
        assertThat(Instant.from(events.getLast().getDateTimeStart().getDate()))
                .isEqualTo(Instant.parse("2026-06-01T12:00:00Z"));
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).orElseThrow().getValue();
    }
}
