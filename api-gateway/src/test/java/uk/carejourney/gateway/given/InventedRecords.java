package uk.carejourney.gateway.given;

import uk.carejourney.fold.OneChild;
import uk.carejourney.gateway.problem.NotHere;
import uk.carejourney.gateway.reading.ChildLine;
import uk.carejourney.gateway.reading.ChildPage;
import uk.carejourney.gateway.reading.ChildReading;
import uk.carejourney.gateway.reading.ChildSearch;
import uk.carejourney.gateway.reading.HeldMoments;
import uk.carejourney.gateway.reading.JourneyAnswer;
import uk.carejourney.gateway.reading.KnownBy;
import uk.carejourney.gateway.reading.Numbers;
import uk.carejourney.journey.AtPosition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Invented records kept in memory: one child with a rich story, and many without. */
public final class InventedRecords implements ChildReading {

    /** When this ledger began. */
    public static final Instant BEGAN = Instant.parse("2026-01-05T09:00:00Z");

    /** A child nothing but whose line is invented, to fill a list. */
    public static UUID other(int number) {
        return new UUID(9, number);
    }

    private static final int OTHERS = 120;

    private final List<AtPosition> story = RobinsStory.entries();

    @Override
    public Numbers numbers() {
        return new Numbers(
                OTHERS + 1,
                Map.of("admission", 1200L, "placement", 3400L, "review", 812L),
                5411,
                BEGAN.plusSeconds(8_000_000),
                BEGAN);
    }

    @Override
    public ChildPage children(ChildSearch search) {
        moments().position(search.asOf().known());
        List<ChildLine> all = new ArrayList<>(List.of(RobinsStory.line()));
        for (int i = 1; i <= OTHERS; i++) {
            boolean closed =
                    other(i).equals(InventedReach.RESTRICTED) && !search.reach().opens().all();
            all.add(closed ? withheld() : filler(i));
        }
        List<ChildLine> found =
                all.stream()
                        .filter(one ->
                                search.localId() == null || search.localId().equals(one.localId()))
                        .filter(one ->
                                switch (search.care()) {
                                    case ANY -> true;
                                    case LOOKED_AFTER -> one.lookedAfter();
                                    case NOT_LOOKED_AFTER -> !one.lookedAfter();
                                })
                        .toList();
        return ChildPage.cut(found, search);
    }

    private static ChildLine withheld() {
        return new ChildLine(
                InventedReach.RESTRICTED,
                null,
                null,
                null,
                false,
                false,
                0,
                Instant.EPOCH,
                0,
                null,
                List.of(),
                true);
    }

    private static ChildLine filler(int number) {
        return new ChildLine(
                other(number),
                "INVENTED-" + number,
                null,
                null,
                false,
                number % 3 == 0,
                number % 40 + 1,
                BEGAN.plusSeconds(3600L * number),
                1000L + number,
                null,
                List.of(),
                false);
    }

    @Override
    public Map<UUID, ChildLine> lines(Collection<UUID> children) {
        return children.contains(RobinsStory.ROBIN.id())
                ? Map.of(RobinsStory.ROBIN.id(), RobinsStory.line())
                : Map.of();
    }

    private HeldMoments moments() {
        return new HeldMoments(
                BEGAN,
                story.getLast().position(),
                story.getLast().recordedAt(),
                instant ->
                        1
                                + story.stream()
                                        .filter(one -> !one.recordedAt().isAfter(instant))
                                        .mapToLong(AtPosition::position)
                                        .max()
                                        .orElse(-1));
    }

    @Override
    public long position(KnownBy known) {
        return moments().position(known);
    }

    @Override
    public JourneyAnswer journey(UUID child, KnownBy known) {
        if (!child.equals(RobinsStory.ROBIN.id())) {
            return new JourneyAnswer.NoSuchChild();
        }
        return moments().isBefore(known)
                ? new JourneyAnswer.NotHeldBefore(BEGAN)
                : held(position(known));
    }

    private JourneyAnswer.Held held(long known) {
        List<AtPosition> then = story.stream().filter(one -> one.position() <= known).toList();
        Instant at = then.isEmpty() ? BEGAN : then.getLast().recordedAt();
        return new JourneyAnswer.Held(
                List.of(RobinsStory.ROBIN.id()),
                then,
                story.subList(then.size(), story.size()),
                known,
                at);
    }

    @Override
    public OneChild oneChild(UUID child) {
        if (!child.equals(RobinsStory.ROBIN.id())) {
            throw NotHere.child();
        }
        return OneChild.of(child, _ -> story);
    }

    @Override
    public boolean shows(UUID child, long position) {
        return true;
    }

    @Override
    public Optional<AtPosition> entry(long position) {
        return story.stream().filter(one -> one.position() == position).findFirst();
    }

    @Override
    public Optional<String> leafHash(long position) {
        return entry(position).map(_ -> "ab".repeat(32));
    }
}
