package uk.carejourney.gateway.pages;

import org.jspecify.annotations.Nullable;

import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.gateway.reading.AsOf;
import uk.carejourney.gateway.reading.ChildReading;
import uk.carejourney.gateway.reading.KnownBy;
import uk.carejourney.gateway.wording.Moments;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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

    /** What can't be read, and a moment that has not come yet. */
    List<Mistake> mistakes(ChildReading reading) {
        List<Mistake> mistakes = mistakes();
        try {
            if (mistakes.isEmpty()) {
                reading.position(knownBy());
            }
        } catch (RefusedRequest refused) {
            if (refused.refusal() == Refusal.KNOWN_AFTER_HEAD) {
                mistakes.add(
                        new Mistake("known", "Recorded by must be a moment that has come already"));
            }
        }
        return mistakes;
    }

    private List<Mistake> mistakes() {
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

    /** Both dates as a query, so that a link keeps them; empty when neither was asked. */
    public String getQuery() {
        StringBuilder query = new StringBuilder();
        append(query, "known", known);
        append(query, "about", about);
        return query.toString();
    }

    /** The same behind a query that has begun already. */
    public String getFurther() {
        return getQuery().replaceFirst("^\\?", "&");
    }

    /** Refuses what can't be read, where there is no field to say it beside. */
    void refuseMistakes() {
        mistakes().stream()
                .findFirst()
                .ifPresent(mistake -> {
                    throw RefusedRequest.of(Refusal.UNREADABLE, mistake.sentence() + ".");
                });
    }

    private static void append(StringBuilder query, String name, String value) {
        if (!value.isEmpty()) {
            query.append(query.isEmpty() ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    AsOf asOf() {
        return new AsOf(knownBy(), aboutDay());
    }

    @Nullable LocalDate aboutDay() {
        return Moments.day(about).orElse(null);
    }
}
