package uk.carejourney.fold;

import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Recorded;

import java.util.Comparator;
import java.util.List;

/**
 * One entry as it is to be told today: what it says after any correction, beside what was recorded.
 *
 * @param recorded the entry as it stands in the ledger
 * @param happened when it happened, corrected where it was corrected
 * @param fact what happened, corrected where it was corrected
 * @param standing whether it still stands, and by what it was changed
 * @param disputes disputes about it and answers to them, in the order recorded
 */
public record Told(
        Recorded recorded,
        Happened happened,
        Fact fact,
        Standing standing,
        List<Recorded> disputes) {

    /**
     * The order of a life: by the first day it can have happened, then by event identifier. What
     * has no date comes last.
     */
    public static final Comparator<Told> IN_ORDER_OF_LIFE =
            Comparator.comparing((Told told) ->
                            told.happened().earliest().orElse(java.time.LocalDate.MAX))
                    .thenComparing(Told::instantOrDayStart)
                    .thenComparing(told -> told.recorded().envelope().eventId());

    public Told {
        disputes = List.copyOf(disputes);
    }

    /** Whether it counts: not withdrawn, and not a correction of nothing. */
    public boolean counts() {
        return switch (standing) {
            case Standing.AsRecorded() -> true;
            case Standing.Corrected(var _) -> true;
            case Standing.Voided(var _) -> false;
            case Standing.OfNothing() -> false;
        };
    }

    /** Whether it can have happened by a day, that one included; what has no date may have. */
    public boolean by(java.time.LocalDate day) {
        return happened().earliest().map(first -> !first.isAfter(day)).orElse(true);
    }

    private static java.time.Instant instantOrDayStart(Told told) {
        return switch (told.happened()) {
            case Happened.At(var instant) -> instant;
            default ->
                    told.happened()
                            .earliest()
                            .map(day -> day.atStartOfDay(Happened.LONDON).toInstant())
                            .orElse(java.time.Instant.MAX);
        };
    }
}
