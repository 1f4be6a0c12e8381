package uk.carejourney.projections.measures;

import uk.carejourney.measures.Period;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The way to ask for measures. What is ready never changes: it is the answer for one period by
 * everything known at one position. Only what is erased takes an answer away, and asked again it
 * comes out without.
 *
 * <p>Every method throws {@link com.mongodb.MongoException} when the database cannot be reached.
 */
public interface Measures {

    /**
     * Has them worked out, unless they are already.
     *
     * @param position the last position that counts as known
     */
    MeasureRun ask(Period period, long position);

    /**
     * Has them worked out as they stood at a moment, such as when they were asked for before the
     * period was over.
     */
    MeasureRun ask(Period period, long position, Instant asOf);

    /** How far a question is; empty if it was never asked. */
    Optional<MeasureRun> run(String id);

    /** Every rule's totals, in the order of the rulebook, without teams; empty until ready. */
    List<RuleMeasure> rules(String id);

    /** One rule's measure by team; empty until ready, and where nothing was counted. */
    Optional<RuleMeasure> rule(String id, String rule);
}
