package uk.carejourney.disposal;

import uk.carejourney.journey.Recorded;
import uk.carejourney.retention.RetentionFact.KeptFor;
import uk.carejourney.retention.RetentionFact.RetentionScheduleAdopted;

import java.util.List;
import java.util.Optional;

/**
 * The council's own periods, as last adopted.
 *
 * @param periods empty until one was adopted
 */
public record Schedule(List<KeptFor> periods) {

    public Schedule {
        periods = List.copyOf(periods);
    }

    /** What the council's own record says; what was adopted last holds. */
    public static Schedule of(Iterable<Recorded> council) {
        Schedule schedule = new Schedule(List.of());
        for (Recorded recorded : council) {
            if (recorded.fact() instanceof RetentionScheduleAdopted adopted) {
                schedule = new Schedule(adopted.periods());
            }
        }
        return schedule;
    }

    /** The longest given for one kind of record. */
    Optional<KeptFor> of(String kind) {
        return periods.stream()
                .filter(period -> period.record().is(kind))
                .max(java.util.Comparator.comparingInt(KeptFor::years));
    }
}
