package uk.carejourney.clocks;

import org.jspecify.annotations.Nullable;

import uk.carejourney.calendar.Calendar;
import uk.carejourney.calendar.Term;
import uk.carejourney.catalogue.Facts;
import uk.carejourney.fold.Told;
import uk.carejourney.journey.Happened;
import uk.carejourney.rulebook.Event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds when events happened to one subject. */
final class Moments {

    /** What was found of an event; in one stretch, where that makes a difference. */
    private record Found(@Nullable Stretch within, List<Moment> moments) {
        boolean holdsIn(Stretch other) {
            return within == null || within.equals(other);
        }
    }

    /** About as many events as the rules of England speak of. */
    private static final int USUAL = 1_000;

    private final Calendar calendar;
    private final LocalDate today;
    private final Happenings happenings;
    private final Set<Instant> toCome = new HashSet<>();

    /** By the event itself, as the rule has it: its starts all ask for the same few events. */
    private final IdentityHashMap<Event, Found> known = new IdentityHashMap<>(USUAL);

    Moments(Case subject, FactsSoFar facts, Calendar calendar, Instant asOf) {
        this.calendar = calendar;
        this.today = facts.today();
        this.happenings = new Happenings(subject, facts, asOf);
    }

    /**
     * Every moment an event happened, in order.
     *
     * @param within the stretch in which numbers are counted, years and terms are looked for
     */
    List<Moment> of(Event event, Stretch within, Statuses statuses) {
        @Nullable Found found = known.get(event);
        if (found == null || !found.holdsIn(within)) {
            List<Moment> moments = find(event, within, statuses);
            found = new Found(event.isCountedWithin() ? within : null, moments);
            known.put(event, found);
            moments.stream()
                    .filter(one -> !hasCome(one))
                    .forEach(one -> toCome.add(Calendar.startOf(one.day())));
        }
        return found.moments();
    }

    private List<Moment> find(Event event, Stretch within, Statuses statuses) {
        return switch (event) {
            case Event.Happens happens -> happenings.of(happens);
            case Event.Begins(var status) ->
                    statuses.named(status).list().stream().map(this::beginning).toList();
            case Event.Ends(var status) ->
                    statuses.named(status).list().stream().flatMap(this::ending).toList();
            case Event.Birthday(var ages) ->
                    ages.stream()
                            .flatMap(age -> statuses.birthday(age).stream())
                            .map(Moment::on)
                            .toList();
            case Event.Yearly yearly -> years(yearly, within);
            case Event.TermBegins(int least) -> terms(least, within);
            case Event.AnyOf(var events) -> {
                List<Moment> any = new ArrayList<>();
                events.forEach(one -> any.addAll(of(one, within, statuses)));
                any.sort(Moment.IN_ORDER);
                yield any;
            }
            case Event.Numbered numbered -> numbered(numbered, within, statuses);
            case Event.Following(var later, var earlier, var same) ->
                    of(later, within, statuses).stream()
                            .filter(one -> follows(one, of(earlier, within, statuses), same))
                            .toList();
            case Event.While(var inner, var terms) ->
                    of(inner, within, statuses).stream()
                            .filter(one ->
                                    terms.stream()
                                            .allMatch(term -> statuses.holds(term, one.day())))
                            .toList();
        };
    }

    private static boolean follows(Moment one, List<Moment> earlier, Map<String, String> same) {
        for (Moment before : earlier) {
            if (!before.day().isAfter(one.last()) && Links.agree(one, before, same)) {
                return true;
            }
        }
        return false;
    }

    /** The day of the first such event on or after a start, the start itself left out. */
    Optional<LocalDate> next(Event event, Moment start, Stretch within, Statuses statuses) {
        for (Moment one : of(event, within, statuses)) {
            if (!one.day().isBefore(start.day()) && !one.isSameEntry(start)) {
                return Optional.of(one.day());
            }
        }
        return Optional.empty();
    }

    /** When what was asked for and lies ahead will have come. */
    Set<Instant> toCome() {
        return toCome;
    }

    /** Whether it is not still to come. */
    boolean hasCome(Moment moment) {
        return !moment.day().isAfter(today);
    }

    Moment beginning(Stretch stretch) {
        Told begun = stretch.begun();
        Happened happened = begun == null ? Happened.on(stretch.from()) : begun.happened();
        boolean thatDay = happened.earliest().filter(stretch.from()::equals).isPresent();
        Instant instant = thatDay && happened instanceof Happened.At(var at) ? at : null;
        return new Moment(
                stretch.from(),
                stretch.from(),
                instant,
                begun,
                begun == null ? null : Facts.CATALOGUE.of(begun.fact()),
                stretch.fromKnown() && !(thatDay && isVague(happened)));
    }

    private static boolean isVague(Happened happened) {
        return happened instanceof Happened.InMonth || happened instanceof Happened.InYear;
    }

    private Stream<Moment> ending(Stretch stretch) {
        if (stretch.to() == null) {
            return Stream.empty();
        }
        Told ended = stretch.ended();
        Instant instant =
                ended != null && ended.happened() instanceof Happened.At(var at) ? at : null;
        return Stream.of(
                new Moment(
                        stretch.to(),
                        stretch.to(),
                        instant,
                        ended,
                        ended == null ? null : Facts.CATALOGUE.of(ended.fact()),
                        true));
    }

    private List<Moment> years(Event.Yearly yearly, Stretch within) {
        LocalDate last = today.plusYears(1);
        LocalDate first =
                within.from().isBefore(LocalDate.of(1990, 1, 1))
                        ? LocalDate.of(1990, 1, 1)
                        : within.from();
        List<Moment> years = new ArrayList<>();
        for (int year = first.getYear(); year <= last.getYear(); year++) {
            LocalDate day = yearly.day().atYear(year);
            if (within.covers(day)) {
                years.add(Moment.on(day));
            }
        }
        return years;
    }

    private List<Moment> terms(int least, Stretch within) {
        List<Moment> begins = new ArrayList<>();
        calendar.school()
                .ifPresent(school -> {
                    for (Term term : school.terms()) {
                        LocalDate from =
                                within.from().isAfter(term.first()) ? within.from() : term.first();
                        boolean enough =
                                term.covers(from)
                                        && school.daysIn(from, term.last(), calendar.holidays())
                                                >= least;
                        if (enough && within.covers(from)) {
                            begins.add(Moment.on(from));
                        }
                    }
                });
        return begins;
    }

    private List<Moment> numbered(Event.Numbered numbered, Stretch within, Statuses statuses) {
        List<Stretch> counting =
                numbered.within()
                        .map(status -> statuses.named(status).list())
                        .orElse(List.of(within));
        List<Moment> all = of(numbered.event(), within, statuses);
        List<Moment> chosen = new ArrayList<>();
        for (Stretch stretch : counting) {
            Map<List<String>, List<Moment>> groups = new LinkedHashMap<>();
            for (Moment one : all) {
                if (stretch.covers(one.day())) {
                    groups.computeIfAbsent(each(numbered, one), _ -> new ArrayList<>()).add(one);
                }
            }
            groups.values()
                    .forEach(inside -> {
                        int last =
                                numbered.orLater()
                                        ? inside.size()
                                        : Math.min(numbered.number(), inside.size());
                        for (int i = numbered.number() - 1; i < last; i++) {
                            chosen.add(inside.get(i));
                        }
                    });
        }
        return chosen.stream().distinct().sorted(Moment.IN_ORDER).toList();
    }

    private static List<String> each(Event.Numbered numbered, Moment moment) {
        return numbered.each().map(field -> moment.texts(field)).orElse(List.of());
    }
}
