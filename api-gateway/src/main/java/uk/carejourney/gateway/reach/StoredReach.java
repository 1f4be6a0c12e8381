package uk.carejourney.gateway.reach;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.journey.AtPosition;
import uk.carejourney.journey.Recorded;
import uk.carejourney.ledger.LedgerReading;
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
import java.util.stream.Stream;

/**
 * By the outlines of the read model, which follow the ledger within moments. Of whom it holds none,
 * or not all the ledger has by now, the ledger itself is asked: nobody is seen by everyone for want
 * of an outline, and what was sealed or restricted a moment ago is.
 */
public final class StoredReach implements ReachedChildren {

    private final ChronologyReader chronology;
    private final LedgerReading ledger;
    private final SubjectHistory history;

    public StoredReach(ChronologyReader chronology, LedgerReading ledger) {
        this.chronology = chronology;
        this.ledger = ledger;
        this.history = ledger::stream;
    }

    @Override
    public Stands stands(Reach reach, UUID child) {
        return outline(child)
                .flatMap(this::readUnder)
                .map(one -> stands(reach, one))
                .orElseGet(() -> unreadable(child));
    }

    /** Where nothing can be read any more there is nothing to keep back. */
    private Stands unreadable(UUID child) {
        return ledger.recordedAbout(child) == 0 ? Stands.UNKNOWN : Stands.OPEN;
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
        return chronology.child(child).filter(this::isUpToDate).or(() -> recorded(child));
    }

    private boolean isUpToDate(Child child) {
        return child.entries()
                >= Stream.concat(Stream.of(child.subject()), child.others().stream())
                        .mapToLong(ledger::recordedAbout)
                        .sum();
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
