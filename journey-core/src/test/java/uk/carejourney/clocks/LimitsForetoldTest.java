package uk.carejourney.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import uk.carejourney.admission.AdmissionFact.ChildBecameLookedAfter;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Recorded;
import uk.carejourney.rulebook.Deadline;
import uk.carejourney.rulebook.Example;
import uk.carejourney.rulebook.Rule;
import uk.carejourney.rulebook.RuleWords;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Every limit of England, on random facts of limits; a failing seed is in the name. */
class LimitsForetoldTest {

    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);

    private static final List<Rule> LIMITS =
            GivenChild.RULEBOOK.all().stream().filter(rule -> rule.start().isEmpty()).toList();

    /** The facts the limits' own examples tell of, those of each limit together. */
    private static final List<List<Example.Given>> TOLD =
            LIMITS.stream()
                    .map(rule ->
                            rule.examples().stream()
                                    .flatMap(example -> example.facts().stream())
                                    .filter(given -> given.in().isEmpty())
                                    .toList())
                    .filter(told -> !told.isEmpty())
                    .toList();

    static List<Long> seeds() {
        return new Random(Long.getLong("seed", 20_261_127L)).longs(150).boxed().toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void no_limit_changes_before_the_moment_foretold(long seed) {
        Random random = new Random(seed);
        List<Recorded> facts = facts(random);
        Instant asOf = moment(600, random);
        Clocks now = at(facts, asOf);
        long until =
                now.next()
                        .map(next -> asOf.until(next).toMillis() - 1)
                        .orElse(Duration.ofDays(900).toMillis());
        for (long later : List.of(until, random.nextLong(until + 1), random.nextLong(until + 1))) {
            assertThat(shown(at(facts, asOf.plusMillis(later)))).isEqualTo(shown(now));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void time_and_stretches_change_at_the_moment_foretold(long seed) {
        Random random = new Random(seed);
        Instant asOf = moment(600, random);
        List<Recorded> facts =
                facts(random).stream()
                        .filter(one -> FactsSoFar.hasHappened(one.envelope().happened(), asOf))
                        .toList();
        for (Clock clock : at(facts, asOf).list()) {
            Deadline due = clock.rule().versions().getLast().due();
            if (isExact(due) && clock.next().isPresent()) {
                Instant next = clock.next().get();
                assertThat(shown(at(facts, next.minusMillis(1)), clock.rule()))
                        .contains(shown(clock));
                assertThat(shown(at(facts, next), clock.rule())).doesNotContain(shown(clock));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_limit_says_its_period_in_its_rule_and_in_its_clock(long seed) {
        Random random = new Random(seed);
        for (Clock clock : at(facts(random), moment(600, random)).list()) {
            if (clock.rule().versions().getLast().due() instanceof Deadline.Limit limit) {
                assertThat(RuleWords.deadline(limit)).contains("in any " + limit.over());
                assertThat(clock.words().orElseThrow()).contains("in the " + limit.over());
            }
        }
    }

    /** Events counted by what they say may leave the period without a difference. */
    private static boolean isExact(Deadline due) {
        return due instanceof Deadline.TimeIn || due instanceof Deadline.Spells;
    }

    private static Clocks at(List<Recorded> facts, Instant moment) {
        return GivenChild.of(facts, moment, Coverage.complete());
    }

    private static List<String> shown(Clocks clocks) {
        return LIMITS.stream().flatMap(rule -> shown(clocks, rule).stream()).toList();
    }

    private static List<String> shown(Clocks clocks, Rule rule) {
        return clocks.of(rule.id()).stream().map(LimitsForetoldTest::shown).toList();
    }

    private static String shown(Clock clock) {
        return clock.toString().replace("next=" + clock.next(), "");
    }

    private static List<Recorded> facts(Random random) {
        GivenChild child = new GivenChild();
        child.and(
                FIRST.plusDays(random.nextInt(200)).toString(),
                new ChildBecameLookedAfter(
                        null, new Code("V2"), null, null, List.of(), null, null));
        for (int limits = random.nextInt(1, 4); limits > 0; limits--) {
            List<Example.Given> told = TOLD.get(random.nextInt(TOLD.size()));
            Stream.generate(() -> told.get(random.nextInt(told.size())))
                    .limit(12)
                    .forEach(given -> child.and(happened(random), given.fact()));
        }
        return child.facts();
    }

    private static String happened(Random random) {
        LocalDate day = FIRST.plusDays(random.nextInt(600));
        return switch (random.nextInt(4)) {
            case 0 -> day + "/" + day.plusDays(random.nextInt(30));
            case 1 -> moment(600, random).toString();
            default -> day.toString();
        };
    }

    private static Instant moment(int days, Random random) {
        return GivenChild.noon(FIRST.plusDays(random.nextInt(days)))
                .plus(Duration.ofHours(random.nextInt(-12, 12)));
    }
}
