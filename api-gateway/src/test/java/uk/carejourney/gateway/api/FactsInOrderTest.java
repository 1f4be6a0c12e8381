package uk.carejourney.gateway.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import uk.carejourney.fold.Journey;
import uk.carejourney.infra.ledger.EventIds;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Role;
import uk.carejourney.journey.Subject;
import uk.carejourney.workforce.WorkforceFact.SocialWorkerAllocated;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** What happened on one day and was sent together is told as it was sent. */
class FactsInOrderTest {

    private static final Subject CHILD = Subject.child(new UUID(0, 1));
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 20_261_127})
    void the_last_allocation_of_a_day_stays_the_last(long seed) {
        FactsGiven given = new FactsGiven(new EventIds(InstantSource.fixed(NOW), new Random(seed)));
        List<String> workers = IntStream.range(0, 50).mapToObj(i -> "W" + i).toList();
        List<FactsGiven.@Nullable GivenFact> facts = new ArrayList<>();
        workers.forEach(worker -> facts.add(allocated(worker)));
        List<Entry> entries =
                given.entries(new FactsGiven.Body(facts), CHILD, Actor.person("M1", Role.MANAGER));
        List<Recorded> recorded =
                IntStream.range(0, entries.size())
                        .mapToObj(i -> new Recorded(i, i, NOW, entries.get(i)))
                        .toList();
        assertThat(Journey.of(recorded).entries())
                .extracting(told -> ((SocialWorkerAllocated) told.fact()).worker())
                .isEqualTo(workers);
    }

    private static FactsGiven.GivenFact allocated(String worker) {
        return new FactsGiven.GivenFact(
                "workforce.social-worker-allocated.v1",
                "2026-03-02",
                Map.of("worker", worker, "role", "lead"),
                null,
                null);
    }
}
