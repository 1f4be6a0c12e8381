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
import uk.carejourney.gateway.reach.MaySee;
import uk.carejourney.gateway.readers.ReadingInHand;
import uk.carejourney.gateway.reading.ChildReading;
import uk.carejourney.gateway.wording.Moments;
import uk.carejourney.journey.Subject;
import uk.carejourney.measures.Outcome;
import uk.carejourney.measures.Period;
import uk.carejourney.measures.Tally;
import uk.carejourney.projections.measures.MeasureRun;
import uk.carejourney.projections.measures.Measures;
import uk.carejourney.projections.measures.RuleMeasure;
import uk.carejourney.rulebook.Rule.Reporting.Counts;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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

        static RunJson of(MeasureRun run, List<RuleMeasure> rules) {
            return new RunJson(
                    run.id(),
                    run.state().name().toLowerCase(Locale.ROOT),
                    run.period().first().toString(),
                    run.period().last().toString(),
                    run.position(),
                    run.asOf().toString(),
                    run.done(),
                    run.of(),
                    rules.stream().map(RuleJson::of).toList());
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
            @Nullable List<TeamJson> teams,
            @Nullable List<TeamJson> teamsAsOf) {

        static RuleJson of(RuleMeasure measure) {
            return of(measure, null, null);
        }

        static RuleJson whole(RuleMeasure measure, Predicate<Subject> named) {
            return of(
                    measure,
                    TeamJson.of(measure.teams(), measure.counts(), named),
                    TeamJson.of(measure.teamsAsOf(), measure.counts(), named));
        }

        private static RuleJson of(
                RuleMeasure measure,
                @Nullable List<TeamJson> teams,
                @Nullable List<TeamJson> teamsAsOf) {
            return new RuleJson(
                    measure.rule(),
                    measure.title(),
                    measure.force(),
                    measure.evidence(),
                    measure.counts().word(),
                    measure.says(),
                    NumbersJson.of(measure.all(), measure.counts()),
                    teams,
                    teamsAsOf);
        }
    }

    /**
     * Numbers of one rule, of one team or of all.
     *
     * @param numbers how many came to each outcome, by its word
     * @param counted the denominator
     * @param percent how many in a hundred were in time; absent where nothing was counted
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NumbersJson(Map<String, Integer> numbers, int counted, @Nullable BigDecimal percent) {

        static NumbersJson of(Tally tally, Counts counts) {
            Map<String, Integer> numbers = new TreeMap<>();
            tally.numbers().forEach((outcome, number) -> numbers.put(outcome.word(), number));
            return new NumbersJson(
                    numbers, tally.counted(counts), tally.percent(counts).orElse(null));
        }
    }

    /** One team's numbers and whose they are; the team is absent for those who have none. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TeamJson(@Nullable String team, NumbersJson all, Map<String, List<String>> whose) {

        static List<TeamJson> of(
                List<RuleMeasure.Team> teams, Counts counts, Predicate<Subject> named) {
            return teams.stream().map(team -> of(team, counts, named)).toList();
        }

        private static TeamJson of(RuleMeasure.Team team, Counts counts, Predicate<Subject> named) {
            Map<String, List<String>> whose = new TreeMap<>();
            for (Map.Entry<Outcome, List<Subject>> one : team.whose().entrySet()) {
                whose.put(
                        one.getKey().word(),
                        one.getValue().stream().filter(named).map(Subject::toString).toList());
            }
            return new TeamJson(
                    team.team().isEmpty() ? null : team.team(),
                    NumbersJson.of(team.tally(), counts),
                    whose);
        }
    }

    private final Measures measures;
    private final ChildReading reading;
    private final MaySee maySee;

    MeasuresApi(Measures measures, ChildReading reading, MaySee maySee) {
        this.maySee = maySee;
        this.measures = measures;
        this.reading = reading;
    }

    /** Has the measures of a period worked out; the same question has the same address. */
    @PostMapping("/api/v1/measures")
    ResponseEntity<RunJson> ask(Person acting, @RequestBody AskedJson asked) {
        Period period = period(day(asked.from()), day(asked.to()));
        long position = reading.position(AskedMoment.moment("known", asked.known()));
        MeasureRun run = measures.ask(period, position);
        boolean ready = run.state() == MeasureRun.State.READY;
        return ResponseEntity.status(ready ? HttpStatus.OK : HttpStatus.ACCEPTED)
                .location(URI.create("/api/v1/measures/" + run.id()))
                .body(RunJson.of(run, measures.rules(run.id())));
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
    RunJson run(@PathVariable String id) {
        return RunJson.of(existing(id), measures.rules(id));
    }

    /** One rule's measure, by team, with those counted. */
    @GetMapping("/api/v1/measures/{id}/rules/{rule}")
    RuleJson rule(Person acting, @PathVariable String id, @PathVariable String rule) {
        existing(id);
        return measures.rule(id, rule)
                .map(measure -> whole(measure, maySee.named(acting)))
                .orElseThrow(NotHere::measure);
    }

    private static RuleJson whole(RuleMeasure measure, Predicate<Subject> named) {
        ReadingInHand.shows(
                measure.parts().stream()
                        .flatMap(part -> part.whose().values().stream())
                        .mapToInt(whose -> (int) whose.stream().filter(named).count())
                        .sum());
        return RuleJson.whole(measure, named);
    }

    private MeasureRun existing(String id) {
        return measures.run(id).orElseThrow(NotHere::measure);
    }
}
