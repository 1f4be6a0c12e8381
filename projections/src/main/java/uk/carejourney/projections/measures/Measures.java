package uk.carejourney.projections.measures;

import uk.carejourney.measures.Period;

import java.util.List;
import java.util.Optional;

/**
 * The way to ask for measures. What is ready never changes: it is the answer for one period by
 * everything known at one position.
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

    /** How far a question is; empty if it was never asked. */
    Optional<MeasureRun> run(String id);

    /** Every rule's totals, in the order of the rulebook, without teams; empty until ready. */
    List<RuleMeasure> rules(String id);

    /** One rule's measure by team; empty until ready, and where nothing was counted. */
    Optional<RuleMeasure> rule(String id, String rule);
}
