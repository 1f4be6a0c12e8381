package uk.carejourney.clocks;

import org.jspecify.annotations.Nullable;

import uk.carejourney.calendar.Calendar;
import uk.carejourney.rulebook.Event;
import uk.carejourney.rulebook.Rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * All the clocks of one subject at one moment.
 *
 * @param list the clocks, by rule in the order of the rulebook, then by start
 * @param next the next moment any of them changes, or another starts, if nothing is recorded
 * @param responsible the worker and the team responsible for the subject at that moment, whoever
 *     was when a clock was due
 */
public record Clocks(List<Clock> list, Optional<Instant> next, Optional<Responsible> responsible) {

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
        private @Nullable Instant next;

        Run(Question question) {
            this.question = question;
            this.facts = new FactsSoFar(question.subject().journey(), question.asOf());
            this.today = facts.today();
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
            clocks.values().forEach(clock -> clock.next().ifPresent(this::turn));
            moments.toCome().forEach(this::turn);
            question.subject()
                    .journeys()
                    .forEach(journey ->
                            FactsSoFar.toCome(journey, question.asOf()).forEach(this::turn));
            return new Clocks(
                    List.copyOf(clocks.values()),
                    Optional.ofNullable(next),
                    facts.responsible(today));
        }

        private void turn(Instant at) {
            @Nullable Instant soonest = next;
            next = soonest == null || at.isBefore(soonest) ? at : soonest;
        }

        private void clocks(Rule rule) {
            if (rule.start().isEmpty()) {
                new Limits(rule, question, facts, moments, statuses, this::turn)
                        .clocks()
                        .forEach(this::add);
                return;
            }
            Event event = rule.start().get();
            Stretches population = rule.population().map(statuses::of).orElse(Stretches.ALWAYS);
            if (population.unknown().isPresent()) {
                String why = population.unknown().get();
                for (Stretch most : statuses.atMost(rule.population().orElseThrow()).list()) {
                    each(rule, event, most, (judge, start) -> add(judge.notAssessable(start, why)));
                }
                return;
            }
            for (Stretch stretch : population.list()) {
                stops(stretch);
                takenOver(rule, event, stretch);
                each(
                        rule,
                        event,
                        stretch,
                        (judge, start) -> judge.clock(start, stretch).ifPresent(this::add));
            }
        }

        /** What is still owed, and to whom the rule still is, is told until then. */
        private void stops(Stretch stretch) {
            if (stretch.to() != null && stretch.to().isAfter(today)) {
                turn(Calendar.startOf(stretch.to()));
            }
        }

        /**
         * Where a rule comes to hold in the middle, its duty goes on from the last start before:
         * otherwise a change of regime would leave nobody's clock running.
         */
        private void takenOver(Rule rule, Event event, Stretch stretch) {
            if (rule.takesOverWithin().isEmpty()) {
                return;
            }
            if (stretch.from().isAfter(today)) {
                turn(Calendar.startOf(stretch.from()));
                return;
            }
            for (Stretch whole : statuses.named(rule.takesOverWithin().get()).list()) {
                if (whole.covers(stretch.from())) {
                    List<Moment> starts = moments.of(event, whole, statuses);
                    lastBefore(stretch.from(), whole, starts)
                            .flatMap(start ->
                                    new Judge(rule, question, facts, moments, statuses)
                                            .clock(start, stretch))
                            .ifPresent(clock -> clocks.put(clock.key(), clock));
                }
            }
        }

        /** Empty where something that day starts it anyway. */
        private static Optional<Moment> lastBefore(
                LocalDate day, Stretch whole, List<Moment> starts) {
            if (starts.stream().anyMatch(start -> start.day().equals(day))) {
                return Optional.empty();
            }
            return starts.stream()
                    .filter(start -> whole.covers(start.day()) && start.day().isBefore(day))
                    .max(Moment.IN_ORDER);
        }

        /** Most rules have not begun for a child, and need no judge. */
        private void each(
                Rule rule, Event event, Stretch stretch, BiConsumer<Judge, Moment> judged) {
            List<Moment> begun = begun(rule, event, stretch);
            if (!begun.isEmpty()) {
                Judge judge = new Judge(rule, question, facts, moments, statuses);
                begun.forEach(start -> judged.accept(judge, start));
            }
        }

        /** The starts that have come, or are near enough; those to come are turns. */
        private List<Moment> begun(Rule rule, Event event, Stretch stretch) {
            List<Moment> begun = new ArrayList<>();
            for (Moment start : moments.of(event, stretch, statuses)) {
                if (stretch.covers(start.day())) {
                    LocalDate shown =
                            rule.ahead().isEmpty()
                                    ? start.day()
                                    : Lengths.plainlyBefore(start.day(), rule.ahead().get());
                    if (shown.isAfter(today)) {
                        turn(Calendar.startOf(shown));
                    } else {
                        begun.add(start);
                    }
                }
            }
            return begun;
        }

        private void add(Clock clock) {
            clocks.putIfAbsent(clock.key(), clock);
        }
    }
}
