package uk.carejourney.clocks;

import org.jspecify.annotations.Nullable;

import uk.carejourney.admission.AdmissionFact.ChildBecameLookedAfter;
import uk.carejourney.calendar.Ages;
import uk.carejourney.catalogue.Facts;
import uk.carejourney.fact.FactType;
import uk.carejourney.fold.Spell;
import uk.carejourney.fold.Told;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Happened;
import uk.carejourney.rulebook.Population;
import uk.carejourney.rulebook.Rulebook;
import uk.carejourney.rulebook.Status;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** When each status of the rulebook was so for one subject. */
final class Statuses {

    /** About as many statuses and populations as the rules of England speak of. */
    private static final int USUAL = 250;

    private final Rulebook rulebook;
    private final Case subject;
    private final FactsSoFar facts;
    private final LocalDate today;
    private final Moments moments;
    private final Map<String, Stretches> worked = HashMap.newHashMap(USUAL);
    private final IdentityHashMap<Population, Stretches> populations = new IdentityHashMap<>(USUAL);
    private @Nullable Stretches lookedAfter;

    Statuses(Rulebook rulebook, Case subject, FactsSoFar facts, LocalDate today, Moments moments) {
        this.rulebook = rulebook;
        this.subject = subject;
        this.facts = facts;
        this.today = today;
        this.moments = moments;
    }

    Stretches of(Population population) {
        @Nullable Stretches known = populations.get(population);
        if (known == null) {
            known = work(population);
            populations.put(population, known);
        }
        return known;
    }

    private Stretches work(Population population) {
        Stretches all = Stretches.ALWAYS;
        boolean first = true;
        for (Population.Term term : population.terms()) {
            Stretches one = named(term.status());
            all = first ? one : term.denied() ? all.butNot(one) : all.and(one);
            first = false;
        }
        return all;
    }

    /** When it can have been so at most: what is not known of it is taken to be so. */
    Stretches atMost(Population population) {
        Stretches all = Stretches.ALWAYS;
        for (Population.Term term : population.terms()) {
            Stretches one = named(term.status());
            if (one.unknown().isEmpty()) {
                all = term.denied() ? all.butNot(one) : all.and(one);
            } else if (!term.denied()
                    && rulebook.status(term.status()).definition()
                            instanceof Status.AllOf(var parts)) {
                all = all.and(atMost(parts));
            }
        }
        return all;
    }

    boolean holds(Population.Term term, LocalDate day) {
        return named(term.status()).cover(day) != term.denied();
    }

    Stretches named(String name) {
        @Nullable Stretches known = worked.get(name);
        if (known == null) {
            known = work(rulebook.status(name).definition());
            worked.put(name, known);
        }
        return known;
    }

    private Stretches work(Status.Definition definition) {
        return switch (definition) {
            case Status.LookedAfter() -> lookedAfter();
            case Status.Placed() -> placements(null);
            case Status.UnderLegalStatus(var codes) ->
                    Turns.ofLegalStatus(codes, facts).and(lookedAfter());
            case Status.InPlacementOfType(var codes) -> placements(codes);
            case Status.WithOneCarer() ->
                    new Carers(subject.journey(), today).stretches().and(lookedAfter());
            case Status.FromTo fromTo -> fromTo(fromTo);
            case Status.LastSaid said -> lastSaid(said);
            case Status.Aged(int from, int until) -> aged(from, until);
            case Status.FirstPart(var of, var length) -> Parts.first(named(of), length);
            case Status.AfterPart(var of, var length) -> Parts.after(named(of), length);
            case Status.AddsUp(var of, int days) -> Parts.onceAddsUp(named(of), days);
            case Status.InWhich(var of, var event) ->
                    Parts.inWhich(named(of), moments.of(event, Stretch.ALWAYS, this));
            case Status.AllOf(var population) -> of(population);
            case Status.OneOf(var names) ->
                    names.stream().map(this::named).reduce(Stretches.NEVER, Stretches::or);
        };
    }

    /** Looked after under 18; a stay of 24 hours or less is not being looked after (s.22(2)). */
    private Stretches lookedAfter() {
        @Nullable Stretches known = lookedAfter;
        if (known == null) {
            known = workLookedAfter();
            lookedAfter = known;
        }
        return known;
    }

    private Stretches workLookedAfter() {
        List<Stretch> list = new ArrayList<>();
        for (Spell<ChildBecameLookedAfter> spell : subject.journey().periodsOfCare()) {
            if (!spell.from().isAfter(today) && !isOneDay(spell)) {
                list.add(Stretch.of(spell, today));
            }
        }
        Optional<LocalDate> adult = birthday(18);
        return Stretches.of(
                adult.map(day -> list.stream().map(one -> one.until(day)).toList()).orElse(list));
    }

    private static boolean isOneDay(Spell<?> spell) {
        return spell.start().happened() instanceof Happened.At(var began)
                && spell.end() != null
                && spell.end().happened() instanceof Happened.At(var ended)
                && Duration.between(began, ended).compareTo(Duration.ofHours(24)) <= 0;
    }

    private Stretches placements(@Nullable List<String> types) {
        return Stretches.of(
                        subject.journey().placements().stream()
                                .filter(spell -> !spell.from().isAfter(today))
                                .filter(spell ->
                                        types == null || isOneOf(types, spell.begun().type()))
                                .map(spell -> Stretch.of(spell, today))
                                .toList())
                .and(lookedAfter());
    }

    private static boolean isOneOf(List<String> codes, @Nullable Code code) {
        return code != null && codes.contains(code.value());
    }

    private Stretches fromTo(Status.FromTo fromTo) {
        List<Moment> endings = moments.of(fromTo.to(), Stretch.ALWAYS, this);
        List<Stretch> list = new ArrayList<>();
        for (Moment begin : moments.of(fromTo.from(), Stretch.ALWAYS, this)) {
            @Nullable Moment end = end(begin, endings, fromTo.same());
            Stretch stretch =
                    new Stretch(
                            begin.day(),
                            end == null ? null : end.day(),
                            begin.told(),
                            end == null ? null : end.told(),
                            begin.known());
            list.add(
                    fromTo.atMost()
                            .map(most -> stretch.until(Lengths.plainlyAfter(begin.day(), most)))
                            .orElse(stretch));
        }
        return Stretches.of(list);
    }

    private static @Nullable Moment end(
            Moment begin, List<Moment> endings, Map<String, String> same) {
        for (Moment one : endings) {
            if (!one.day().isBefore(begin.day())
                    && !one.isSameEntry(begin)
                    && Links.agree(one, begin, same)) {
                return one;
            }
        }
        return null;
    }

    private Stretches lastSaid(Status.LastSaid said) {
        return Turns.of(
                moments.of(said.event(), Stretch.ALWAYS, this).stream()
                        .flatMap(one -> Optional.ofNullable(one.told()).stream())
                        .toList(),
                fact -> Optional.of(FactsSoFar.says(said.event().type(), fact, said.says())),
                (later, earlier) ->
                        said.each().filter(field -> isAnother(later, earlier, field)).isPresent());
    }

    /** Whether two facts of a kind say different things in a field, or one of them nothing. */
    private static boolean isAnother(Told later, Told earlier, String field) {
        FactType type = Facts.CATALOGUE.of(later.fact());
        List<String> one = FactsSoFar.texts(type.value(later.fact(), field));
        return one.isEmpty() || !one.equals(FactsSoFar.texts(type.value(earlier.fact(), field)));
    }

    private Stretches aged(int from, int until) {
        Optional<LocalDate> first = birthday(from);
        return first.isEmpty()
                ? Stretches.unknown("the day of birth is not known")
                : Stretches.of(List.of(Stretch.days(first.get(), birthday(until).orElse(null))));
    }

    /** The day an age is reached, where the day of birth is known. */
    Optional<LocalDate> birthday(int age) {
        return subject.journey()
                .identity()
                .born()
                .flatMap(born ->
                        born instanceof Happened.OnDay(var day)
                                ? Optional.of(Ages.birthday(day, age))
                                : Optional.empty());
    }
}
