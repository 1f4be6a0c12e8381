package uk.carejourney.fold;

import org.jspecify.annotations.Nullable;

import uk.carejourney.admission.AdmissionFact.EpisodeStarted;
import uk.carejourney.journey.Ref;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Since when something was so.
 *
 * @param day the day it began, or the first day it was seen to be so
 * @param known whether it began on that day
 */
record Since(LocalDate day, boolean known) {

    /**
     * By the entry's own date; where that is not known, by the first episode of a return that shows
     * it. Empty if nothing shows it.
     */
    static Optional<Since> of(Told told, @Nullable Ref ref, Map<Ref, LocalDate> seen) {
        Optional<LocalDate> day = told.happened().earliest();
        return day.isPresent()
                ? day.map(began -> new Since(began, true))
                : Optional.ofNullable(ref).map(seen::get).map(first -> new Since(first, false));
    }

    /** The first day an episode of a return shows each thing it names. */
    static Map<Ref, LocalDate> seenIn(
            Iterable<Told> entries, Function<EpisodeStarted, @Nullable Ref> named) {
        Map<Ref, LocalDate> seen = new HashMap<>();
        for (Told told : entries) {
            if (told.counts() && told.fact() instanceof EpisodeStarted episode) {
                Ref ref = named.apply(episode);
                if (ref != null) {
                    told.happened().earliest().ifPresent(day -> seen.putIfAbsent(ref, day));
                }
            }
        }
        return seen;
    }
}
