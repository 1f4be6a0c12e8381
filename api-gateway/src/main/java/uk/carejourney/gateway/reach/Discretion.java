package uk.carejourney.gateway.reach;

import org.springframework.stereotype.Component;

import uk.carejourney.calendar.Calendar;
import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.access.Sight;
import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.gateway.reading.ChildReading;
import uk.carejourney.gateway.reading.KnownBy;
import uk.carejourney.gateway.settings.PanelSettings;
import uk.carejourney.measures.Period;
import uk.carejourney.measures.Published;
import uk.carejourney.measures.Tally;
import uk.carejourney.projections.measures.MeasureRun;
import uk.carejourney.projections.measures.RuleMeasure;
import uk.carejourney.rulebook.Rule.Reporting.Counts;
import uk.carejourney.suppression.Released;
import uk.carejourney.suppression.Suppression;
import uk.carejourney.suppression.WholePeriods;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Decides how exactly somebody is told figures: those who may see records, every number of any
 * period; those who see figures only, no small number, in periods that never overlap, each as it
 * was known once and for good.
 */
@Component
public final class Discretion {

    private static final int QUARTERS = 8;
    private static final int YEARS = 3;

    /**
     * A measure as somebody is told it.
     *
     * @param all over everyone
     * @param teams by the team responsible on the due date, in its order
     * @param teamsAsOf by the team responsible at the moment clocks stand at, in its order
     */
    public record Told(Released all, List<Released> teams, List<Released> teamsAsOf) {}

    private final PanelSettings settings;
    private final ChildReading reading;
    private final Clock clock;

    Discretion(PanelSettings settings, ChildReading reading, Clock clock) {
        this.settings = settings;
        this.reading = reading;
        this.clock = clock;
    }

    /** Whether somebody is told every number. */
    public boolean exact(Person person) {
        return person.sight() != Sight.FIGURES;
    }

    /** A measure as this person is told it. */
    public Told told(Person person, RuleMeasure measure) {
        return new Told(
                all(person, measure.all(), measure.counts()),
                parts(person, measure.teams(), measure.counts()),
                parts(person, measure.teamsAsOf(), measure.counts()));
    }

    /** A published figure as this person is told it. */
    public Told told(Person person, Published figure) {
        List<Tally> teams =
                figure.figure().teams().stream()
                        .map(team -> Published.tally(team.numbers()))
                        .toList();
        return new Told(
                all(person, Published.tally(figure.figure().all()), figure.counts()),
                exact(person)
                        ? teams.stream().map(Released::whole).toList()
                        : suppression(figure.counts()).parts(teams),
                List.of());
    }

    private Released all(Person person, Tally all, Counts counts) {
        return exact(person) ? Released.whole(all) : suppression(counts).all(all);
    }

    private List<Released> parts(Person person, List<RuleMeasure.Team> teams, Counts counts) {
        List<Tally> rows = teams.stream().map(RuleMeasure.Team::tally).toList();
        return exact(person)
                ? rows.stream().map(Released::whole).toList()
                : suppression(counts).parts(rows);
    }

    private Suppression suppression(Counts counts) {
        return new Suppression(settings.small(), counts);
    }

    /** Whether somebody is told of a duty counted like this in a period. */
    public boolean tells(Person person, Counts counts, Period period) {
        return exact(person) || WholePeriods.tells(counts, period);
    }

    /**
     * The last position that counts as known for somebody who asks about a period.
     *
     * @throws RefusedRequest as {@code PERIOD_NOT_TOLD} to those who see figures only, if the
     *     period is not one they are told, or not yet, or they choose what is known
     */
    public long position(Person person, Period period, KnownBy known) {
        if (exact(person)) {
            return reading.position(known);
        }
        if (!(known instanceof KnownBy.Now)) {
            throw notTold("What counts as known is not chosen by this role.");
        }
        if (!WholePeriods.isOne(period)) {
            throw notTold("This role is told whole quarters, and years from 1 April.");
        }
        LocalDate told = told(period);
        if (!told.isBefore(today())) {
            throw notTold("This period is told after " + told + ".");
        }
        return reading.position(new KnownBy.OnDay(told));
    }

    /**
     * Refuses somebody an answer that was worked out for others.
     *
     * @throws RefusedRequest as {@code PERIOD_NOT_TOLD}
     */
    public void check(Person person, MeasureRun run) {
        if (exact(person)) {
            return;
        }
        long position = position(person, run.period(), new KnownBy.Now());
        boolean whole = !run.asOf().isBefore(Calendar.endOf(run.period().last()).minusMillis(1));
        if (run.position() != position || !whole) {
            throw notTold("What counts as known is not chosen by this role.");
        }
    }

    /**
     * Those of the published figures, the last first, that somebody is told. To those who see
     * figures only, of several for one duty and period the first published: a later one differs
     * from it by few.
     */
    public List<Published> among(Person person, List<Published> figures) {
        if (exact(person)) {
            return figures;
        }
        Map<List<Object>, Published> first = new LinkedHashMap<>();
        figures.stream()
                .filter(one -> tells(person, one.counts(), one.period()))
                .forEach(one -> first.put(List.of(one.figure().rule(), one.period()), one));
        return figures.stream().filter(first::containsValue).toList();
    }

    /**
     * Refuses somebody a figure they are not told.
     *
     * @throws RefusedRequest as {@code PERIOD_NOT_TOLD}
     */
    public Published check(Person person, Published figure, List<Published> figures) {
        if (!among(person, figures).contains(figure)) {
            throw notTold(
                    "This role is told quarters of what is due and years of the children of 31"
                            + " March, and of several figures for one of them the first.");
        }
        return figure;
    }

    /** The periods to offer somebody; none to those who choose them freely. */
    public List<Period> offered(Person person) {
        if (exact(person)) {
            return List.of();
        }
        LocalDate day = today().minusDays(settings.toldAfterDays());
        return Stream.concat(
                        WholePeriods.quarters(day, QUARTERS).stream(),
                        WholePeriods.years(day, YEARS).stream())
                .toList();
    }

    private LocalDate told(Period period) {
        return period.last().plusDays(settings.toldAfterDays());
    }

    private LocalDate today() {
        return Calendar.dayOf(clock.instant());
    }

    private static RefusedRequest notTold(String why) {
        return RefusedRequest.of(Refusal.PERIOD_NOT_TOLD, why);
    }
}
