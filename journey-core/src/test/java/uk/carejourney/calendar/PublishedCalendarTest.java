package uk.carejourney.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.carejourney.council.RuleFact.CalendarPublished;
import uk.carejourney.council.RuleFact.Holiday;
import uk.carejourney.council.RuleFact.SchoolTerm;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Role;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

class PublishedCalendarTest {

    private static final Subject COUNCIL = new Subject(SubjectKind.COUNCIL, new UUID(0, 1));

    @Test
    void a_year_proclaimed_later_counts_only_once_it_was_published() {
        CalendarPublished published =
                bankHolidays(
                        "2028-01-01",
                        "2028-12-31",
                        new Holiday(LocalDate.of(2028, 1, 3), "New Year's Day"));
        LocalDate start = LocalDate.of(2027, 12, 30);
        assertThat(PublishedCalendar.of(List.of()).workingDaysAfter(start, 2))
                .isInstanceOf(Counted.NotCountable.class);
        assertThat(PublishedCalendar.of(List.of(recorded(1, published))).workingDaysAfter(start, 2))
                .isInstanceOfSatisfying(
                        Counted.On.class, on -> assertThat(on.day()).isEqualTo("2028-01-04"));
    }

    @Test
    void a_holiday_proclaimed_nine_days_ahead_moves_a_deadline() {
        CalendarPublished with =
                bankHolidays(
                        "2026-11-01",
                        "2026-11-30",
                        new Holiday(LocalDate.of(2026, 11, 9), "Day of mourning"));
        LocalDate start = LocalDate.of(2026, 11, 5);
        assertThat(PublishedCalendar.of(List.of()).workingDaysAfter(start, 3))
                .isEqualTo(Counted.on(LocalDate.of(2026, 11, 10)));
        assertThat(PublishedCalendar.of(List.of(recorded(1, with))).workingDaysAfter(start, 3))
                .isInstanceOfSatisfying(
                        Counted.On.class, on -> assertThat(on.day()).isEqualTo("2026-11-11"));
    }

    @Test
    void a_calendar_beyond_a_gap_does_not_make_the_gap_known() {
        Calendar calendar =
                PublishedCalendar.of(
                        List.of(recorded(1, bankHolidays("2029-01-01", "2029-12-31"))));
        assertThat(calendar.holidays().know(LocalDate.of(2028, 6, 1))).isFalse();
    }

    @Test
    void school_terms_come_from_what_the_council_published() {
        CalendarPublished terms =
                new CalendarPublished(
                        PublishedCalendar.SCHOOLS,
                        null,
                        null,
                        List.of(new Holiday(LocalDate.of(2026, 2, 16), "half term")),
                        List.of(
                                new SchoolTerm(
                                        "spring",
                                        LocalDate.of(2026, 1, 5),
                                        LocalDate.of(2026, 3, 27))),
                        "d");
        assertThat(
                        PublishedCalendar.of(List.of(recorded(1, terms)))
                                .schoolDaysAfter(LocalDate.of(2026, 2, 13), 1))
                .isEqualTo(Counted.on(LocalDate.of(2026, 2, 17)));
    }

    private static CalendarPublished bankHolidays(String from, String to, Holiday... holidays) {
        return new CalendarPublished(
                PublishedCalendar.BANK_HOLIDAYS,
                LocalDate.parse(from),
                LocalDate.parse(to),
                List.of(holidays),
                List.of(),
                "d");
    }

    private static Recorded recorded(long position, Fact fact) {
        Envelope envelope =
                Envelope.of(
                        new UUID(0, position),
                        COUNCIL,
                        Happened.on("2026-01-01"),
                        Actor.person("W1", Role.ADMINISTRATOR));
        return new Recorded(position, position, Instant.EPOCH, new Entry(envelope, fact));
    }
}
