package uk.carejourney.gateway.figures;

import uk.carejourney.council.FigureFact.Basis;
import uk.carejourney.council.FigureFact.FigurePublished;
import uk.carejourney.council.FigureFact.Team;
import uk.carejourney.gateway.problem.NotHere;
import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.infra.ledger.EventIds;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Subject;
import uk.carejourney.ledger.Sha256;
import uk.carejourney.measures.ErasedSince;
import uk.carejourney.measures.Published;
import uk.carejourney.projections.measures.MeasureRun;
import uk.carejourney.projections.measures.RuleMeasure;
import uk.carejourney.recording.Outcome;
import uk.carejourney.recording.RecordFacts;
import uk.carejourney.recording.Recorder;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/** Lets figures out: what was worked out becomes a fact of the council's, and stays. */
public final class FigurePublishing {

    /**
     * Where a figure stands.
     *
     * @param position its place in the ledger
     * @param already whether it stood there before it was asked for
     */
    public record Stands(long position, boolean already) {}

    private final Recorder recorder;
    private final EventIds ids;
    private final Supplier<List<Recorded>> entries;
    private final Subject council;
    private final InstantSource clock;
    private final String software;

    /**
     * @param entries the council's own, in their order
     * @param clock the time of recording
     * @param software the version that worked the figures out
     */
    public FigurePublishing(
            Recorder recorder,
            EventIds ids,
            Supplier<List<Recorded>> entries,
            Subject council,
            InstantSource clock,
            String software) {
        this.recorder = recorder;
        this.ids = ids;
        this.entries = entries;
        this.council = council;
        this.clock = clock;
        this.software = software;
    }

    /** The version that works figures out here. */
    public String software() {
        return software;
    }

    /**
     * Publishes a measure as it was worked out. In one place one question is answered once: the
     * same again changes nothing, whatever comes out by then.
     *
     * @param publishedIn where, such as a report and its date
     * @throws RefusedRequest if this role may not, or the place is missing
     */
    public Stands publish(MeasureRun run, RuleMeasure measure, String publishedIn, Actor by) {
        if (run.state() != MeasureRun.State.READY) {
            throw NotHere.measure();
        }
        FigurePublished figure = figure(run, measure, publishedIn.strip());
        Entry entry =
                new Entry(
                        Envelope.of(ids.next(), council, new Happened.At(clock.instant()), by),
                        figure);
        RecordFacts command = RecordFacts.said(key(figure), entry);
        return switch (recorder.record(command)) {
            case Outcome.Appended(var first, var _, var _) -> new Stands(first, false);
            case Outcome.Duplicate(var first, var _) -> new Stands(first, true);
            // Another event identifier makes it another content; the question is the same.
            case Outcome.KeyReused(var first) -> new Stands(first, true);
            case Outcome.Conflict() -> throw RefusedRequest.of(Refusal.CONFLICT);
            case Outcome.Refused(var problems) -> throw RefusedRequest.of(problems);
        };
    }

    private FigurePublished figure(MeasureRun run, RuleMeasure measure, String publishedIn) {
        MeasureRun.Grounds grounds = run.grounds();
        return new FigurePublished(
                measure.rule(),
                measure.title(),
                measure.counts().word(),
                run.period().first(),
                run.period().last(),
                new Basis(
                        run.position(),
                        grounds.head(),
                        run.asOf(),
                        grounds.rules(),
                        grounds.declared(),
                        software),
                Published.numbers(measure.all(), measure.counts()),
                measure.teams().stream()
                        .map(team ->
                                new Team(
                                        team.team().isEmpty() ? null : team.team(),
                                        Published.numbers(team.tally(), measure.counts())))
                        .toList(),
                publishedIn);
    }

    private static String key(FigurePublished figure) {
        String question =
                String.join(
                        "\n",
                        figure.rule(),
                        figure.from().toString(),
                        figure.to().toString(),
                        Long.toString(figure.basis().position()),
                        figure.basis().asOf().toString(),
                        figure.publishedIn());
        return "figure-published/" + Sha256.hex(question);
    }

    /** Every figure published and not withdrawn, the last first. */
    public List<Published> all() {
        return Published.among(entries.get());
    }

    /**
     * One figure.
     *
     * @throws NotHere if none stands at this position
     */
    public Published at(long position) {
        return all().stream()
                .filter(one -> one.position() == position)
                .findFirst()
                .orElseThrow(NotHere::figure);
    }

    /** How much of what was known for a figure has been erased since it was worked out. */
    public ErasedSince erasedSince(Published figure) {
        return ErasedSince.of(
                entries.get(),
                figure.figure().basis().position(),
                figure.figure().basis().workedOutAt());
    }
}
