package uk.carejourney.gateway.reading;

import uk.carejourney.fold.OneChild;
import uk.carejourney.gateway.problem.NotHere;
import uk.carejourney.journey.AtPosition;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Everything the pages and the API ask of the records.
 *
 * <p>Every method throws a RuntimeException when the store behind it cannot be reached.
 */
public interface ChildReading {

    Numbers numbers();

    /**
     * A page of the list. As known at a past moment, or about a day, every child's record is read,
     * which takes longer the more children there are.
     *
     * @throws uk.carejourney.gateway.problem.RefusedRequest if nothing is held of that moment
     */
    ChildPage children(ChildSearch search);

    /** The lines in the list of those children known by these pseudonyms. */
    Map<UUID, ChildLine> lines(Collection<UUID> children);

    /** The child's line in the list; empty if no child is known by this pseudonym. */
    default Optional<ChildLine> line(UUID child) {
        return Optional.ofNullable(lines(List.of(child)).get(child));
    }

    /**
     * The records read as one with a child's, and the one they are read under.
     *
     * @throws uk.carejourney.gateway.problem.NotHere if no child is known by this pseudonym
     */
    OneChild oneChild(UUID child);

    /**
     * The child's whole record as known at a moment, with that of every other record that was known
     * then to be of the same child.
     *
     * @throws uk.carejourney.gateway.problem.ReadUnderAnother if it was read under another then
     * @throws uk.carejourney.gateway.problem.RefusedRequest as {@code KNOWN_AFTER_HEAD} if the
     *     moment has not come, as {@code NOT_SHOWN_YET} if the read model is not so far yet
     */
    JourneyAnswer journey(UUID child, KnownBy known);

    /**
     * The same, for those who can answer nothing but a record.
     *
     * @throws uk.carejourney.gateway.problem.RefusedRequest as {@link #journey} does, and as {@code
     *     NOT_HELD_BEFORE} if the moment lies before this ledger began
     * @throws uk.carejourney.gateway.problem.NotHere if no child is known by this pseudonym
     */
    default JourneyAnswer.Held held(UUID child, KnownBy known) {
        return switch (journey(child, known)) {
            case JourneyAnswer.Held held -> held;
            case JourneyAnswer.NotHeldBefore(var began) -> throw HeldMoments.notHeldBefore(began);
            case JourneyAnswer.NoSuchChild() -> throw NotHere.child();
        };
    }

    /**
     * Waits a few seconds until a child's record shows an entry just recorded.
     *
     * @return whether it does; false when the time was up
     */
    boolean shows(UUID child, long position);

    /**
     * The last position taken by a moment.
     *
     * @throws uk.carejourney.gateway.problem.RefusedRequest if nothing is held of that moment
     */
    long position(KnownBy known);

    /** What stands at a position; empty beyond the head. */
    Optional<AtPosition> entry(long position);

    /** The leaf's SHA-256 (RFC 6962 leaf hash) in hexadecimal; empty beyond the head. */
    Optional<String> leafHash(long position);
}
