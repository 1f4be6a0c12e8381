package uk.carejourney.fold;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.correction.CorrectionFact;
import uk.carejourney.correction.CorrectionFact.EntryCorrected;
import uk.carejourney.correction.CorrectionFact.EntryVoided;
import uk.carejourney.fact.FactType;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Recorded;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** What holds of every journey, on random ones; a failing seed is in the test's name. */
class FoldPropertiesTest {

    private static final int ROUNDS = 300;

    static List<Long> seeds() {
        long chosen = Long.getLong("seed", 20_261_123L);
        return new Random(chosen).longs(ROUNDS).boxed().toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_order_facts_arrive_in_makes_no_difference(long seed) {
        List<Recorded> facts = randomFacts(new Random(seed));
        List<Recorded> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, new Random(seed + 1));
        assertThat(Journey.of(shuffled).entries()).isEqualTo(Journey.of(facts).entries());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_fact_delivered_twice_changes_nothing(long seed) {
        List<Recorded> facts = randomFacts(new Random(seed));
        List<Recorded> twice = new ArrayList<>(facts);
        twice.addAll(facts);
        assertThat(Journey.of(twice).entries()).isEqualTo(Journey.of(facts).entries());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_fact_recorded_is_told_exactly_once(long seed) {
        List<Recorded> facts = randomFacts(new Random(seed));
        assertThat(Journey.of(facts).entries().stream().map(Told::recorded))
                .containsExactlyInAnyOrderElementsOf(facts);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void independent_facts_tell_the_same_life_in_whatever_order_they_were_recorded(long seed) {
        List<Recorded> facts =
                randomFacts(new Random(seed)).stream()
                        .filter(one -> !(one.fact() instanceof CorrectionFact))
                        .toList();
        List<Recorded> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, new Random(seed + 1));
        List<Recorded> otherwise = new ArrayList<>();
        for (int n = 0; n < facts.size(); n++) {
            Recorded place = facts.get(n);
            otherwise.add(
                    new Recorded(
                            place.position(),
                            place.sequence(),
                            place.recordedAt(),
                            shuffled.get(n).entry()));
        }
        assertThat(life(otherwise)).isEqualTo(life(facts));
    }

    private static List<Entry> life(List<Recorded> facts) {
        return Journey.of(facts).entries().stream().map(told -> told.recorded().entry()).toList();
    }

    private static List<Recorded> randomFacts(Random random) {
        GivenFacts given = new GivenFacts();
        List<FactType> types = List.copyOf(Facts.CATALOGUE.all());
        int count = 1 + random.nextInt(25);
        for (int n = 0; n < count; n++) {
            given.and(randomDate(random), randomFact(random, types, n));
        }
        return given.recorded();
    }

    private static Fact randomFact(Random random, List<FactType> types, int n) {
        UUID target = GivenFacts.event(random.nextInt(n + 2));
        return switch (random.nextInt(5)) {
            case 0 ->
                    new EntryCorrected(
                            target,
                            Happened.parse(randomDate(random)),
                            types.get(random.nextInt(types.size())).example(),
                            "keyed wrongly",
                            "m-1");
            case 1 -> new EntryVoided(target, "another child's", "m-1");
            default -> types.get(random.nextInt(types.size())).example();
        };
    }

    private static String randomDate(Random random) {
        String day =
                "20%02d-0%d-1%d"
                        .formatted(random.nextInt(30), 1 + random.nextInt(9), random.nextInt(9));
        return switch (random.nextInt(8)) {
            case 0 -> day.substring(0, 7);
            case 1 -> day.substring(0, 4);
            case 2 -> "?31/02/2020";
            case 3 -> day + "T10:15:00Z";
            case 4 -> day + "/";
            default -> day;
        };
    }
}
