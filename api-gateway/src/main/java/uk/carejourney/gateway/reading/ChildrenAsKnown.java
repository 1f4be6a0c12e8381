package uk.carejourney.gateway.reading;

import org.jspecify.annotations.Nullable;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.fold.Journey;
import uk.carejourney.fold.Spell;
import uk.carejourney.journey.Recorded;
import uk.carejourney.projections.children.Child;
import uk.carejourney.projections.children.ChildRow;
import uk.carejourney.projections.children.ChildrenWanted;
import uk.carejourney.projections.children.Reach;
import uk.carejourney.projections.chronology.About;
import uk.carejourney.projections.chronology.ChronologyReader;
import uk.carejourney.projections.chronology.Known;
import uk.carejourney.projections.chronology.Timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The list of children as it was known at a position, read from every child's own record. */
final class ChildrenAsKnown {

    private static final int MANY = 1000;

    private final ChronologyReader chronology;

    ChildrenAsKnown(ChronologyReader chronology) {
        this.chronology = chronology;
    }

    List<Child> list(ChildSearch search, long position) {
        List<Child> known = new ArrayList<>();
        List<Child> some = page(1, search.reach());
        for (int next = 2; !some.isEmpty(); next++) {
            for (Child child : some) {
                then(child, search, position).ifPresent(known::add);
            }
            some = page(next, search.reach());
        }
        return known;
    }

    /** What is withheld now is withheld of then, and chosen by nothing it says. */
    private Optional<Child> then(Child child, ChildSearch search, long position) {
        if (child.withheld()) {
            boolean listed =
                    search.care() == ChildSearch.Care.ANY
                            && child.readUnder() == null
                            && child.firstPosition() <= position;
            return listed ? Optional.of(child) : Optional.empty();
        }
        return asKnown(child, search.asOf(), position)
                .filter(known -> wanted(known, search.care()));
    }

    private List<Child> page(int number, Reach reach) {
        return chronology
                .children(
                        new ChildrenWanted(
                                ChildrenWanted.Care.EVERY_RECORD, -1, number, MANY, reach))
                .children();
    }

    private static boolean wanted(Child child, ChildSearch.Care care) {
        return switch (care) {
            case ANY -> true;
            case LOOKED_AFTER -> child.lookedAfterSince() != null;
            case NOT_LOOKED_AFTER -> child.lookedAfterSince() == null;
        };
    }

    /** Empty if nothing had been recorded of the child by then, or nothing about that time. */
    private Optional<Child> asKnown(Child child, AsOf asOf, long position) {
        LocalDate about = asOf.about();
        return chronology
                .timeline(child.subject(), new Known(position), new About(about))
                .filter(timeline -> timeline.child().isReadHere())
                .filter(timeline -> !timeline.lines().isEmpty())
                .map(timeline -> outline(timeline, about));
    }

    private static Child outline(Timeline timeline, @Nullable LocalDate about) {
        Child then = ChildRow.outline(timeline.child(), Facts.CATALOGUE);
        if (about == null) {
            return then;
        }
        Journey journey = Journey.of(Recorded.among(timeline.entries()));
        return then.lookedAfter(journey.on(about).lookedAfter().map(Spell::from).orElse(null));
    }
}
