package uk.carejourney.gateway.api;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import uk.carejourney.measures.Outcome;
import uk.carejourney.measures.Tally;
import uk.carejourney.rulebook.Rule.Reporting.Counts;
import uk.carejourney.suppression.Released;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Numbers of one rule, of one team or of all.
 *
 * @param numbers how many came to each outcome, by its word; none where it is absent and not
 *     suppressed
 * @param counted the denominator; absent where it is suppressed, with what is in time
 * @param percent how many in a hundred were in time; absent where nothing was counted, and where
 *     the denominator is
 * @param suppressed the outcomes kept back because few came to them, or because fewer could be
 *     worked out; absent where none is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NumbersJson(
        Map<String, Integer> numbers,
        @Nullable Integer counted,
        @Nullable BigDecimal percent,
        @Nullable List<String> suppressed) {

    static NumbersJson of(Tally tally, Counts counts) {
        return of(Released.whole(tally), counts);
    }

    static NumbersJson of(Released released, Counts counts) {
        Map<String, Integer> numbers = new TreeMap<>();
        List<String> suppressed = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            OptionalInt number = released.of(outcome);
            if (number.isEmpty()) {
                suppressed.add(outcome.word());
            } else if (number.getAsInt() > 0) {
                numbers.put(outcome.word(), number.getAsInt());
            }
        }
        OptionalInt counted = released.counted(counts);
        return new NumbersJson(
                numbers,
                counted.isPresent() ? counted.getAsInt() : null,
                released.percent(counts).orElse(null),
                suppressed.isEmpty() ? null : List.copyOf(suppressed));
    }
}
