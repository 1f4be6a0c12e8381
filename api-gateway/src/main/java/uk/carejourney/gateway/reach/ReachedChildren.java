package uk.carejourney.gateway.reach;

import uk.carejourney.projections.children.Child;
import uk.carejourney.projections.children.Reach;
import uk.carejourney.restriction.Restriction;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Tells which children a reach reaches now, and which of their records are open to it. */
public interface ReachedChildren {

    /** How a child's record stands to somebody. */
    enum Stands {
        /** They see it. */
        OPEN,
        /** They would, but it is restricted and not open to them. */
        WITHHELD,
        /** It is not theirs. */
        NOT_REACHED,
        /** It is sealed, and to them as if it were not there. */
        SEALED,
        /** Nothing was ever recorded of them. */
        UNKNOWN
    }

    /** How one child's record stands, by the record theirs is read under. */
    Stands stands(Reach reach, UUID child);

    /** The records of all it reaches that are open. */
    Set<UUID> reached(Reach reach);

    /** The children whose records are restricted, each in outline; those read under another too. */
    List<Child> restricted();

    /** The restriction of a child's record; empty if there is none. */
    Optional<Restriction> restriction(UUID child);
}
