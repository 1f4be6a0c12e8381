package uk.carejourney.gateway.given;

import uk.carejourney.gateway.access.SeededPerson;
import uk.carejourney.gateway.reach.ReachedChildren;
import uk.carejourney.journey.Code;
import uk.carejourney.projections.children.Child;
import uk.carejourney.projections.children.Reach;
import uk.carejourney.restriction.Restriction;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Robin is allocated to the seeded people's team and looked after; nobody knows of the others, of
 * whom one is restricted.
 */
public final class InventedReach implements ReachedChildren {

    /** The child whose record is restricted. */
    public static final UUID RESTRICTED = InventedRecords.other(7);

    private static final int OTHERS = 120;

    @Override
    public Stands stands(Reach reach, UUID child) {
        boolean reached =
                !child.equals(RobinsStory.ROBIN.id())
                        || reach.everyone()
                        || reach.lookedAfter()
                        || reach.teams().contains(SeededPerson.TEAM);
        if (!reached) {
            return Stands.NOT_REACHED;
        }
        return child.equals(RESTRICTED) && !reach.opens().all() ? Stands.WITHHELD : Stands.OPEN;
    }

    @Override
    public Set<UUID> reached(Reach reach) {
        return Stream.concat(
                        Stream.of(RobinsStory.ROBIN.id()),
                        IntStream.rangeClosed(1, OTHERS).mapToObj(InventedRecords::other))
                .filter(child -> stands(reach, child) == Stands.OPEN)
                .collect(Collectors.toSet());
    }

    @Override
    public List<Child> restricted() {
        return List.of();
    }

    @Override
    public Optional<Restriction> restriction(UUID child) {
        return child.equals(RESTRICTED)
                ? Optional.of(
                        new Restriction(
                                new Code("high-profile"),
                                Set.of("w-7"),
                                Set.of("w-7"),
                                Map.of(),
                                false))
                : Optional.empty();
    }
}
