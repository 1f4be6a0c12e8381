package uk.carejourney.gateway.given;

import uk.carejourney.gateway.access.SeededPerson;
import uk.carejourney.gateway.reach.ReachedChildren;
import uk.carejourney.projections.children.Reach;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Robin is allocated to the seeded people's team and looked after; nobody knows of the others. */
final class InventedReach implements ReachedChildren {

    private static final int OTHERS = 120;

    @Override
    public boolean reached(Reach reach, UUID child) {
        return !child.equals(RobinsStory.ROBIN.id())
                || reach.everyone()
                || reach.lookedAfter()
                || reach.teams().contains(SeededPerson.TEAM);
    }

    @Override
    public Set<UUID> reached(Reach reach) {
        return Stream.concat(
                        Stream.of(RobinsStory.ROBIN.id()),
                        IntStream.rangeClosed(1, OTHERS).mapToObj(InventedRecords::other))
                .filter(child -> reached(reach, child))
                .collect(Collectors.toSet());
    }
}
