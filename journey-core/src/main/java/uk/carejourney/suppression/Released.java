package uk.carejourney.suppression;

import uk.carejourney.measures.Outcome;
import uk.carejourney.measures.Tally;
import uk.carejourney.rulebook.Rule.Reporting.Counts;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** A row of numbers, of which some may be kept back. */
public final class Released {

    private final Tally tally;
    private final Set<Outcome> hidden;

    Released(Tally tally, Set<Outcome> hidden) {
        this.tally = tally;
        this.hidden = Set.copyOf(hidden);
    }

    /** With every number. */
    public static Released whole(Tally tally) {
        return new Released(tally, Set.of());
    }

    /** Whether a number is kept back. */
    public boolean hides(Outcome outcome) {
        return hidden.contains(outcome);
    }

    /** Whether the numerator, the denominator and the percentage are kept back: all or none. */
    public boolean hidesShare() {
        return hides(Outcome.IN_TIME);
    }

    /** How many came to an outcome; empty if that is kept back. */
    public OptionalInt of(Outcome outcome) {
        return hides(outcome) ? OptionalInt.empty() : OptionalInt.of(tally.of(outcome));
    }

    /** The denominator; empty if it is kept back. */
    public OptionalInt counted(Counts counts) {
        return hidesShare() ? OptionalInt.empty() : OptionalInt.of(tally.counted(counts));
    }

    /** In time, in per cent of those counted; empty if it is kept back, or none is counted. */
    public Optional<BigDecimal> percent(Counts counts) {
        return hidesShare() ? Optional.empty() : tally.percent(counts);
    }
}
