package uk.carejourney.gateway.reading;

import uk.carejourney.projections.timescales.OpenClocksPage;
import uk.carejourney.projections.timescales.OpenClocksWanted;

import java.util.UUID;

/**
 * Everything the pages and the API ask of the clocks.
 *
 * <p>Every method throws a RuntimeException when the store behind it cannot be reached.
 */
public interface TimescaleReading {

    /**
     * A subject's clocks, as they stand or as they were known.
     *
     * @param asOf the moment up to which recordings are considered, and the day at whose end they
     *     are told; without a day, at the moment known
     * @throws uk.carejourney.gateway.problem.RefusedRequest if nothing is held of that moment
     * @throws uk.carejourney.gateway.problem.NotHere if nobody is known by this pseudonym
     */
    TimescalesThen of(UUID subject, AsOf asOf);

    /** A page of the open clocks of everyone, as they stand. */
    OpenClocksPage open(OpenClocksWanted wanted);
}
