package uk.carejourney.gateway.wording;

import org.jspecify.annotations.Nullable;

import uk.carejourney.clocks.ClockState;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Says how a clock stands, in words and with a sign, never by colour alone. */
public final class ClockWords {

    private ClockWords() {}

    /** Such as "Met late". */
    public static String state(ClockState state) {
        return Labels.capital(state.words());
    }

    /** A sign that differs in shape from every other. */
    public static String sign(ClockState state) {
        return switch (state) {
            case PENDING -> "○";
            case DUE_SOON -> "◔";
            case MET -> "✓";
            case MET_LATE -> "✓ late";
            case OVERDUE -> "!";
            case LAPSED -> "–";
            case EXEMPT -> "∅";
            case DECLINED -> "✕";
            case SUPERSEDED -> "→";
            case NOT_ASSESSABLE -> "?";
        };
    }

    /** The colour of its tag, which adds to the words and says nothing they don't. */
    public static String tag(ClockState state) {
        return switch (state) {
            case PENDING -> "govuk-tag--blue";
            case DUE_SOON -> "govuk-tag--yellow";
            case MET -> "govuk-tag--green";
            case MET_LATE -> "govuk-tag--orange";
            case OVERDUE -> "govuk-tag--red";
            case LAPSED, EXEMPT, DECLINED, SUPERSEDED, NOT_ASSESSABLE -> "govuk-tag--grey";
        };
    }

    /** The word for a state in an address, such as {@code due-soon}. */
    public static String word(ClockState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The open state a word in an address names. */
    public static Optional<ClockState> openState(@Nullable String word) {
        return Arrays.stream(ClockState.values())
                .filter(ClockState::open)
                .filter(state -> word(state).equals(word))
                .findFirst();
    }

    /** How well a rule is known, where that is not beyond doubt; empty where it is. */
    public static String doubt(String evidence) {
        return evidence.equals("verified") ? "" : Labels.capital(evidence);
    }
}
