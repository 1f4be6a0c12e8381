package uk.carejourney.gateway.reading;

import uk.carejourney.journey.AtPosition;

import java.util.Optional;
import java.util.UUID;

/**
 * Everything the pages and the API ask of the records.
 *
 * <p>Every method throws a RuntimeException when the store behind it cannot be reached.
 */
public interface ChildReading {

    Numbers numbers();

    ChildPage children(ChildSearch search);

    /** The child's line in the list; empty if no child is known by this pseudonym. */
    Optional<ChildLine> line(UUID child);

    /** The child's whole record as known at a moment. */
    JourneyAnswer journey(UUID child, KnownBy known);

    /**
     * Waits a few seconds until a child's record shows an entry just recorded.
     *
     * @return whether it does; false when the time was up
     */
    boolean shows(UUID child, long position);

    /** What stands at a position; empty beyond the head. */
    Optional<AtPosition> entry(long position);

    /** The leaf's SHA-256 (RFC 6962 leaf hash) in hexadecimal; empty beyond the head. */
    Optional<String> leafHash(long position);
}
