package uk.carejourney.clocks;

import org.jspecify.annotations.Nullable;

import uk.carejourney.rulebook.Event;
import uk.carejourney.rulebook.Rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where what would meet a duty was not recorded completely, silence proves nothing. */
final class Silence {

    private final Rule rule;
    private final Question question;
    private final LocalDate today;
    private @Nullable Set<String> areas;

    Silence(Rule rule, Question question, LocalDate today) {
        this.rule = rule;
        this.question = question;
        this.today = today;
    }

    /** What was not recorded completely, if anything that could have met the duty was not. */
    Optional<String> about(Moment start, Due due) {
        LocalDate until = due.day().isBefore(today) ? due.day() : today;
        for (String area : areas()) {
            if (!question.coverage().complete(area, start.day(), until)) {
                return Optional.of(
                        "not everything of '%s' was recorded from %s to %s"
                                .formatted(area, start.day(), until));
            }
        }
        return Optional.empty();
    }

    /** The same for every start. */
    private Set<String> areas() {
        @Nullable Set<String> known = areas;
        if (known == null) {
            List<Event> read = rule.stop().map(stop -> List.of(stop.event())).orElse(List.of());
            known = Areas.of(read, question.rulebook());
            areas = known;
        }
        return known;
    }
}
