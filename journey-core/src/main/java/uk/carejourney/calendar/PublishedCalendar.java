package uk.carejourney.calendar;

import uk.carejourney.council.RuleFact.CalendarPublished;
import uk.carejourney.journey.Recorded;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The calendar as the council had published it by some moment, over the one that ships with the
 * product.
 *
 * <p>A calendar named {@code england-and-wales} says everything about its own days, from its first
 * to its last; the shipped table stands for the days before and after. Of two for one day the last
 * recorded holds. A calendar named {@code schools} gives the terms, and as holidays the days
 * schools are closed in them. Closures of the council's own offices change no count.
 */
public final class PublishedCalendar {

    /** The name under which bank holidays are published. */
    public static final String BANK_HOLIDAYS = "england-and-wales";

    /** The name under which school terms are published. */
    public static final String SCHOOLS = "schools";

    private PublishedCalendar() {}

    /**
     * The calendar as known by the facts given.
     *
     * @param council the council's facts, as far as they were known
     */
    public static Calendar of(Iterable<Recorded> council) {
        TreeMap<Long, CalendarPublished> published = new TreeMap<>();
        for (Recorded recorded : council) {
            if (recorded.fact() instanceof CalendarPublished calendar) {
                published.put(recorded.position(), calendar);
            }
        }
        Holidays holidays = Holidays.englandAndWales();
        Optional<SchoolYear> school = Optional.empty();
        for (CalendarPublished calendar : published.values()) {
            if (calendar.name().equals(BANK_HOLIDAYS)) {
                holidays = over(holidays, calendar);
            } else if (calendar.name().equals(SCHOOLS)) {
                school = Optional.of(over(school, calendar));
            }
        }
        return new Calendar(holidays, school);
    }

    private static Holidays over(Holidays before, CalendarPublished calendar) {
        LocalDate from = calendar.from() == null ? before.from() : calendar.from();
        LocalDate to = calendar.to() == null ? before.until() : calendar.to();
        boolean apart =
                from.isAfter(before.until().plusDays(1)) || to.isBefore(before.from().minusDays(1));
        if (to.isBefore(from) || apart) {
            return before;
        }
        Map<LocalDate, String> days = new TreeMap<>(before.days());
        days.keySet().removeIf(day -> !day.isBefore(from) && !day.isAfter(to));
        calendar.holidays().forEach(day -> days.put(day.on(), day.name()));
        return new Holidays(min(before.from(), from), max(before.until(), to), days);
    }

    private static SchoolYear over(Optional<SchoolYear> before, CalendarPublished calendar) {
        Map<LocalDate, Term> terms = new TreeMap<>();
        Set<LocalDate> closed = new HashSet<>();
        before.ifPresent(known -> {
            known.terms().forEach(term -> terms.put(term.first(), term));
            closed.addAll(known.closed());
        });
        calendar.terms()
                .forEach(term ->
                        terms.put(term.first(), new Term(term.name(), term.first(), term.last())));
        calendar.holidays().forEach(day -> closed.add(day.on()));
        List<Term> inOrder =
                terms.values().stream().sorted(Comparator.comparing(Term::first)).toList();
        return new SchoolYear(inOrder, closed);
    }

    private static LocalDate min(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate max(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
