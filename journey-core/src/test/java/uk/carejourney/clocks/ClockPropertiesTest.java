package uk.carejourney.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.fact.FactType;
import uk.carejourney.identity.IdentityFact.ChildRegistered;
import uk.carejourney.journey.Recorded;
import uk.carejourney.rulebook.Example;
import uk.carejourney.rulebook.Rule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What holds of the clocks of every journey, on random ones; a failing seed is in the name. */
class ClockPropertiesTest {

    private static final List<Example.Given> EXAMPLES =
            GivenChild.RULEBOOK.all().stream()
                    .map(Rule::examples)
                    .flatMap(List::stream)
                    .flatMap(example -> example.facts().stream())
                    .filter(given -> given.in().isEmpty())
                    .toList();

    private static final List<Example.Given> BORN =
            EXAMPLES.stream().filter(given -> given.fact() instanceof ChildRegistered).toList();

    private static final List<Example.Given> KNOWN =
            EXAMPLES.stream().filter(given -> !(given.fact() instanceof ChildRegistered)).toList();

    private static final List<FactType> TYPES = List.copyOf(Facts.CATALOGUE.all());

    static List<Long> seeds() {
        return new Random(Long.getLong("seed", 20_261_125L)).longs(60).boxed().toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_order_facts_were_recorded_in_and_a_second_delivery_make_no_difference(long seed) {
        Random random = new Random(seed);
        List<Recorded> facts = facts(random);
        Instant asOf = moment(random);
        List<Recorded> shuffled = new ArrayList<>(facts);
        shuffled.addAll(facts);
        Collections.shuffle(shuffled, random);
        assertThat(said(shuffled, asOf)).isEqualTo(said(facts, asOf));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nothing_changes_before_the_moment_foretold(long seed) {
        Random random = new Random(seed);
        List<Recorded> facts = facts(random);
        Instant asOf = moment(random);
        Clocks now = GivenChild.of(facts, asOf, Coverage.complete());
        Instant until = now.next().orElse(asOf.plus(Duration.ofDays(900))).minusMillis(1);
        assertThat(shown(GivenChild.of(facts, until, Coverage.complete()))).isEqualTo(shown(now));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void time_alone_never_undoes_what_was_done_or_refused(long seed) {
        Random random = new Random(seed);
        List<Recorded> facts = facts(random);
        Instant asOf = moment(random);
        Instant later = asOf.plus(Duration.ofDays(random.nextInt(500)));
        List<String> before = ended(facts, asOf);
        assertThat(ended(facts, later)).containsAll(before);
    }

    /** All a clock says but when it changes next, which may be told more exactly later. */
    private static List<String> shown(Clocks clocks) {
        return clocks.list().stream()
                .map(one -> one.toString().replace("next=" + one.next(), ""))
                .toList();
    }

    private static List<String> ended(List<Recorded> facts, Instant asOf) {
        List<Recorded> soFar =
                facts.stream()
                        .filter(one -> FactsSoFar.hasHappened(one.envelope().happened(), asOf))
                        .toList();
        return GivenChild.of(soFar, asOf, Coverage.complete()).list().stream()
                .filter(clock -> clock.state() == ClockState.MET && clock.doneOn().isPresent())
                .filter(clock -> clock.rule().exempt().isEmpty() && clock.rule().judged().isEmpty())
                .map(clock -> clock.key() + " " + clock.doneOn())
                .toList();
    }

    private static List<String> said(List<Recorded> facts, Instant asOf) {
        return GivenChild.of(facts, asOf, Coverage.complete()).list().stream()
                .map(clock -> clock.key() + " " + clock.state() + " " + clock.severity())
                .toList();
    }

    private static Instant moment(Random random) {
        return GivenChild.noon(LocalDate.of(2025, 6, 1).plusDays(random.nextInt(500)));
    }

    private static List<Recorded> facts(Random random) {
        GivenChild child = new GivenChild();
        if (random.nextInt(4) > 0) {
            child.and("2025-01-01", BORN.get(random.nextInt(BORN.size())).fact());
        }
        List<Example.Given> story = new ArrayList<>();
        Stream.generate(() -> KNOWN.get(random.nextInt(KNOWN.size())))
                .limit(40)
                .forEach(story::add);
        for (Example.Given given : story) {
            String day = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(700)).toString();
            switch (random.nextInt(12)) {
                case 0 -> child.and(day.substring(0, 7), given.fact());
                case 1 -> child.and(day, TYPES.get(random.nextInt(TYPES.size())).example());
                case 2 -> child.and(day + "T10:15:00Z", given.fact());
                default -> child.and(day, given.fact());
            }
        }
        return child.facts();
    }
}
