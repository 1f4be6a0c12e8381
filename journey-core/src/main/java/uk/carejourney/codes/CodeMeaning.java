package uk.carejourney.codes;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * One code of a set.
 *
 * @param code the word as recorded, such as {@code K3}
 * @param meaning what it means, in plain words
 * @param from the first day it was in use; none if it was in use before the sets we know
 * @param until the last day it was in use; none while it is
 */
public record CodeMeaning(
        String code, String meaning, @Nullable LocalDate from, @Nullable LocalDate until) {

    /** Whether the code was in use on this day. */
    public boolean inUse(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
