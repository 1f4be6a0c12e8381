package uk.carejourney.gateway.api;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.gateway.reading.AsOf;
import uk.carejourney.gateway.reading.KnownBy;
import uk.carejourney.gateway.wording.Moments;

import java.time.LocalDate;

/**
 * The moment and the day a program asks about.
 *
 * @param given what it wrote for the moment; absent for now
 */
record AskedMoment(@Nullable String given, KnownBy known, @Nullable LocalDate about) {

    /**
     * How what was asked was understood.
     *
     * @param known what was given; absent for now
     * @param knownAs now, position, instant or day
     * @param about the day asked about; absent for all of life
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AskedJson(@Nullable String known, String knownAs, @Nullable String about) {}

    static AskedMoment of(@Nullable String known, @Nullable String about) {
        return new AskedMoment(known, moment("known", known), day(about));
    }

    AsOf asOf() {
        return new AsOf(known, about);
    }

    AskedJson json() {
        return new AskedJson(given, known.word(), about == null ? null : about.toString());
    }

    /** A moment; now if it is absent. */
    static KnownBy moment(String parameter, @Nullable String given) {
        if (given == null) {
            return new KnownBy.Now();
        }
        return Moments.known(given)
                .orElseThrow(() ->
                        RefusedRequest.of(
                                Refusal.UNREADABLE,
                                "'"
                                        + parameter
                                        + "' is a position, an instant or a day, such as 1200,"
                                        + " 2026-03-14T17:00:00Z or 2026-03-14."));
    }

    /** The day asked about; none if it is absent. */
    static @Nullable LocalDate day(@Nullable String given) {
        return day("about", given);
    }

    /** A day asked about by this parameter; none if it is absent. */
    static @Nullable LocalDate day(String parameter, @Nullable String given) {
        if (given == null) {
            return null;
        }
        return Moments.day(given)
                .orElseThrow(() ->
                        RefusedRequest.of(
                                Refusal.UNREADABLE,
                                "'" + parameter + "' is a day, such as 2026-03-14."));
    }
}
