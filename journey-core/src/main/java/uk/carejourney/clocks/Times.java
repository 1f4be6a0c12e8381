package uk.carejourney.clocks;

import uk.carejourney.rulebook.Population;
import uk.carejourney.rulebook.Rulebook;
import uk.carejourney.rulebook.Status;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * From when to when a status was so, or is known to be, for limits on time that adds up.
 *
 * <p>Counted in hours, what is known by the clock counts by the clock, so that a stay within one
 * day counts too; otherwise whole days do, and the day it ended is not one of them.
 */
final class Times {

    /** Where nothing ends it. */
    private static final long OPEN = Long.MAX_VALUE;

    /**
     * From one tick up to another, which is not part of it; {@code begun} is what it began with.
     */
    record Span(long from, long to, Moment begun) {

        boolean meets(long begin, long end) {
            return from < end && to > begin;
        }

        boolean isOpen() {
            return to == OPEN;
        }
    }

    private final Rulebook rulebook;
    private final Moments moments;
    private final Statuses statuses;
    private final Tick tick;

    Times(Rulebook rulebook, Moments moments, Statuses statuses, Tick tick) {
        this.rulebook = rulebook;
        this.moments = moments;
        this.statuses = statuses;
        this.tick = tick;
    }

    /** In the order they begin; those of overlapping entries overlap. */
    List<Span> of(String status) {
        boolean hours = tick == Tick.MILLISECOND;
        Status.Definition definition = rulebook.status(status).definition();
        return switch (definition) {
            case Status.FromTo fromTo when hours -> fromTo(fromTo);
            case Status.AllOf(var population) when hours -> all(population);
            case Status.OneOf(var names) when hours ->
                    inOrder(names.stream().flatMap(name -> of(name).stream()).toList());
            default -> inOrder(statuses.named(status).list().stream().map(this::days).toList());
        };
    }

    private Span days(Stretch stretch) {
        return new Span(
                tick.of(stretch.from()),
                stretch.to() == null ? OPEN : tick.of(stretch.to()),
                new Moment(stretch.from(), stretch.from(), null, stretch.begun(), null, true));
    }

    private List<Span> fromTo(Status.FromTo fromTo) {
        List<Moment> endings = moments.of(fromTo.to(), Stretch.ALWAYS, statuses);
        List<Span> spans = new ArrayList<>();
        for (Moment begin : moments.of(fromTo.from(), Stretch.ALWAYS, statuses)) {
            long to =
                    endings.stream()
                            .filter(one -> !one.day().isBefore(begin.day()))
                            .filter(one -> !one.isSameEntry(begin) && !before(one, begin))
                            .filter(one -> Links.agree(one, begin, fromTo.same()))
                            .findFirst()
                            .map(tick::of)
                            .orElse(OPEN);
            long most =
                    fromTo.atMost()
                            .map(length -> tick.of(Lengths.plainlyAfter(begin.day(), length)))
                            .orElse(OPEN);
            spans.add(new Span(tick.of(begin), Math.min(to, most), begin));
        }
        return inOrder(spans);
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
                Span later = other.from() > one.from() ? other : one;
                both.add(new Span(later.from(), Math.min(one.to(), other.to()), later.begun()));
            }
        }
        return inOrder(both);
    }

    private static List<Span> without(List<Span> some, List<Span> holes) {
        List<Span> left = some;
        for (Span hole : holes) {
            List<Span> rest = new ArrayList<>();
            for (Span one : left) {
                rest.add(new Span(one.from(), Math.min(one.to(), hole.from()), one.begun()));
                rest.add(new Span(Math.max(one.from(), hole.to()), one.to(), one.begun()));
            }
            left = inOrder(rest);
        }
        return left;
    }

    /** The empty left out. */
    private static List<Span> inOrder(List<Span> spans) {
        return spans.stream()
                .filter(one -> one.from() < one.to())
                .sorted(
                        Comparator.comparingLong(Span::from)
                                .thenComparing(Span::begun, Moment.IN_ORDER))
                .toList();
    }

    private static boolean before(Moment one, Moment other) {
        return one.instant() != null
                && other.instant() != null
                && one.instant().isBefore(other.instant());
    }
}
