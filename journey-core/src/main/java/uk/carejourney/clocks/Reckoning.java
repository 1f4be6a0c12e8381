package uk.carejourney.clocks;

import org.jspecify.annotations.Nullable;

import uk.carejourney.calendar.Calendar;
import uk.carejourney.calendar.Counted;
import uk.carejourney.calendar.Term;
import uk.carejourney.fact.FactType;
import uk.carejourney.fold.Told;
import uk.carejourney.journey.Happened;
import uk.carejourney.rulebook.Amount;
import uk.carejourney.rulebook.Deadline;
import uk.carejourney.rulebook.Event;
import uk.carejourney.rulebook.Length;
import uk.carejourney.rulebook.Rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reckons when a clock of one rule is due. */
final class Reckoning {

    private final Rule rule;
    private final Calendar calendar;
    private final Settings settings;
    private final Moments moments;
    private final Statuses statuses;

    Reckoning(Rule rule, Calendar calendar, Settings settings, Moments moments, Statuses statuses) {
        this.rule = rule;
        this.calendar = calendar;
        this.settings = settings;
        this.moments = moments;
        this.statuses = statuses;
    }

    Reckoned due(Deadline deadline, Moment start, Stretch within) {
        return switch (deadline) {
            case Deadline.Within one -> within(one, start, within);
            case Deadline.Before() ->
                    Reckoned.on(start.day(), "on or before " + Words.day(start.day()));
            case Deadline.NotBefore(var amount) -> notBefore(amount, start);
            case Deadline.NotBeforeThe(var event) ->
                    onDayOf(
                            event,
                            start,
                            within,
                            day -> Reckoned.notUntil(day, "not before " + Words.day(day)));
            case Deadline.Between(var opens, var closes) -> between(opens, closes, start);
            case Deadline.OnDateIn(var field) -> onDateIn(field, start);
            case Deadline.ByThe(var event) ->
                    onDayOf(
                            event,
                            start,
                            within,
                            day -> Reckoned.on(day, "by what happened on " + Words.day(day)));
            case Deadline.EndOfTerm() -> endOfTerm(start);
            case Deadline.Earliest(var several) -> earliest(several, start, within);
            case Deadline.Limit _, Deadline.InARow _ ->
                    throw new IllegalStateException("a limit has no due date: " + rule.place());
        };
    }

    private Reckoned onDayOf(
            Event event, Moment start, Stretch within, Function<LocalDate, Reckoned> due) {
        if (event instanceof Event.Birthday(var ages)
                && ages.stream().noneMatch(age -> statuses.birthday(age).isPresent())) {
            return new Reckoned.Unknown("the day of birth is not known");
        }
        return moments.next(event, start, within, statuses).map(due).orElse(new Reckoned.Undated());
    }

    private Reckoned within(Deadline.Within deadline, Moment start, Stretch within) {
        Optional<Length> own = length(deadline.amount(), start.day());
        if (own.isEmpty()) {
            return new Reckoned.Unknown(
                    "what the council has set for '%s' is not allowed"
                            .formatted(deadline.amount()));
        }
        Reckoned reckoned = after(own.get(), start, deadline.toNoon());
        Optional<Length> agreed = deadline.agreed().flatMap(one -> agreed(one, start, within));
        if (agreed.isPresent()
                && reckoned instanceof Reckoned.Dated(var due)
                && after(agreed.get(), start, false) instanceof Reckoned.Dated(var other)) {
            boolean sooner = other.day().isBefore(due.day());
            boolean longer = deadline.agreed().filter(Deadline.Agreed::longer).isPresent();
            return sooner || longer
                    ? Reckoned.on(other.day(), other.words() + ", as agreed for the child")
                    : reckoned;
        }
        return reckoned;
    }

    private Optional<Length> agreed(Deadline.Agreed agreed, Moment start, Stretch within) {
        @Nullable Moment last = null;
        for (Moment one : moments.of(agreed.event(), within, statuses)) {
            if (!one.day().isAfter(start.day()) && within.covers(one.day())) {
                last = one;
            }
        }
        return Optional.ofNullable(last)
                .flatMap(one -> number(one, agreed))
                .map(number -> new Length(number, agreed.unit(), false));
    }

    private static Optional<Integer> number(Moment moment, Deadline.Agreed agreed) {
        @Nullable Told told = moment.told();
        @Nullable FactType type = moment.type();
        return told != null
                        && type != null
                        && type.value(told.fact(), agreed.field()) instanceof Integer number
                ? Optional.of(number)
                : Optional.empty();
    }

    private Optional<Length> length(Amount amount, LocalDate day) {
        return switch (amount) {
            case Amount.Fixed(var length) -> Optional.of(length);
            case Amount.Chosen(var name) ->
                    rule.parameter(name).flatMap(parameter -> settings.length(parameter, day));
        };
    }

    private Reckoned after(Length length, Moment start, boolean toNoon) {
        if (Lengths.inHours(length)) {
            return hoursAfter(length, start);
        }
        return switch (Lengths.after(start.day(), length, calendar)) {
            case Counted.NotCountable(var why) -> new Reckoned.Unknown(why);
            case Counted.On(var day, var skipped) -> {
                String words =
                        length.exclusive()
                                + (length.inclusive() ? " beginning with " : " after ")
                                + Words.day(start.day())
                                + Words.skipping(skipped);
                yield toNoon && !CourtDays.is(day, calendar)
                        ? CourtDays.noonAfter(day, words, calendar)
                        : Reckoned.on(day, words);
            }
        };
    }

    /**
     * Where only the day is known the hours run from its end, so that nobody is called late too
     * soon.
     */
    private static Reckoned hoursAfter(Length length, Moment start) {
        @Nullable Instant instant = start.instant();
        if (instant != null) {
            Instant due = Calendar.hoursAfter(instant, length.amount());
            return new Reckoned.Dated(Due.at(due, length + " after " + Words.moment(instant)));
        }
        Instant due =
                Calendar.hoursAfter(Calendar.endOf(start.last()), length.amount()).minusMillis(1);
        return Reckoned.on(
                Calendar.dayOf(due),
                length
                        + " after the end of "
                        + Words.day(start.last())
                        + ", whose time of day is not known");
    }

    private Reckoned notBefore(Amount amount, Moment start) {
        Optional<Length> length = length(amount, start.day());
        if (length.isEmpty()) {
            return new Reckoned.Unknown(
                    "what the council has set for '%s' is not allowed".formatted(amount));
        }
        return switch (Lengths.after(start.day(), length.get(), calendar)) {
            case Counted.NotCountable(var why) -> new Reckoned.Unknown(why);
            case Counted.On(var day, var _) ->
                    Reckoned.notUntil(
                            day, "not before " + length.get() + " after " + Words.day(start.day()));
        };
    }

    private Reckoned between(Amount opens, Amount closes, Moment start) {
        return notBefore(opens, start) instanceof Reckoned.Dated(var first)
                        && notBefore(closes, start) instanceof Reckoned.Dated(var last)
                ? new Reckoned.Dated(
                        new Due(
                                last.day(),
                                Optional.empty(),
                                Optional.of(first.day()),
                                "between %s and %s after %s"
                                        .formatted(opens, closes, Words.day(start.day()))))
                : notBefore(closes, start) instanceof Reckoned.Unknown why
                        ? why
                        : notBefore(opens, start);
    }

    private static Reckoned onDateIn(String field, Moment start) {
        Optional<Happened> date =
                start.told() == null || start.type() == null
                        ? Optional.empty()
                        : FactsSoFar.dayIn(start.type(), start.told().fact(), field);
        if (date.isEmpty()) {
            return new Reckoned.Undated();
        }
        return switch (date.get()) {
            case Happened.At(var instant) ->
                    new Reckoned.Dated(
                            Due.at(instant, "as it says itself, by " + Words.moment(instant)));
            default ->
                    date.get()
                            .latest()
                            .map(day -> Reckoned.on(day, "as it says itself, by " + Words.day(day)))
                            .orElse(new Reckoned.Unknown("the date it gives is not a date"));
        };
    }

    private Reckoned endOfTerm(Moment start) {
        return calendar.school().stream()
                .flatMap(school -> school.terms().stream())
                .filter(term -> term.covers(start.day()))
                .findFirst()
                .map(term -> Reckoned.on(term.last(), endOf(term)))
                .orElse(
                        new Reckoned.Unknown(
                                "no school term around %s has been published"
                                        .formatted(start.day())));
    }

    private static String endOf(Term term) {
        return "by the end of the %s term, %s".formatted(term.name(), Words.day(term.last()));
    }

    private Reckoned earliest(List<Deadline> several, Moment start, Stretch within) {
        List<Reckoned> all = several.stream().map(one -> due(one, start, within)).toList();
        Optional<Reckoned> unknown =
                all.stream().filter(Reckoned.Unknown.class::isInstance).findFirst();
        return unknown.orElseGet(() ->
                all.stream()
                        .filter(Reckoned.Dated.class::isInstance)
                        .min(Comparator.comparing(one -> ((Reckoned.Dated) one).due().over()))
                        .orElse(new Reckoned.Undated()));
    }
}
