package uk.carejourney.infra.alerting;

import uk.carejourney.alert.AlertFact.AlertingWentLive;
import uk.carejourney.calendar.Calendar;
import uk.carejourney.calendar.PublishedCalendar;
import uk.carejourney.clocks.Coverage;
import uk.carejourney.clocks.Settings;
import uk.carejourney.journey.Recorded;
import uk.carejourney.rulebook.Rulebook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the council's own record says of law, calendar, settings and alerting.
 *
 * @param facts its entries that can be read
 * @param rulebook the rules
 * @param calendar the calendar it published
 * @param settings what it set
 * @param began the entry that says when alerting began
 */
record Council(
        List<Recorded> facts,
        Rulebook rulebook,
        Calendar calendar,
        Settings settings,
        Recorded began) {

    /** The council as recorded; empty while alerting has not begun. */
    static Optional<Council> of(List<Recorded> facts, Rulebook rulebook) {
        return facts.stream()
                .filter(one -> one.fact() instanceof AlertingWentLive)
                .findFirst()
                .map(began ->
                        new Council(
                                facts,
                                rulebook,
                                PublishedCalendar.of(facts),
                                Settings.of(facts),
                                began));
    }

    /** What became due soon or overdue before this moment raises nothing. */
    Instant live() {
        return ((AlertingWentLive) began.fact()).from();
    }

    Coverage coverage(List<Recorded> subject) {
        return Coverage.of(facts, subject);
    }

    long read() {
        return facts.getLast().position();
    }
}
