package uk.carejourney.clocks;

import org.jspecify.annotations.Nullable;

import uk.carejourney.rulebook.Event;
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
    private final Map<String, String> same;

    Excuses(Rule rule, Moments moments, Statuses statuses, LocalDate today) {
        this.rule = rule;
        this.moments = moments;
        this.statuses = statuses;
        this.today = today;
        this.same = rule.stop().map(Stop::same).orElse(Map.of());
    }

    /** Why the duty falls away, if it does. */
    Optional<String> excused(Moment start, Due due) {
        for (Version.Relaxed one : rule.relaxed()) {
            if (one.covers(due.day())) {
                return Optional.of(one.because());
            }
        }
        for (Excuse excuse : rule.exempt()) {
            if (holds(excuse, start)) {
                return Optional.of(excuse.because());
            }
        }
        return Optional.empty();
    }

    private boolean holds(Excuse excuse, Moment start) {
        if (excuse.status().isPresent()) {
            return statuses.named(excuse.status().get()).cover(start.day());
        }
        LocalDate from =
                excuse.before()
                        .map(length -> Lengths.plainlyBefore(start.day(), length))
                        .orElse(start.day());
        if (excuse.event().isPresent()) {
            for (Moment one : moments.of(excuse.event().get(), Stretch.ALWAYS, statuses)) {
                if (!one.day().isBefore(from)
                        && !one.day().isAfter(today)
                        && Links.agree(one, start, same)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** When it was refused, if it was. */
    Optional<Moment> refused(Moment start) {
        @Nullable Moment first = null;
        for (Event event : rule.declined()) {
            @Nullable Moment one =
                    Done.first(event, start, Stretch.ALWAYS, moments, statuses).orElse(null);
            if (one != null
                    && (first == null || Moment.IN_ORDER.compare(one, first) < 0)
                    && Links.agree(one, start, same)) {
                first = one;
            }
        }
        return Optional.ofNullable(first);
    }
}
