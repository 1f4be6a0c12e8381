package uk.carejourney.gateway.reach;

import uk.carejourney.projections.children.Reach;

import java.util.Set;
import java.util.UUID;

/** Tells which children a reach reaches now. */
public interface ReachedChildren {

    /**
     * Whether it reaches one child, by the record theirs is read under.
     *
     * @return true also if nothing is recorded of the child: there is nothing to see yet
     */
    boolean reached(Reach reach, UUID child);

    /** The records of all it reaches. */
    Set<UUID> reached(Reach reach);
}
