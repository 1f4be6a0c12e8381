package uk.carejourney.gateway.records;

import uk.carejourney.disposal.Disposal;
import uk.carejourney.disposal.Retention;
import uk.carejourney.fact.Problem;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Subject;
import uk.carejourney.recording.Outcome;
import uk.carejourney.retention.RetentionFact.RetentionScheduleAdopted;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Everything the pages and the API ask about the keeping of records.
 *
 * <p>Every method throws a RuntimeException when the store behind it cannot be reached.
 */
public interface RecordKeeping {

    /** Every record anything was ever recorded about. */
    Collection<Disposal> all();

    Disposal of(Subject record);

    /** Whether anything is recorded in it, readable or not. */
    boolean exists(Subject record);

    Retention retention(Subject record);

    LocalDate today();

    /** The hash by which a decision names an entry; empty beyond the head. */
    Optional<String> leafHash(long position);

    /** Takes a step, or says why not. */
    List<Problem> take(Subject record, Fact step, Actor by);

    /** Adopts a schedule. */
    Outcome adopt(RetentionScheduleAdopted schedule, Actor by);

    /**
     * Replaces the council's wrapping key.
     *
     * @param onlyPrepare whether to stop once the new key lies in the file
     * @return how many keys were wrapped again
     */
    int replaceWrappingKey(boolean onlyPrepare);
}
