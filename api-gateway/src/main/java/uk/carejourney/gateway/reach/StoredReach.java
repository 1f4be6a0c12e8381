package uk.carejourney.gateway.reach;

import uk.carejourney.projections.children.Child;
import uk.carejourney.projections.children.Reach;
import uk.carejourney.projections.chronology.ChronologyReader;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** By the outlines of the read model, which follow the ledger within moments. */
public final class StoredReach implements ReachedChildren {

    private final ChronologyReader chronology;

    public StoredReach(ChronologyReader chronology) {
        this.chronology = chronology;
    }

    @Override
    public boolean reached(Reach reach, UUID child) {
        return chronology.child(child).flatMap(this::readUnder).map(reach::reaches).orElse(true);
    }

    private Optional<Child> readUnder(Child child) {
        UUID other = child.readUnder();
        return other == null ? Optional.of(child) : chronology.child(other);
    }

    @Override
    public Set<UUID> reached(Reach reach) {
        return chronology.reached(reach);
    }
}
