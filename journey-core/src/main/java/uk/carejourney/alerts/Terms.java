package uk.carejourney.alerts;

import uk.carejourney.clocks.Settings;
import uk.carejourney.journey.Code;
import uk.carejourney.review.ReviewFact.ChallengeRaised;
import uk.carejourney.rulebook.Event;
import uk.carejourney.rulebook.Rule;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/**
 * How alerts are handled in this council.
 *
 * @param longestSnooze for how many days an alert may be snoozed
 * @param escalates after how long an alert nobody acknowledged goes to the duty rota, where a duty
 *     of the highest severity is overdue or the law counts hours
 * @param cause the rule whose open alert speaks for another rule's of the same cause
 */
public record Terms(int longestSnooze, Duration escalates, Function<Rule, Optional<String>> cause) {

    /** Names the council sets them by, in whole days and whole hours. */
    public static final String LONGEST_SNOOZE = "alerts.longest-snooze-days";

    public static final String ESCALATES = "alerts.escalates-after-hours";

    private static final int USUAL_SNOOZE = 10;
    private static final int MOST_SNOOZE = 90;
    private static final int USUAL_HOURS = 4;
    private static final int MOST_HOURS = 72;

    /** What the council has set by a day; what it has not set, or may not, is as usual. */
    public static Terms on(LocalDate day, Settings settings) {
        return new Terms(
                number(settings, day, LONGEST_SNOOZE, USUAL_SNOOZE, MOST_SNOOZE),
                Duration.ofHours(number(settings, day, ESCALATES, USUAL_HOURS, MOST_HOURS)),
                Rule::related);
    }

    /** An alert that must not wait is not put off. */
    int longestSnooze(Rule rule) {
        return rule.severity() == Rule.Severity.S1 ? 0 : longestSnooze;
    }

    /** A reviewing officer's challenge is not for the managers it challenges to close. */
    static Optional<Code> closedOnlyBy(Rule rule) {
        return rule.start()
                .filter(Terms::isChallenge)
                .map(_ -> new Code("independent-reviewing-officer"));
    }

    private static boolean isChallenge(Event event) {
        return switch (event) {
            case Event.Happens happens -> happens.type().record() == ChallengeRaised.class;
            case Event.AnyOf(var events) -> events.stream().anyMatch(Terms::isChallenge);
            case Event.Numbered numbered -> isChallenge(numbered.event());
            default -> false;
        };
    }

    private static int number(Settings settings, LocalDate day, String name, int usual, int most) {
        return settings.on(day, name)
                .filter(text -> text.matches("[0-9]{1,4}"))
                .map(Integer::parseInt)
                .filter(given -> given <= most)
                .orElse(usual);
    }
}
