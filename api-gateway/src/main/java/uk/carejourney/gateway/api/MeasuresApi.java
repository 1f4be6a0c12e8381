package uk.carejourney.gateway.api;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.problem.NotHere;
import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.gateway.reach.Discretion;
import uk.carejourney.gateway.reach.Discretion.Told;
import uk.carejourney.gateway.reach.MaySee;
import uk.carejourney.gateway.readers.ReadingInHand;
import uk.carejourney.gateway.wording.Moments;
import uk.carejourney.journey.Subject;
import uk.carejourney.measures.Period;
import uk.carejourney.projections.measures.MeasureRun;
import uk.carejourney.projections.measures.Measures;
import uk.carejourney.projections.measures.RuleMeasure;
import uk.carejourney.rulebook.Rule.Reporting.Counts;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** How often each duty was done in time, over everyone and by team. */
@RestController
final class MeasuresApi {

    /**
     * What is asked.
     *
     * @param from the first day of the period
     * @param to its last day, which counts
     * @param known a position, an instant or a day; everything recorded now if absent
     */
    record AskedJson(@Nullable String from, @Nullable String to, @Nullable String known) {}

    /**
     * A question and its answer, once it is there.
     *
     * @param state working, ready or failed
     * @param knownPosition the last position that counts as known
     * @param asOf the moment clocks stand at
     * @param done subjects counted so far
     * @param of subjects to be counted
     * @param rules totals of every rule something was counted for; empty until ready
     */
    record RunJson(
            String id,
            String state,
            String from,
            String to,
            long knownPosition,
            String asOf,
            int done,
            int of,
            List<RuleJson> rules) {

        static RunJson of(MeasureRun run, List<RuleJson> rules) {
            return new RunJson(
                    run.id(),
                    run.state().name().toLowerCase(Locale.ROOT),
                    run.period().first().toString(),
                    run.period().last().toString(),
                    run.position(),
                    run.asOf().toString(),
                    run.done(),
                    run.of(),
                    rules);
        }
    }

    /**
     * One rule's measure.
     *
     * @param counts due in period, met in period or children on 31 march
     * @param says the reporting definition
     * @param teams by the team responsible on the due date; in a rule's own answer only
     * @param teamsAsOf the same by the team responsible at the moment clocks stand at
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RuleJson(
            String rule,
            String title,
            String force,
            String evidence,
            String counts,
            String says,
            NumbersJson all,
            @Nullable List<TeamNumbersJson> teams,
            @Nullable List<TeamNumbersJson> teamsAsOf) {

        static RuleJson of(RuleMeasure measure, Told told) {
            return of(measure, told, null, null);
        }

        static RuleJson whole(RuleMeasure measure, Told told, @Nullable Predicate<Subject> named) {
            Counts counts = measure.counts();
            return of(
                    measure,
                    told,
                    TeamNumbersJson.of(measure.teams(), told.teams(), counts, named),
                    TeamNumbersJson.of(measure.teamsAsOf(), told.teamsAsOf(), counts, named));
        }

        private static RuleJson of(
                RuleMeasure measure,
                Told told,
                @Nullable List<TeamNumbersJson> teams,
                @Nullable List<TeamNumbersJson> teamsAsOf) {
            return new RuleJson(
                    measure.rule(),
                    measure.title(),
                    measure.force(),
                    measure.evidence(),
                    measure.counts().word(),
                    measure.says(),
                    NumbersJson.of(told.all(), measure.counts()),
                    teams,
                    teamsAsOf);
        }
    }

    private final Measures measures;
    private final MaySee maySee;
    private final Discretion discretion;

    MeasuresApi(Measures measures, MaySee maySee, Discretion discretion) {
        this.measures = measures;
        this.maySee = maySee;
        this.discretion = discretion;
    }

    /** Has the measures of a period worked out; the same question has the same address. */
    @PostMapping("/api/v1/measures")
    ResponseEntity<RunJson> ask(Person acting, @RequestBody AskedJson asked) {
        Period period = period(day(asked.from()), day(asked.to()));
        long position =
                discretion.position(acting, period, AskedMoment.moment("known", asked.known()));
        MeasureRun run = measures.ask(period, position);
        boolean ready = run.state() == MeasureRun.State.READY;
        return ResponseEntity.status(ready ? HttpStatus.OK : HttpStatus.ACCEPTED)
                .location(URI.create("/api/v1/measures/" + run.id()))
                .body(json(acting, run));
    }

    private static LocalDate day(@Nullable String given) {
        return Moments.day(given == null ? "" : given)
                .orElseThrow(() ->
                        RefusedRequest.of(
                                Refusal.UNREADABLE,
                                "'from' and 'to' are days, such as 2025-04-01 and 2026-03-31."));
    }

    private static Period period(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw RefusedRequest.of(
                    Refusal.UNREADABLE, "The period must not end before it begins.");
        }
        return new Period(from, to);
    }

    /** How far a measure is worked out, and its totals once it is. */
    @GetMapping("/api/v1/measures/{id}")
    RunJson run(Person acting, @PathVariable String id) {
        return json(acting, existing(acting, id));
    }

    private RunJson json(Person acting, MeasureRun run) {
        return RunJson.of(
                run,
                measures.rules(run.id()).stream()
                        .filter(one -> discretion.tells(acting, one.counts(), run.period()))
                        .map(one -> RuleJson.of(one, discretion.told(acting, one)))
                        .toList());
    }

    /** One rule's measure, by team, with those counted. */
    @GetMapping("/api/v1/measures/{id}/rules/{rule}")
    RuleJson rule(Person acting, @PathVariable String id, @PathVariable String rule) {
        MeasureRun run = existing(acting, id);
        return measures.rule(id, rule)
                .filter(one -> discretion.tells(acting, one.counts(), run.period()))
                .map(one -> whole(acting, one))
                .orElseThrow(NotHere::measure);
    }

    /** Whoever is told no exact figures is named nobody. */
    private RuleJson whole(Person acting, RuleMeasure measure) {
        @Nullable Predicate<Subject> named = discretion.exact(acting) ? maySee.named(acting) : null;
        ReadingInHand.shows(named == null ? 0 : shown(measure, named));
        return RuleJson.whole(measure, discretion.told(acting, measure), named);
    }

    private static int shown(RuleMeasure measure, Predicate<Subject> named) {
        return measure.parts().stream()
                .flatMap(part -> part.whose().values().stream())
                .mapToInt(whose -> (int) whose.stream().filter(named).count())
                .sum();
    }

    private MeasureRun existing(Person acting, String id) {
        MeasureRun run = measures.run(id).orElseThrow(NotHere::measure);
        discretion.check(acting, run);
        return run;
    }
}
