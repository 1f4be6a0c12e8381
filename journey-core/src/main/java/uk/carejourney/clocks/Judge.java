package uk.carejourney.clocks;

import uk.carejourney.calendar.Calendar;
import uk.carejourney.calendar.Counted;
import uk.carejourney.rulebook.Deadline;
import uk.carejourney.rulebook.Length;
import uk.carejourney.rulebook.Rule;
import uk.carejourney.rulebook.Version;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Judges the clocks of one rule, one start at a time. */
final class Judge {

    private static final String NOT_KNOWN = "the day it starts from is not known";

    private final Rule rule;
    private final Question question;
    private final FactsSoFar facts;
    private final Moments moments;
    private final Statuses statuses;
    private final Reckoning reckoning;
    private final Excuses excuses;
    private final Silence silence;
    private final Leaving leaving;
    private final LocalDate today;
    private final Optional<LocalDate> died;

    Judge(Rule rule, Question question, FactsSoFar facts, Moments moments, Statuses statuses) {
        this.rule = rule;
        this.question = question;
        this.facts = facts;
        this.moments = moments;
        this.statuses = statuses;
        this.reckoning =
                new Reckoning(rule, question.calendar(), question.settings(), moments, statuses);
        this.today = facts.today();
        this.silence = new Silence(rule, question, today);
        this.excuses = new Excuses(rule, moments, statuses, today);
        this.died =
                rule.afterDeath()
                        ? Optional.empty()
                        : question.subject()
                                .journey()
                                .identity()
                                .died()
                                .filter(day -> !day.isAfter(today));
        this.leaving = new Leaving(rule, question, statuses, died, today);
    }

    /** Of whom it is not known whether the rule is for them, or since when. */
    Clock notAssessable(Moment start, String why) {
        return new ClockDraft(rule, start, question, facts)
                .stillFor(false)
                .state(ClockState.NOT_ASSESSABLE)
                .because(why)
                .clock();
    }

    private ClockDraft draft(Moment start, Stretch within) {
        return new ClockDraft(rule, start, question, facts).stillFor(leaving.on(within).isEmpty());
    }

    /** The clock that started then; empty if the rule did not hold, or not for this child. */
    Optional<Clock> clock(Moment start, Stretch within) {
        if (died.filter(start.day()::isAfter).isPresent() || doneBefore(start, within)) {
            return Optional.empty();
        }
        if (rule.judged().isPresent()) {
            Length after = rule.judged().get().after();
            LocalDate then =
                    Lengths.plainlyAfter(start.day(), after).minusDays(after.inclusive() ? 1 : 0);
            Stretches so = statuses.of(rule.judged().get().population());
            if (so.unknown().isPresent()) {
                return Optional.of(notAssessable(start, so.unknown().get()));
            }
            if (!so.cover(then)) {
                return Optional.empty();
            }
        }
        return byVersion(start, within);
    }

    /** By the start, or for repeated duties the version whose own due date lies in its time. */
    private Optional<Clock> byVersion(Moment start, Stretch within) {
        if (rule.basis() == Version.Basis.DUE) {
            for (Version version : rule.versions()) {
                Reckoned reckoned = reckoning.due(version.due(), start, within);
                if (reckoned instanceof Reckoned.Dated(var due) && version.inForce(due.day())) {
                    return Optional.of(
                            start.known()
                                    ? judge(start, within, due, version)
                                    : notAssessable(start, NOT_KNOWN));
                }
            }
        }
        for (Version version : rule.versions()) {
            if (version.inForce(start.day())) {
                return Optional.of(
                        start.known()
                                ? by(version, start, within)
                                : notAssessable(start, NOT_KNOWN));
            }
        }
        return Optional.empty();
    }

    private Clock by(Version version, Moment start, Stretch within) {
        return switch (reckoning.due(version.due(), start, within)) {
            case Reckoned.Unknown(var why) -> notAssessable(start, why);
            case Reckoned.Undated() -> undated(start, within);
            case Reckoned.Dated(var due) -> judge(start, within, due, version);
        };
    }

    private Optional<Done> done(Moment start, Stretch within, Optional<LocalDate> opens) {
        return rule.stop()
                .flatMap(stop -> Done.of(stop, start, within, opens, moments, statuses))
                .filter(done -> died.filter(done.by().day()::isAfter).isEmpty());
    }

    private Clock undated(Moment start, Stretch within) {
        Optional<LocalDate> ended = leaving.on(within);
        Optional<Done> done =
                done(start, within, Optional.empty())
                        .filter(one -> ended.filter(one.by().day()::isAfter).isEmpty());
        ClockDraft draft = draft(start, within);
        if (done.isPresent()) {
            return draft.done(done.get()).state(ClockState.MET).clock();
        }
        Optional.ofNullable(within.to()).ifPresent(end -> draft.turn(Calendar.startOf(end)));
        return ended.isPresent()
                ? draft.state(ClockState.LAPSED).because(leaving.why(within)).clock()
                : draft.state(ClockState.PENDING)
                        .because("its date depends on what has not happened yet")
                        .clock();
    }

    /** Whether the duty had been done when the rule took it over. */
    private boolean doneBefore(Moment start, Stretch within) {
        return start.day().isBefore(within.from())
                && done(start, within, Optional.empty())
                        .filter(done -> done.by().day().isBefore(within.from()))
                        .isPresent();
    }

    private Clock judge(Moment start, Stretch within, Due reckoned, Version version) {
        Due due =
                start.day().isBefore(within.from()) ? reckoned.notBefore(within.from()) : reckoned;
        ClockDraft draft = draft(start, within).due(due);
        Optional<String> excused = excuses.excused(start, due);
        if (excused.isPresent()) {
            return draft.state(ClockState.EXEMPT).because(excused.get()).clock();
        }
        if (version.due() instanceof Deadline.NotBefore
                || version.due() instanceof Deadline.NotBeforeThe) {
            return notBefore(start, within, due, draft);
        }
        Optional<Done> done = done(start, within, due.opens());
        Optional<LocalDate> ended = leaving.on(within);
        if (done.filter(one -> ended.filter(one.by().day()::isAfter).isEmpty())
                .filter(one -> inTime(one.by(), due))
                .isPresent()) {
            return draft.done(done.get()).state(ClockState.MET).clock();
        }
        boolean leftBefore = ended.filter(day -> !day.isAfter(due.day())).isPresent();
        if (leftBefore
                && done.filter(one -> one.by().day().isBefore(ended.orElseThrow())).isEmpty()) {
            return leaving.judge(draft, within, ended.orElseThrow());
        }
        Optional<Moment> refused = excuses.refused(start);
        if (done.isEmpty() && refused.isPresent()) {
            return draft.rests(refused.get()).state(ClockState.DECLINED).clock();
        }
        Optional<String> unseen = silence.about(start, due);
        if (unseen.isPresent()) {
            return draft.state(ClockState.NOT_ASSESSABLE).because(unseen.get()).clock();
        }
        if (done.isPresent()) {
            return done.get().by().day().isAfter(due.day()) || done.get().by().known()
                    ? draft.done(done.get()).state(ClockState.MET_LATE).clock()
                    : notAssessable(start, "the day it was done is not known exactly enough");
        }
        return open(draft, due, within, ended);
    }

    private Clock open(ClockDraft draft, Due due, Stretch within, Optional<LocalDate> ended) {
        Instant now = question.asOf();
        if (!now.isBefore(due.over())) {
            Optional<LocalDate> closed = ended.or(() -> died);
            return draft.state(ClockState.OVERDUE).closed(closed).worsening(due).clock();
        }
        draft.turn(due.over());
        Optional.ofNullable(within.to()).ifPresent(end -> draft.turn(Calendar.startOf(end)));
        Optional<Instant> warn = rule.warning().flatMap(length -> warnAt(due, length));
        if (warn.filter(at -> !now.isBefore(at)).isPresent()) {
            return draft.state(ClockState.DUE_SOON).clock();
        }
        warn.ifPresent(draft::turn);
        return draft.state(ClockState.PENDING).clock();
    }

    private Optional<Instant> warnAt(Due due, Length length) {
        if (Lengths.inHours(length)) {
            return Optional.of(due.over().minusSeconds(3600L * length.amount()));
        }
        return Lengths.before(due.day(), length, question.calendar())
                        instanceof Counted.On(var day, var _)
                ? Optional.of(Calendar.startOf(day))
                : Optional.empty();
    }

    private Clock notBefore(Moment start, Stretch within, Due due, ClockDraft draft) {
        Optional<LocalDate> over = leaving.on(within);
        Optional<Done> done =
                done(start, within, Optional.empty())
                        .filter(one -> over.filter(one.by().day()::isAfter).isEmpty());
        if (done.isPresent()) {
            boolean tooSoon = done.get().by().day().isBefore(due.day());
            draft.done(done.get());
            return tooSoon
                    ? draft.state(ClockState.OVERDUE)
                            .closed(Optional.of(done.get().by().day()))
                            .because("it was done before it was allowed")
                            .clock()
                    : draft.state(ClockState.MET).clock();
        }
        Optional<LocalDate> ended = over.filter(day -> !day.isAfter(due.day()));
        if (ended.isPresent()) {
            return leaving.judge(draft, within, ended.get());
        }
        Optional.ofNullable(within.to()).ifPresent(end -> draft.turn(Calendar.startOf(end)));
        return today.isBefore(due.day())
                ? draft.turn(Calendar.startOf(due.day())).state(ClockState.PENDING).clock()
                : draft.state(ClockState.MET)
                        .because("the time passed and it was not done before")
                        .clock();
    }

    private static boolean inTime(Moment done, Due due) {
        if (due.moment().isPresent() && done.instant() != null) {
            return !done.instant().isAfter(due.moment().get());
        }
        return !done.last().isAfter(due.day());
    }
}
