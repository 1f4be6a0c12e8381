package uk.carejourney.rulebook;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a field of a fact must say: one of several things.
 *
 * @param field the field
 * @param wanted what it may say
 */
public record Condition(String field, List<Wanted> wanted) {

    public Condition {
        wanted = List.copyOf(wanted);
    }

    /** One thing a field may say. */
    public sealed interface Wanted {}

    /** Exactly this: a code, a reference, yes or no, a number. */
    public record Is(String text) implements Wanted {}

    /** Anything, or nothing, but this. */
    public record IsNot(String text) implements Wanted {}

    /** Nothing: the fact does not say. */
    public record NotStated() implements Wanted {}

    /** Anything at all. */
    public record Stated() implements Wanted {}

    /** A number not below this. */
    public record AtLeast(BigDecimal least) implements Wanted {}

    /** A number not above this. */
    public record AtMost(BigDecimal most) implements Wanted {}
}
