package uk.carejourney.projections.chronology;

import org.jspecify.annotations.Nullable;

import uk.carejourney.fold.Told;
import uk.carejourney.journey.AtPosition;
import uk.carejourney.journey.Happened;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One line of a timeline.
 *
 * @param entry what was recorded, or what remains of it
 * @param told what it is to be told as, with its standing; absent for an erased entry
 * @param lateness how long after it happened it was recorded
 */
public record Line(AtPosition entry, @Nullable Told told, Lateness lateness) {

    /** When it happened, as corrected; empty for an erased entry. */
    public Optional<Happened> happened() {
        return Optional.ofNullable(told).map(Told::happened);
    }

    /** The first day it can have happened on, as corrected; empty when nothing is known. */
    public Optional<LocalDate> day() {
        return happened().flatMap(Happened::earliest);
    }
}
