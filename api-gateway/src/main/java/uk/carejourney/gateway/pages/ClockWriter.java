package uk.carejourney.gateway.pages;

import uk.carejourney.clocks.ClockState;
import uk.carejourney.gateway.reading.RulesNow;
import uk.carejourney.gateway.wording.ClockWords;
import uk.carejourney.gateway.wording.Dates;
import uk.carejourney.gateway.wording.Labels;
import uk.carejourney.projections.timescales.ClockLine;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes clocks for pages. */
final class ClockWriter {

    private final RulesNow rules;

    ClockWriter(RulesNow rules) {
        this.rules = rules;
    }

    /**
     * One clock.
     *
     * @param own positions of the child's own entries, which have a page of their own
     */
    ClockView write(ClockLine clock, Set<Long> own) {
        List<Long> entries = clock.restsOn().stream().filter(own::contains).toList();
        int elsewhere = clock.restsOn().size() - entries.size();
        return new ClockView(
                clock.title(),
                ClockWords.state(clock.state()),
                ClockWords.sign(clock.state()),
                ClockWords.tag(clock.state()),
                due(clock),
                arithmetic(clock),
                reason(clock),
                Dates.day(clock.start()),
                ended(clock),
                Labels.capital(clock.force()),
                ClockWords.doubt(clock.evidence()),
                source(clock),
                clock.open() || clock.state() == ClockState.OVERDUE ? clock.severity() : "",
                responsible(clock),
                entries,
                elsewhere == 0
                        ? ""
                        : elsewhere
                                + (elsewhere == 1 ? " entry" : " entries")
                                + " of a carer, a home or a court case");
    }

    static String arithmetic(ClockLine clock) {
        return clock.words() == null ? "" : Labels.capital(clock.words());
    }

    static String due(ClockLine clock) {
        if (clock.dueAt() != null) {
            return Dates.moment(clock.dueAt());
        }
        return clock.due() == null ? "" : Dates.day(clock.due());
    }

    /** What took over is named by its title, not its identifier. */
    private String reason(ClockLine clock) {
        String given = clock.reason() == null ? "" : clock.reason();
        return clock.state() == ClockState.SUPERSEDED
                ? rules.rulebook()
                        .rule(given)
                        .map(rule -> "“" + rule.title() + "” took over before it was due")
                        .orElse(given)
                : Labels.capital(given);
    }

    private static String ended(ClockLine clock) {
        if (clock.doneOn() != null) {
            return "Done on " + Dates.day(clock.doneOn());
        }
        return clock.closedOn() == null
                ? ""
                : "No longer owed since " + Dates.day(clock.closedOn());
    }

    private String source(ClockLine clock) {
        return rules.rulebook()
                .rule(clock.rule())
                .map(rule -> rule.source() + ", " + rule.citation())
                .orElse(clock.rule());
    }

    private static String responsible(ClockLine clock) {
        String worker = clock.worker() == null ? "" : "worker " + clock.worker();
        return Stream.of(clock.team() == null ? "" : clock.team(), worker)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
