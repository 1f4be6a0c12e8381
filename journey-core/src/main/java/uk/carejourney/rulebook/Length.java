package uk.carejourney.rulebook;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of time, such as 20 working days.
 *
 * @param amount how many, 0 or more
 * @param unit of what
 * @param inclusive whether the day it is counted from is day 1 ("beginning with") and not day 0
 */
public record Length(int amount, Unit unit, boolean inclusive) {

    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{1,4}) ([a-z]+(?: days?)?)( beginning with it)?");

    /** Reads "20 working days", "1 month" or "8 days beginning with it"; empty if it is neither. */
    public static Optional<Length> parse(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String word = matcher.group(2);
        for (Unit unit : Unit.values()) {
            if (unit.word().equals(word) || unit.word().equals(word + "s")) {
                int amount = Integer.parseInt(matcher.group(1));
                return Optional.of(new Length(amount, unit, matcher.group(3) != null));
            }
        }
        return Optional.empty();
    }

    /** The length without "beginning with". */
    public Length exclusive() {
        return new Length(amount, unit, false);
    }

    @Override
    public String toString() {
        String word = unit.word();
        return amount
                + " "
                + (amount == 1 ? word.substring(0, word.length() - 1) : word)
                + (inclusive ? " beginning with it" : "");
    }
}
