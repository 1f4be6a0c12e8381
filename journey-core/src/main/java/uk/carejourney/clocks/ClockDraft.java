package uk.carejourney.clocks;

import org.jspecify.annotations.Nullable;

import uk.carejourney.calendar.Calendar;
import uk.carejourney.calendar.Counted;
import uk.carejourney.fold.Told;
import uk.carejourney.rulebook.Length;
import uk.carejourney.rulebook.Rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A clock while it is being judged. */
final class ClockDraft {

    private final Rule rule;
    private final Moment start;
    private final Question question;
    private final FactsSoFar facts;
    private final Set<UUID> rests = new LinkedHashSet<>();
    private @Nullable Instant next;
    private ClockState state = ClockState.PENDING;
    private Optional<Due> due = Optional.empty();
    private Optional<String> counted = Optional.empty();
    private Optional<LocalDate> doneOn = Optional.empty();
    private Optional<LocalDate> closedOn = Optional.empty();
    private Optional<String> reason = Optional.empty();
    private Rule.Severity severity;
    private boolean stillFor = true;

    ClockDraft(Rule rule, Moment start, Question question, FactsSoFar facts) {
        this.rule = rule;
        this.start = start;
        this.question = question;
        this.facts = facts;
        this.severity = allowed(rule.severity());
        rests(start);
    }

    ClockDraft state(ClockState is) {
        state = is;
        return this;
    }

    ClockDraft due(Due when) {
        due = Optional.of(when);
        return this;
    }

    /** What adds up has no due date. */
    ClockDraft counted(String words) {
        counted = Optional.of(words);
        return this;
    }

    ClockDraft because(String why) {
        reason = Optional.of(why);
        return this;
    }

    ClockDraft done(Done done) {
        doneOn = Optional.of(done.by().last());
        done.from().forEach(this::rests);
        return this;
    }

    ClockDraft stillFor(boolean is) {
        stillFor = is;
        return this;
    }

    ClockDraft closed(Optional<LocalDate> on) {
        closedOn = on;
        return this;
    }

    ClockDraft rests(Moment moment) {
        if (moment.told() != null) {
            rests(moment.told());
        }
        return this;
    }

    ClockDraft rests(Told told) {
        rests.add(told.recorded().envelope().eventId());
        return this;
    }

    ClockDraft turn(Instant at) {
        @Nullable Instant soonest = next;
        if (at.isAfter(question.asOf()) && (soonest == null || at.isBefore(soonest))) {
            next = at;
        }
        return this;
    }

    /** It ends with the stretch it is in. */
    ClockDraft until(Stretch within) {
        return within.to() == null ? this : turn(Calendar.startOf(within.to()));
    }

    /** An unmet duty may become worse with time. */
    ClockDraft worsening(Due since) {
        for (Rule.Worse worse : rule.worsens()) {
            Counted from =
                    switch (worse.from()) {
                        case Rule.Worse.AfterDue(var length) -> after(since.day(), length);
                        case Rule.Worse.AfterStart(var length) -> after(start.day(), length);
                        case Rule.Worse.Reached _ -> new Counted.NotCountable("it counts events");
                    };
            if (from instanceof Counted.On(var day, var _)) {
                worsens(worse.severity(), Calendar.endOf(day));
            }
        }
        return this;
    }

    private Counted after(LocalDate day, Length length) {
        return Lengths.after(day, length, question.calendar());
    }

    private void worsens(Rule.Severity to, Instant from) {
        if (closedOn.isEmpty()) {
            turn(from);
        }
        boolean reached =
                closedOn.isPresent()
                        ? Calendar.startOf(closedOn.get()).isAfter(from)
                        : !question.asOf().isBefore(from);
        severity = reached ? allowed(to) : severity;
    }

    /** A limit may be passed by more or less. */
    ClockDraft reaching(long number) {
        for (Rule.Worse worse : rule.worsens()) {
            boolean reached =
                    worse.from() instanceof Rule.Worse.Reached(int least) && number >= least;
            severity = reached ? allowed(worse.severity()) : severity;
        }
        return this;
    }

    private Rule.Severity allowed(Rule.Severity wanted) {
        Rule.Severity unconfirmed = rule.unconfirmed(wanted);
        return unconfirmed == wanted || !isConfirmed() ? unconfirmed : wanted;
    }

    private boolean isConfirmed() {
        return question.settings()
                .on(facts.today(), "confirmed." + rule.id())
                .filter("yes"::equals)
                .isPresent();
    }

    Clock clock() {
        LocalDate responsibleOn =
                due.map(Due::day).filter(day -> day.isBefore(facts.today())).orElse(facts.today());
        return new Clock(
                rule.id() + "/" + key(),
                rule,
                state,
                start.day(),
                due,
                due.map(Due::words).or(() -> counted),
                doneOn,
                closedOn,
                reason,
                severity,
                List.copyOf(rests),
                Optional.ofNullable(next),
                facts.responsible(responsibleOn),
                stillFor);
    }

    private String key() {
        return start.told() == null
                        || start.told().happened().earliest().filter(start.day()::equals).isEmpty()
                ? start.day().toString()
                : start.told().recorded().envelope().eventId().toString();
    }
}
