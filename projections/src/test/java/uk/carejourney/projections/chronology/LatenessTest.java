package uk.carejourney.projections.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Source;
import uk.carejourney.projections.chronology.Lateness.Verdict;
import uk.carejourney.projections.given.Children;
import uk.carejourney.projections.given.LedgerInMemory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class LatenessTest {

    @ParameterizedTest(name = "{4}")
    @CsvSource({
        "2026-03-02, 2026-03-02T22:00:00Z, ON_TIME, 0, the same day",
        "2026-03-02, 2026-03-09T22:00:00Z, ON_TIME, 7, the last day of grace",
        "2026-03-02, 2026-03-10T22:00:00Z, LATE, 8, the day after it",
        "2026-07-02, 2026-07-09T23:30:00Z, LATE, 8, past midnight in London summer",
        "2026-03-02, 2026-03-01T22:00:00Z, BEFOREHAND, -1, planned",
        "2026-03, 2026-04-03T09:00:00Z, ON_TIME, 3, counted from the end of the month",
        "2026-03-02/2026-03-20, 2026-03-21T09:00:00Z, ON_TIME, 1, counted from the end of a period",
        "2026-03-02/, 2026-03-21T09:00:00Z, LATE, 19, counted from the start of an open period",
        "?soon, 2026-03-21T09:00:00Z, UNKNOWN, 0, no date"
    })
    void a_fact_recorded_here_first_is_measured_to_the_day_it_was_recorded(
            String happened, String recordedAt, Verdict verdict, long days, String why) {
        assertThat(Lateness.of(recorded(happened, recordedAt, null)))
                .as(why)
                .isEqualTo(new Lateness(verdict, days));
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource({
        "2026-03-05, ON_TIME, 3, the source recorded it in time; only we did years later",
        "2026-05-05, LATE, 64, the source recorded it late itself",
        ", UNKNOWN, 0, the source does not say"
    })
    void a_fact_taken_from_a_source_is_measured_to_the_day_the_source_recorded_it(
            @Nullable LocalDate recordedOn, Verdict verdict, long days, String why) {
        Source source =
                new Source("ssda903", "2024-25", "episodes:1", recordedOn, Map.of(), List.of());
        assertThat(Lateness.of(recorded("2026-03-02", "2031-01-01T00:00:00Z", source)))
                .as(why)
                .isEqualTo(new Lateness(verdict, days));
    }

    private static Recorded recorded(String happened, String at, @Nullable Source source) {
        Envelope envelope =
                new Envelope(
                        new UUID(1, 1),
                        Children.ROBIN,
                        Happened.parse(happened),
                        LedgerInMemory.WORKER,
                        source,
                        null,
                        null,
                        null);
        return new Recorded(
                0, 0, Instant.parse(at), new Entry(envelope, Children.registered("2015-06-07")));
    }
}
