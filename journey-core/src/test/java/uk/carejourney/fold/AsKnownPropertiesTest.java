package uk.carejourney.fold;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import uk.carejourney.correction.CorrectionFact;
import uk.carejourney.correction.CorrectionFact.DisputeAnswered;
import uk.carejourney.correction.CorrectionFact.EntryCorrected;
import uk.carejourney.correction.CorrectionFact.EntryDisputed;
import uk.carejourney.correction.CorrectionFact.EntryVoided;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Ref;
import uk.carejourney.placement.PlacementFact.PlacementEnded;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What was known at a moment and about a day, against a model that asks every entry about every
 * other. The seed of a failing round is in the test's name; {@code -Dseed=N} chooses others.
 */
class AsKnownPropertiesTest {

    private static final int ROUNDS = 200;

    static List<Long> seeds() {
        long chosen = Long.getLong("seed", 20_261_125L);
        System.out.println("as-known properties: " + ROUNDS + " rounds from seed " + chosen);
        return new Random(chosen).longs(ROUNDS).boxed().toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void what_was_known_then_about_a_day_is_what_asking_every_entry_gives(long seed) {
        Random random = new Random(seed);
        List<Recorded> facts = randomFacts(random);
        for (int position = -1; position <= facts.size(); position++) {
            LocalDate day = random.nextInt(4) == 0 ? null : randomDay(random);
            Map<Long, NaiveViews.Seen> seen = new TreeMap<>();
            Journey.asKnown(facts, position)
                    .about(day)
                    .forEach(told -> seen.put(told.recorded().position(), seen(told)));

            assertThat(seen)
                    .as("seed %d, known %d, about %s", seed, position, day)
                    .isEqualTo(new NaiveViews(facts, position).about(day));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void two_moments_differ_by_what_only_one_of_them_knows(long seed) {
        Random random = new Random(seed);
        List<Recorded> facts = randomFacts(random);
        for (int round = 0; round < 6; round++) {
            int to = random.nextInt(facts.size() + 1) - 1;
            int from = random.nextInt(to + 2) - 1;
            Map<Long, Set<String>> found = new HashMap<>();
            for (Difference one : Comparison.between(facts, from, to).differences()) {
                found.computeIfAbsent(one.after().recorded().position(), _ -> new HashSet<>())
                        .add(one.getClass().getSimpleName());
                assertThat(whoPutRight(one))
                        .as("seed %d, from %d to %d: %s", seed, from, to, one)
                        .allSatisfy(by -> assertThat(by.position()).isBetween(from + 1L, (long) to))
                        .allSatisfy(by -> assertThat(by.fact()).isInstanceOf(CorrectionFact.class));
            }

            assertThat(found)
                    .as("seed %d, from %d to %d", seed, from, to)
                    .isEqualTo(naively(facts, from, to));
        }
    }

    private static List<Recorded> whoPutRight(Difference difference) {
        return switch (difference) {
            case Difference.Added _ -> List.of();
            case Difference.Changed(var _, var _, var by) -> List.of(by);
            case Difference.Withdrawn(var _, var _, var by) -> List.of(by);
            case Difference.BroughtBack(var _, var by) -> List.of(by);
            case Difference.CameAndWent(var _, var by) -> List.of(by);
            case Difference.Disputed _, Difference.Joined _, Difference.Parted _ -> List.of();
        };
    }

    private static Map<Long, Set<String>> naively(List<Recorded> facts, long from, long to) {
        Map<Long, NaiveViews.Seen> before = new NaiveViews(facts, from).about(null);
        Map<Long, NaiveViews.Seen> after = new NaiveViews(facts, to).about(null);
        Map<Long, Set<String>> differences = new HashMap<>();
        for (Recorded one : facts) {
            NaiveViews.Seen now = after.get(one.position());
            if (now == null || one.fact() instanceof CorrectionFact) {
                continue;
            }
            Set<String> words = words(before.get(one.position()), now);
            if (!words.isEmpty()) {
                differences.put(one.position(), words);
            }
        }
        return differences;
    }

    private static Set<String> words(NaiveViews.@Nullable Seen before, NaiveViews.Seen now) {
        Set<String> words = new HashSet<>();
        if (before == null) {
            words.add(now.counts() ? "Added" : "CameAndWent");
        } else if (before.counts() != now.counts()) {
            words.add(now.counts() ? "BroughtBack" : "Withdrawn");
        } else if (now.counts()
                && !(now.fact().equals(before.fact())
                        && now.happened().equals(before.happened()))) {
            words.add("Changed");
        }
        if (before == null
                ? !now.disputes().isEmpty()
                : !before.disputes().containsAll(now.disputes())) {
            words.add("Disputed");
        }
        return words;
    }

    private static NaiveViews.Seen seen(Told told) {
        return new NaiveViews.Seen(
                told.happened(),
                told.fact(),
                told.counts(),
                told.disputes().stream().map(Recorded::position).toList());
    }

    /** Chains of corrections are likely: half of all entries speak of one of the last few. */
    private static List<Recorded> randomFacts(Random random) {
        GivenFacts given = new GivenFacts();
        List<UUID> targets = new ArrayList<>();
        int count = 1 + random.nextInt(14);
        for (int n = 0; n < count; n++) {
            given.and(randomDay(random).toString(), randomFact(random, targets, n));
            targets.add(GivenFacts.event(n));
        }
        return given.recorded();
    }

    private static Fact randomFact(Random random, List<UUID> targets, int n) {
        if (targets.isEmpty() || random.nextInt(10) < 4) {
            return ended(n);
        }
        int near = Math.max(0, targets.size() - 1 - random.nextInt(5));
        UUID target = random.nextInt(20) == 0 ? GivenFacts.event(n + 1L) : targets.get(near);
        Happened when = Happened.on(randomDay(random));
        return switch (random.nextInt(8)) {
            case 0, 1 -> new EntryVoided(target, "another child's", "m-1");
            case 2 -> new EntryDisputed(target, "the child", "I was not there.");
            case 3 -> new DisputeAnswered(target, random.nextBoolean(), null, "m-1");
            case 4 ->
                    new EntryCorrected(
                            target,
                            when,
                            new EntryCorrected(
                                    targets.get(random.nextInt(targets.size())),
                                    Happened.on(randomDay(random)),
                                    ended(n),
                                    "keyed wrongly",
                                    "m-1"),
                            "wrong entry",
                            "m-1");
            case 5 ->
                    new EntryCorrected(
                            target,
                            when,
                            new EntryVoided(
                                    targets.get(random.nextInt(targets.size())), "twice", "m-1"),
                            "should have been withdrawn",
                            "m-1");
            default -> new EntryCorrected(target, when, ended(n), "keyed wrongly", "m-1");
        };
    }

    private static Fact ended(int n) {
        return new PlacementEnded(new Ref("p" + n % 3), new Code("PLACE"), n % 2 == 0);
    }

    private static LocalDate randomDay(Random random) {
        return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(12));
    }
}
