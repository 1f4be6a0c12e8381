package uk.carejourney.clocks;

import uk.carejourney.calendar.Calendar;
import uk.carejourney.rulebook.Population;
import uk.carejourney.rulebook.Rulebook;
import uk.carejourney.rulebook.Status;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * From which instant to which a status was so, for limits on time that adds up.
 *
 * <p>Counted in hours, what is known by the clock counts by the clock, so that a stay within one
 * day counts too; otherwise whole days do, and the day it ended is not one of them.
 */
final class Times {

    /** From one instant to another; {@code begun} is what it began with. */
    record Span(Instant from, Instant to, Moment begun) {}

    private final Rulebook rulebook;
    private final Moments moments;
    private final Statuses statuses;
    private final boolean hours;
    private final Instant now;
    private final Consumer<Instant> turn;

    /**
     * @param turn told when a status is known to begin or end later
     */
    Times(
            Rulebook rulebook,
            Moments moments,
            Statuses statuses,
            boolean hours,
            Instant now,
            Consumer<Instant> turn) {
        this.rulebook = rulebook;
        this.moments = moments;
        this.statuses = statuses;
        this.hours = hours;
        this.now = now;
        this.turn = turn;
    }

    List<Span> of(String status) {
        Status.Definition definition = rulebook.status(status).definition();
        return switch (definition) {
            case Status.FromTo fromTo when hours -> fromTo(fromTo);
            case Status.AllOf(var population) when hours -> all(population);
            default -> statuses.named(status).list().stream().map(this::days).toList();
        };
    }

    private Span days(Stretch stretch) {
        Instant from = Calendar.startOf(stretch.from());
        Instant to = stretch.to() == null ? now : Calendar.startOf(stretch.to());
        turnAt(from);
        turnAt(to);
        return new Span(
                from,
                to,
                new Moment(stretch.from(), stretch.from(), null, stretch.begun(), null, true));
    }

    private List<Span> fromTo(Status.FromTo fromTo) {
        List<Moment> endings = moments.of(fromTo.to(), Stretch.ALWAYS, statuses);
        List<Span> spans = new ArrayList<>();
        for (Moment begin : moments.of(fromTo.from(), Stretch.ALWAYS, statuses)) {
            Instant to =
                    endings.stream()
                            .filter(one -> !one.day().isBefore(begin.day()))
                            .filter(one -> !one.isSameEntry(begin) && !before(one, begin))
                            .filter(one -> Links.agree(one, begin, fromTo.same()))
                            .findFirst()
                            .map(Times::instant)
                            .orElse(now);
            Instant most =
                    fromTo.atMost()
                            .map(length ->
                                    Calendar.startOf(Lengths.plainlyAfter(begin.day(), length)))
                            .orElse(now);
            turnAt(most);
            spans.add(new Span(instant(begin), earlier(earlier(to, most), now), begin));
        }
        return joined(spans);
    }

    private void turnAt(Instant later) {
        if (later.isAfter(now)) {
            turn.accept(later);
        }
    }

    private List<Span> all(Population population) {
        List<Span> left = of(population.terms().getFirst().status());
        for (Population.Term term : population.terms().subList(1, population.terms().size())) {
            List<Span> other = of(term.status());
            left = term.denied() ? without(left, other) : both(left, other);
        }
        return left;
    }

    private static List<Span> both(List<Span> some, List<Span> others) {
        List<Span> both = new ArrayList<>();
        for (Span one : some) {
            for (Span other : others) {
                boolean later = other.from().isAfter(one.from());
                both.add(
                        new Span(
                                later ? other.from() : one.from(),
                                earlier(one.to(), other.to()),
                                later ? other.begun() : one.begun()));
            }
        }
        return joined(both);
    }

    private static List<Span> without(List<Span> some, List<Span> holes) {
        List<Span> left = some;
        for (Span hole : holes) {
            List<Span> rest = new ArrayList<>();
            for (Span one : left) {
                rest.add(new Span(one.from(), earlier(one.to(), hole.from()), one.begun()));
                boolean later = hole.to().isAfter(one.from());
                rest.add(new Span(later ? hole.to() : one.from(), one.to(), one.begun()));
            }
            left = joined(rest);
        }
        return left;
    }

    /** In their order, each instant once, the empty left out. */
    private static List<Span> joined(List<Span> spans) {
        List<Span> joined = new ArrayList<>();
        spans.stream()
                .filter(one -> one.to().isAfter(one.from()))
                .sorted(Comparator.comparing(Span::from))
                .forEach(one -> {
                    if (joined.isEmpty() || joined.getLast().to().isBefore(one.from())) {
                        joined.add(one);
                    } else if (one.to().isAfter(joined.getLast().to())) {
                        Span last = joined.removeLast();
                        joined.add(new Span(last.from(), one.to(), last.begun()));
                    }
                });
        return joined;
    }

    private static boolean before(Moment one, Moment other) {
        return one.instant() != null
                && other.instant() != null
                && one.instant().isBefore(other.instant());
    }

    private static Instant instant(Moment moment) {
        return moment.instant() == null ? Calendar.startOf(moment.day()) : moment.instant();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
