package uk.carejourney.ledger;

import uk.carejourney.journey.AtPosition;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The way to read the ledger itself, for pages, exports and proofs. What a reader gets is always a
 * prefix of what is durable; an entry whose key is destroyed comes as {@code Erased}.
 *
 * <p>Every method throws a RuntimeException when the ledger or the key store cannot be reached, and
 * {@link UnreadableEntry} when something stored cannot be read by this version.
 */
public interface LedgerReading {

    LedgerHead head();

    /** Everything in a subject's stream, in the order it was recorded; empty if nothing was. */
    List<AtPosition> stream(UUID subject);

    /** How many entries a subject's stream holds, which says without opening it whether it grew. */
    long recordedAbout(UUID subject);

    /** What stands at a position; empty beyond the head. */
    Optional<AtPosition> at(long position);

    /**
     * What stands at consecutive positions.
     *
     * @param from the first position wanted
     * @param max at most this many, at most 5,000
     */
    List<AtPosition> page(long from, int max);

    /** The leaf at a position exactly as it was hashed; empty beyond the head. */
    Optional<byte[]> leaf(long position);

    /**
     * How many entries had been recorded at an instant: "as known then" is that prefix.
     *
     * @return the position of the first entry recorded later
     */
    long recordedBy(Instant instant);

    /** The position of an entry, found by its event identifier. */
    Optional<Long> positionOf(UUID event);

    /**
     * The fields of these names (JSON Pointers) with their salts, and the rest hidden, provable
     * against the leaf.
     *
     * @return empty beyond the head and for an erased entry
     * @throws IllegalArgumentException if the entry has no such field
     */
    Optional<Disclosure> disclose(long position, Set<String> fields);
}
