package uk.carejourney.clocks;

import uk.carejourney.rulebook.Excuse;
import uk.carejourney.rulebook.Rule;
import uk.carejourney.rulebook.Stop;
import uk.carejourney.rulebook.Version;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** What makes a duty of one rule fall away, and who refused it. */
final class Excuses {

    private final Rule rule;
    private final Moments moments;
    private final Statuses statuses;
    private final LocalDate today;

    Excuses(Rule rule, Moments moments, Statuses statuses, LocalDate today) {
        this.rule = rule;
        this.moments = moments;
        this.statuses = statuses;
        this.today = today;
    }

    /** Why the duty falls away, if it does. */
    Optional<String> excused(Moment start, Due due) {
        Optional<String> relaxed =
                rule.relaxed().stream()
                        .filter(one -> one.covers(due.day()))
                        .map(Version.Relaxed::because)
                        .findFirst();
        return relaxed.or(() ->
                rule.exempt().stream()
                        .filter(excuse -> holds(excuse, start))
                        .map(Excuse::because)
                        .findFirst());
    }

    private boolean holds(Excuse excuse, Moment start) {
        if (excuse.status().isPresent()) {
            return statuses.named(excuse.status().get()).cover(start.day());
        }
        LocalDate from =
                excuse.before()
                        .map(length -> Lengths.plainlyBefore(start.day(), length))
                        .orElse(start.day());
        return excuse.event()
                .filter(event ->
                        moments.of(event, Stretch.ALWAYS, statuses).stream()
                                .filter(one -> !one.day().isBefore(from))
                                .filter(one -> !one.day().isAfter(today))
                                .anyMatch(one -> Links.agree(one, start, same())))
                .isPresent();
    }

    private Map<String, String> same() {
        return rule.stop().map(Stop::same).orElse(Map.of());
    }

    /** When it was refused, if it was. */
    Optional<Moment> refused(Moment start) {
        return rule.declined().stream()
                .flatMap(event ->
                        Done.first(event, start, Stretch.ALWAYS, moments, statuses).stream())
                .filter(one -> Links.agree(one, start, same()))
                .min(Moment.IN_ORDER);
    }
}
