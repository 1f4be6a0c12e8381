package uk.carejourney.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import uk.carejourney.journey.Happened;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;

class WordsTest {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu HH:mm", Locale.UK);

    static LongStream days() {
        Random random = new Random(20_261_126);
        return LongStream.concat(
                LongStream.of(
                        LocalDate.of(1, 1, 1).toEpochDay(),
                        LocalDate.of(999, 12, 31).toEpochDay(),
                        LocalDate.of(10_000, 1, 1).toEpochDay(),
                        LocalDate.of(-5, 2, 3).toEpochDay()),
                random.longs(200, -30_000, 60_000));
    }

    @ParameterizedTest
    @MethodSource("days")
    void a_day_and_a_moment_are_said_as_a_pattern_would_write_them(long number) {
        LocalDate day = LocalDate.ofEpochDay(number);
        Instant moment =
                day.atTime(9, 5).plusSeconds(number * 7_919).atZone(Happened.LONDON).toInstant();
        assertThat(Words.day(day)).isEqualTo(DAY.format(day));
        assertThat(Words.moment(moment)).isEqualTo(MOMENT.format(moment.atZone(Happened.LONDON)));
    }
}
