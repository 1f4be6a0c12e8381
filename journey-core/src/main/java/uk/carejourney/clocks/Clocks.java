package uk.carejourney.clocks;

import uk.carejourney.calendar.Calendar;
import uk.carejourney.rulebook.Event;
import uk.carejourney.rulebook.Rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All the clocks of one subject at one moment.
 *
 * @param list the clocks, by rule in the order of the rulebook, then by start
 * @param next the next moment any of them changes, or another starts, if nothing is recorded
 */
public record Clocks(List<Clock> list, Optional<Instant> next) {

    public Clocks {
        list = List.copyOf(list);
    }

    /** Works them out. Total: odd facts give clocks that can't be assessed, never an exception. */
    public static Clocks of(Question question) {
        return new Run(question).clocks();
    }

    /** The clocks of one rule. */
    public List<Clock> of(String ruleId) {
        return list.stream().filter(clock -> clock.rule().id().equals(ruleId)).toList();
    }

    private static final class Run {

        private final Question question;
        private final LocalDate today;
        private final Moments moments;
        private final Statuses statuses;
        private final FactsSoFar facts;
        private final Map<String, Clock> clocks = new LinkedHashMap<>();
        private final List<Instant> turns = new ArrayList<>();

        Run(Question question) {
            this.question = question;
            this.today = Calendar.dayOf(question.asOf());
            this.facts = new FactsSoFar(question.subject().journey(), question.asOf());
            this.moments =
                    new Moments(question.subject(), facts, question.calendar(), question.asOf());
            this.statuses =
                    new Statuses(question.rulebook(), question.subject(), facts, today, moments);
        }

        Clocks clocks() {
            for (Rule rule : question.rulebook().all()) {
                if (rule.about() == question.subject().subject().kind()) {
                    clocks(rule);
                }
            }
            clocks.values().forEach(clock -> clock.next().ifPresent(turns::add));
            turns.addAll(moments.toCome());
            question.subject()
                    .journeys()
                    .forEach(journey -> turns.addAll(FactsSoFar.toCome(journey, question.asOf())));
            return new Clocks(
                    List.copyOf(clocks.values()), turns.stream().min(Comparator.naturalOrder()));
        }

        private void clocks(Rule rule) {
            Judge judge = new Judge(rule, question, facts, moments, statuses);
            if (rule.start().isEmpty()) {
                new Limits(rule, question, facts, moments, statuses).clocks().forEach(this::add);
                return;
            }
            Event event = rule.start().get();
            Stretches population =
                    rule.population()
                            .map(statuses::of)
                            .orElse(Stretches.of(List.of(Stretch.ALWAYS)));
            if (population.unknown().isPresent()) {
                String why = population.unknown().get();
                for (Stretch most : statuses.atMost(rule.population().orElseThrow()).list()) {
                    begun(rule, moments.of(event, most, statuses).stream(), most)
                            .forEach(start -> add(judge.notAssessable(start, why)));
                }
                return;
            }
            for (Stretch stretch : population.list()) {
                begun(rule, moments.of(event, stretch, statuses).stream(), stretch)
                        .forEach(start -> judge.clock(start, stretch).ifPresent(this::add));
            }
        }

        /** Those that have begun, or are near enough; those to come are turns. */
        private Stream<Moment> begun(Rule rule, Stream<Moment> starts, Stretch stretch) {
            return starts.filter(start -> stretch.covers(start.day()))
                    .filter(start -> {
                        LocalDate shown =
                                rule.ahead()
                                        .map(ahead -> Lengths.plainlyBefore(start.day(), ahead))
                                        .orElse(start.day());
                        if (shown.isAfter(today)) {
                            turns.add(Calendar.startOf(shown));
                        }
                        return !shown.isAfter(today);
                    });
        }

        private void add(Clock clock) {
            clocks.putIfAbsent(clock.key(), clock);
        }
    }
}
