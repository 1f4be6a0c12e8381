package uk.carejourney.clocks;

import uk.carejourney.calendar.Calendar;
import uk.carejourney.rulebook.Event;
import uk.carejourney.rulebook.Rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where what would meet a duty was not recorded completely, silence proves nothing. */
final class Silence {

    private Silence() {}

    /** What was not recorded completely, if anything that could have met the duty was not. */
    static Optional<String> about(Rule rule, Question question, Moment start, Due due) {
        LocalDate today = Calendar.dayOf(question.asOf());
        LocalDate until = due.day().isBefore(today) ? due.day() : today;
        List<Event> read = rule.stop().map(stop -> List.of(stop.event())).orElse(List.of());
        return Areas.of(read, question.rulebook()).stream()
                .filter(area -> !question.coverage().complete(area, start.day(), until))
                .findFirst()
                .map(area ->
                        "not everything of '%s' was recorded from %s to %s"
                                .formatted(area, start.day(), until));
    }
}
