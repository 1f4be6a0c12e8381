package uk.carejourney.clocks;

import org.jspecify.annotations.Nullable;

import uk.carejourney.calendar.Calendar;
import uk.carejourney.fact.FactType;
import uk.carejourney.fold.Journey;
import uk.carejourney.fold.Told;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Happened;
import uk.carejourney.rulebook.Condition;
import uk.carejourney.workforce.WorkforceFact.SocialWorkerAllocated;
import uk.carejourney.workforce.WorkforceFact.SocialWorkerDeallocated;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The facts of one journey that count and have happened by some moment, by kind. */
final class FactsSoFar {

    private final Map<Class<?>, List<Told>> byKind = new HashMap<>();
    private final LocalDate today;
    private final Leads leads;

    FactsSoFar(Journey journey, Instant asOf) {
        this.today = Calendar.dayOf(asOf);
        for (Told told : journey.entries()) {
            if (told.counts() && hasHappened(told.happened(), asOf, today)) {
                byKind.computeIfAbsent(told.fact().getClass(), _ -> new ArrayList<>()).add(told);
            }
        }
        this.leads =
                new Leads(ofEither(SocialWorkerAllocated.class, SocialWorkerDeallocated.class));
    }

    static boolean hasHappened(Happened happened, Instant asOf) {
        return hasHappened(happened, asOf, Calendar.dayOf(asOf));
    }

    private static boolean hasHappened(Happened happened, Instant asOf, LocalDate today) {
        return happened instanceof Happened.At(var instant)
                ? !instant.isAfter(asOf)
                : happened.earliest().filter(day -> !day.isAfter(today)).isPresent();
    }

    /** The day in England of the moment asked about. */
    LocalDate today() {
        return today;
    }

    /** The worker and the team responsible for the child on a day. */
    Optional<Responsible> responsible(LocalDate day) {
        return leads.on(day);
    }

    /**
     * The moments at which facts already recorded, but dated later, will have happened. A spell
     * begins with its day, and what happens at an instant at that instant.
     */
    static List<Instant> toCome(Journey journey, Instant asOf) {
        LocalDate today = Calendar.dayOf(asOf);
        return journey.entries().stream()
                .filter(told -> told.counts() && !hasHappened(told.happened(), asOf, today))
                .flatMap(told ->
                        Stream.concat(
                                told.happened() instanceof Happened.At(var instant)
                                        ? Stream.of(instant)
                                        : Stream.empty(),
                                told.happened().earliest().map(Calendar::startOf).stream()))
                .filter(at -> at.isAfter(asOf))
                .toList();
    }

    /** The facts of a kind, in the order of the life. */
    List<Told> of(Class<? extends Fact> kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    List<Told> ofEither(Class<? extends Fact> one, Class<? extends Fact> other) {
        return Stream.concat(of(one).stream(), of(other).stream())
                .sorted(Told.IN_ORDER_OF_LIFE)
                .toList();
    }

    /** Whether a fact says all that is asked. */
    static boolean says(FactType type, Fact fact, List<Condition> conditions) {
        for (Condition condition : conditions) {
            if (!says(type, fact, condition)) {
                return false;
            }
        }
        return true;
    }

    private static boolean says(FactType type, Fact fact, Condition condition) {
        @Nullable Object value = type.value(fact, condition.field());
        for (Condition.Wanted wanted : condition.wanted()) {
            if (says(value, wanted)) {
                return true;
            }
        }
        return false;
    }

    private static boolean says(@Nullable Object value, Condition.Wanted wanted) {
        return switch (wanted) {
            case Condition.Is(var text) -> isSaid(text, value);
            case Condition.IsNot(var text) -> !isSaid(text, value);
            case Condition.NotStated() -> !isStated(value);
            case Condition.Stated() -> isStated(value);
            case Condition.AtLeast(var least) ->
                    number(value).filter(one -> one.compareTo(least) >= 0).isPresent();
            case Condition.AtMost(var most) ->
                    number(value).filter(one -> one.compareTo(most) <= 0).isPresent();
        };
    }

    private static boolean isStated(@Nullable Object value) {
        return value != null && !(value instanceof List<?> items && items.isEmpty());
    }

    private static boolean isSaid(String text, @Nullable Object value) {
        return switch (value) {
            case null -> false;
            case List<?> _, Boolean _ -> texts(value).contains(text);
            default -> value.toString().equals(text);
        };
    }

    private static Optional<BigDecimal> number(@Nullable Object value) {
        return value instanceof Number number
                ? Optional.of(new BigDecimal(number.toString()))
                : Optional.empty();
    }

    /** What a value says: each item of a list, yes or no for a truth; nothing if not stated. */
    static List<String> texts(@Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> items) {
            return items.stream().map(String::valueOf).toList();
        }
        if (value instanceof Boolean truth) {
            return List.of(truth ? "yes" : "no");
        }
        return List.of(value.toString());
    }

    /** The day a field holds. */
    static Optional<Happened> dayIn(FactType type, Fact fact, String name) {
        return switch (type.value(fact, name)) {
            case LocalDate day -> Optional.of(Happened.on(day));
            case Instant instant -> Optional.of(new Happened.At(instant));
            case Happened happened -> Optional.of(happened);
            case null, default -> Optional.empty();
        };
    }
}
