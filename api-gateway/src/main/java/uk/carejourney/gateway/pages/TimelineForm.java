package uk.carejourney.gateway.pages;

import org.jspecify.annotations.Nullable;

import uk.carejourney.gateway.reading.KnownBy;
import uk.carejourney.gateway.wording.Moments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What was asked in the address of a timeline, as typed.
 *
 * @param known a day, a moment, a position, or nothing for now
 * @param about a day, or nothing for all
 * @param area one area, or nothing for all
 */
public record TimelineForm(String known, String about, String area) {

    /** Something typed that can't be read: which field, and what to write instead. */
    public record Mistake(String field, String sentence) {}

    static TimelineForm of(@Nullable String known, @Nullable String about, @Nullable String area) {
        return new TimelineForm(strip(known), strip(about), strip(area));
    }

    private static String strip(@Nullable String given) {
        return given == null ? "" : given.strip();
    }

    List<Mistake> mistakes() {
        List<Mistake> mistakes = new ArrayList<>();
        if (!known.isEmpty() && Moments.known(known).isEmpty()) {
            mistakes.add(
                    new Mistake(
                            "known",
                            "Recorded by must be a date, such as 14/3/2026, with or without a"
                                    + " time, such as 17:00"));
        }
        if (!about.isEmpty() && Moments.day(about).isEmpty()) {
            mistakes.add(new Mistake("about", "About date must be a date, such as 14/3/2026"));
        }
        return mistakes;
    }

    KnownBy knownBy() {
        return Moments.known(known).orElse(new KnownBy.Now());
    }

    @Nullable LocalDate aboutDay() {
        return Moments.day(about).orElse(null);
    }
}
