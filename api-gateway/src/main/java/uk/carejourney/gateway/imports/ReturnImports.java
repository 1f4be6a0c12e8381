package uk.carejourney.gateway.imports;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uk.carejourney.gateway.problem.NotHere;
import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.infra.returns.ssda903.ImportStopped;
import uk.carejourney.infra.returns.ssda903.Ssda903Import;
import uk.carejourney.infra.returns.ssda903.Ssda903Return;
import uk.carejourney.infra.returns.ssda903.Ssda903Return.Declared;
import uk.carejourney.infra.returns.ssda903.Ssda903Return.Opening;
import uk.carejourney.infra.returns.ssda903.table.FileProblem;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Subject;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/**
 * Imports returns, one at a time, in a thread of its own. Stopped with the application, an import
 * finishes the children it has begun; importing the same return again completes it.
 */
public final class ReturnImports implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReturnImports.class);

    private final Ssda903Import importing;
    private final Subject council;
    private final Map<String, ImportRun> runs = new ConcurrentHashMap<>();
    private final AtomicReference<String> running = new AtomicReference<>("");
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("import").factory());

    public ReturnImports(Ssda903Import importing, Subject council) {
        this.importing = importing;
        this.council = council;
    }

    /**
     * Reads a return's files and begins to record it.
     *
     * @param files name to content
     * @param by who imports
     * @throws RefusedRequest if the files are unfit, or another import runs; nothing is recorded
     */
    public ImportRun begin(Map<String, byte[]> files, Declared declared, Actor by) {
        Ssda903Return ssda903 =
                switch (Ssda903Return.open(files, declared)) {
                    case Opening.Opened(var opened) -> opened;
                    case Opening.Refused(var problems, var further) ->
                            throw unfit(problems, further);
                };
        String id = UUID.randomUUID().toString();
        if (!running.compareAndSet("", id)) {
            throw RefusedRequest.of(Refusal.ALREADY_IMPORTING);
        }
        ImportRun run = ImportRun.begun(id, ssda903.mapping().content().children().size());
        runs.put(id, run);
        thread.execute(() -> record(id, ssda903, by));
        return run;
    }

    /**
     * How far an import has come.
     *
     * @throws NotHere if none is known by this identifier
     */
    public ImportRun run(String id) {
        ImportRun run = runs.get(id);
        if (run == null) {
            throw NotHere.importRun();
        }
        return run;
    }

    private void record(String id, Ssda903Return ssda903, Actor by) {
        try {
            var summary =
                    importing.run(
                            ssda903,
                            council,
                            by,
                            (done, _) -> runs.computeIfPresent(id, (_, run) -> run.at(done)));
            runs.computeIfPresent(id, (_, run) -> run.completed(summary));
        } catch (ImportStopped stopped) {
            LOG.error("An import stopped", stopped);
            String why = String.valueOf(stopped.getMessage());
            runs.computeIfPresent(id, (_, run) -> run.stopped(why));
        } catch (RuntimeException failure) {
            LOG.error("An import failed unforeseen", failure);
            runs.computeIfPresent(
                    id,
                    (_, run) ->
                            run.stopped(
                                    "it failed unforeseen; the log says why, and importing the"
                                            + " same return again completes it"));
        } finally {
            running.set("");
        }
    }

    private static RefusedRequest unfit(List<FileProblem> problems, int further) {
        String sentences =
                problems.stream().map(FileProblem::sentence).collect(Collectors.joining("\n"));
        String more = further == 0 ? "" : "\nand %d more".formatted(further);
        return RefusedRequest.of(Refusal.UNFIT_RETURN, sentences + more);
    }

    /** Waits for the children begun; the rest of a running import is left. */
    @Override
    public void close() {
        thread.shutdownNow();
        thread.close();
    }
}
