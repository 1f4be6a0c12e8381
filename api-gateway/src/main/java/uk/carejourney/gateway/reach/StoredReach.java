package uk.carejourney.gateway.reach;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.journey.AtPosition;
import uk.carejourney.journey.Recorded;
import uk.carejourney.projections.SubjectHistory;
import uk.carejourney.projections.children.Child;
import uk.carejourney.projections.children.ChildRow;
import uk.carejourney.projections.children.Reach;
import uk.carejourney.projections.chronology.ChronologyReader;
import uk.carejourney.restriction.Restriction;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * By the outlines of the read model, which follow the ledger within moments. Of whom it holds none,
 * because it is being built or is behind, the ledger itself is asked: nobody is seen by everyone
 * for want of an outline.
 */
public final class StoredReach implements ReachedChildren {

    private final ChronologyReader chronology;
    private final SubjectHistory history;

    public StoredReach(ChronologyReader chronology, SubjectHistory history) {
        this.chronology = chronology;
        this.history = history;
    }

    @Override
    public Stands stands(Reach reach, UUID child) {
        // Where nothing can be read there is nothing to keep back.
        return outline(child)
                .flatMap(this::readUnder)
                .map(one -> stands(reach, one))
                .orElse(Stands.OPEN);
    }

    private static Stands stands(Reach reach, Child child) {
        if (!reach.reaches(child)) {
            return child.isSealed() ? Stands.SEALED : Stands.NOT_REACHED;
        }
        return reach.shows(child) ? Stands.OPEN : Stands.WITHHELD;
    }

    private Optional<Child> readUnder(Child child) {
        UUID other = child.readUnder();
        return other == null ? Optional.of(child) : outline(other);
    }

    private Optional<Child> outline(UUID child) {
        return chronology.child(child).or(() -> recorded(child));
    }

    private Optional<Child> recorded(UUID child) {
        List<AtPosition> entries = history.of(child);
        return Recorded.among(entries).isEmpty()
                ? Optional.empty()
                : Optional.of(ChildRow.outline(history.together(child, entries), Facts.CATALOGUE));
    }

    @Override
    public Set<UUID> reached(Reach reach) {
        return chronology.reached(reach);
    }

    @Override
    public List<Child> restricted() {
        return chronology.restricted();
    }

    @Override
    public Optional<Restriction> restriction(UUID child) {
        return outline(child).flatMap(one -> Optional.ofNullable(one.restriction()));
    }
}
