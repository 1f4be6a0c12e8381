package uk.carejourney.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import uk.carejourney.clocks.AddedByHand.Shown;
import uk.carejourney.clocks.AddedByHand.Stay;
import uk.carejourney.journey.Happened;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Time that adds up, beside a count by hand, on random stays; a failing seed is in the name. */
class AddingUpTest {

    /** A limit of adding-up.yaml. */
    private record Limit(
            boolean hours, int most, int warning, UnaryOperator<LocalDate> before, int ahead) {

        private static final int NO_WARNING = -1;
    }

    private static final Map<String, Limit> LIMITS =
            Map.of(
                    "hours-28-days", new Limit(true, 72, 24, day -> day.minusDays(28), 40),
                    "hours-month",
                            new Limit(true, 72, Limit.NO_WARNING, day -> day.minusMonths(1), 40),
                    "days-28-days", new Limit(false, 10, 3, day -> day.minusDays(28), 90),
                    "days-month",
                            new Limit(false, 10, Limit.NO_WARNING, day -> day.minusMonths(1), 90),
                    "days-year", new Limit(false, 75, 10, day -> day.minusYears(1), 800));

    /** With a leap day and a clock put forward; and with one put back. */
    private static final List<LocalDate> BEGINNINGS =
            List.of(LocalDate.of(2024, 1, 15), LocalDate.of(2025, 9, 15));

    static Stream<Arguments> seeds() {
        return new Random(Long.getLong("seed", 20_261_127L))
                .longs(60)
                .boxed()
                .flatMap(seed ->
                        LIMITS.keySet().stream().sorted().map(rule -> Arguments.of(rule, seed)));
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("seeds")
    void says_how_much_there_is_and_when_that_next_changes(String rule, long seed) {
        Random random = new Random(seed);
        Limit limit = requireNonNull(LIMITS.get(rule));
        LocalDate first = BEGINNINGS.get(random.nextInt(2));
        HeldChild child = new HeldChild();
        List<Stay> stays = new ArrayList<>();
        List<Stay> orders = new ArrayList<>();
        Instant asOf = moment(first.plusDays(2), limit.hours() ? 100 : 500, random);
        for (int i = random.nextInt(5); i >= 0; i--) {
            Stay stay = stay(first, asOf, random, limit.hours() ? 90 : 480);
            UUID entered = child.held(stay.from(), stay.to());
            stays.add(new Stay(entered, stay.from(), stay.to()));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            Stay order = stay(first, asOf, random, 90);
            child.ordered(order.from(), order.to());
            orders.add(order);
        }
        int days = limit.ahead() + (limit.hours() ? 110 : 520);
        AddedByHand byHand =
                AddedByHand.of(first, days, limit.hours(), limit.before(), stays, orders);

        int now = byHand.cell(asOf);
        Optional<Clock> clock = child.clock(rule, asOf);
        assertThat(clock.isPresent()).isEqualTo(!byHand.at(now).of().isEmpty());
        clock.ifPresent(one -> assertShows(one, byHand, limit, now));

        Optional<Instant> change = change(byHand, limit, now);
        Optional<Instant> foretold = clock.isPresent() ? clock.get().next() : child.at(asOf).next();
        if (clock.isEmpty() || (byHand.isFull(now) && !rule.endsWith("28-days"))) {
            change.ifPresent(at -> assertThat(foretold.orElseThrow()).isBeforeOrEqualTo(at));
        } else if (change.isPresent()) {
            Duration cell = limit.hours() ? Duration.ofMinutes(1) : Duration.ofNanos(1);
            assertThat(foretold.orElseThrow())
                    .isAfter(change.get().minus(cell))
                    .isBeforeOrEqualTo(change.get());
        } else {
            foretold.ifPresent(at -> assertThat(at).isAfter(byHand.start(byHand.last())));
        }
    }

    private static void assertShows(Clock clock, AddedByHand byHand, Limit limit, int cell) {
        Shown shown = byHand.at(cell);
        assertThat(clock.words().orElseThrow())
                .startsWith(shown.amount() + (limit.hours() ? " hours of " : " days of "));
        assertThat(clock.state()).isEqualTo(state(byHand, limit, cell));
        assertThat(clock.restsOn()).containsExactlyInAnyOrderElementsOf(shown.of());
    }

    private static ClockState state(AddedByHand byHand, Limit limit, int cell) {
        if (byHand.passes(limit.most(), cell)) {
            return ClockState.OVERDUE;
        }
        boolean near =
                limit.warning() != Limit.NO_WARNING
                        && byHand.at(cell).amount() >= limit.most() - limit.warning();
        return near ? ClockState.DUE_SOON : ClockState.PENDING;
    }

    private static Optional<Instant> change(AddedByHand byHand, Limit limit, int now) {
        Shown before = byHand.at(now);
        ClockState state = state(byHand, limit, now);
        for (int cell = now + 1; cell <= byHand.last(); cell++) {
            if (!byHand.at(cell).equals(before) || state(byHand, limit, cell) != state) {
                return Optional.of(byHand.start(cell));
            }
        }
        return Optional.empty();
    }

    /** Never begun or ended after the moment asked about, which nobody would know of. */
    private static Stay stay(LocalDate first, Instant asOf, Random random, int days) {
        Instant from = moment(first.plusDays(1), days, random);
        Instant begun = from.isAfter(asOf) ? asOf.minus(Duration.ofHours(30)) : from;
        Instant to = ended(begun, random);
        boolean still = to.isAfter(asOf) || random.nextInt(8) == 0;
        boolean byDay = random.nextInt(4) == 0;
        return new Stay(new UUID(0, 0), happened(begun, byDay), still ? null : happened(to, byDay));
    }

    private static Happened happened(Instant moment, boolean byDay) {
        Happened.At at = new Happened.At(moment);
        return byDay ? Happened.on(at.earliest().orElseThrow()) : at;
    }

    private static Instant ended(Instant from, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> from.plus(Duration.ofHours(24L * random.nextInt(4)));
            case 1 -> from.plus(Duration.ofMinutes(random.nextInt(3000)));
            case 2 -> from.plus(Duration.ofDays(random.nextInt(40)));
            default -> from.plus(Duration.ofHours(random.nextInt(80)));
        };
    }

    private static Instant moment(LocalDate first, int days, Random random) {
        Instant day =
                first.plusDays(random.nextInt(days)).atStartOfDay(Happened.LONDON).toInstant();
        return switch (random.nextInt(3)) {
            case 0 -> day;
            case 1 -> day.plus(random.nextInt(24), ChronoUnit.HOURS);
            default -> day.plus(random.nextInt(1440), ChronoUnit.MINUTES);
        };
    }
}
