package uk.carejourney.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

class CalendarFeedTest {

    private static final Instant AS_OF = Instant.parse("2026-03-16T09:30:00Z");

    private static String feed(DueDate... dates) {
        return CalendarFeed.text("Due dates, North; \\ all", AS_OF, List.of(dates));
    }

    private static DueDate review(String summary) {
        return new DueDate(
                "a1@ledger.example",
                summary,
                LocalDate.of(2026, 4, 15),
                null,
                "https://l.example/x");
    }

    @Test
    void a_due_day_lasts_the_whole_day_and_has_no_hour_that_could_move_it() {
        assertThat(feed(review("First review")))
                .isEqualTo(
                        """
                        BEGIN:VCALENDAR
                        VERSION:2.0
                        PRODID:-//Journey Ledger//Due dates//EN
                        CALSCALE:GREGORIAN
                        NAME:Due dates\\, North\\; \\\\ all
                        X-WR-CALNAME:Due dates\\, North\\; \\\\ all
                        REFRESH-INTERVAL;VALUE=DURATION:PT1H
                        BEGIN:VEVENT
                        UID:a1@ledger.example
                        DTSTAMP:20260316T093000Z
                        DTSTART;VALUE=DATE:20260415
                        SUMMARY:First review
                        URL:https://l.example/x
                        TRANSP:TRANSPARENT
                        CLASS:CONFIDENTIAL
                        END:VEVENT
                        END:VCALENDAR
                        """
                                .replace("\n", "\r\n"));
    }

    @Test
    void what_the_law_counts_in_hours_has_its_moment() {
        DueDate interview =
                new DueDate(
                        "b@ledger.example",
                        "Return interview",
                        LocalDate.of(2026, 6, 1),
                        Instant.parse("2026-06-01T12:00:00Z"),
                        null);

        assertThat(feed(interview)).contains("DTSTART:20260601T120000Z\r\n").doesNotContain("URL");
    }

    @Test
    void lines_are_folded_at_75_octets_without_tearing_a_character() {
        String long_ = "Review — é \uD83D\uDC76 ".repeat(40).strip();
        String text = feed(review(long_));

        assertThat(
                        Arrays.stream(text.split("\r\n"))
                                .mapToInt(line -> line.getBytes(StandardCharsets.UTF_8).length))
                .allMatch(octets -> octets <= 75);
        assertThat(text).doesNotContain("\uFFFD");
        assertThat(text.replace("\r\n ", "")).contains("SUMMARY:" + long_ + "\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
    }

    @Test
    void nothing_in_a_text_can_begin_a_line_of_its_own() {
        assertThat(feed(review("one\r\nATTENDEE:mailto:x@y\u0007")))
                .contains("SUMMARY:one\\nATTENDEE:mailto:x@y\r\n");
    }
}
