package uk.carejourney.gateway.imports;

import org.jspecify.annotations.Nullable;

import uk.carejourney.infra.returns.ssda903.ImportSummary;

/**
 * How far one import has come.
 *
 * @param id names it until the application stops
 * @param state whether it still runs, and how it ended
 * @param done children done so far
 * @param total children in the return
 * @param summary what it did; absent until it has completed
 * @param trouble why it stopped and what to do; absent unless it did
 */
public record ImportRun(
        String id,
        State state,
        int done,
        int total,
        @Nullable ImportSummary summary,
        @Nullable String trouble) {

    /** Whether an import still runs, and how it ended. */
    public enum State {
        RUNNING,
        COMPLETED,
        STOPPED
    }

    static ImportRun begun(String id, int total) {
        return new ImportRun(id, State.RUNNING, 0, total, null, null);
    }

    ImportRun at(int children) {
        return new ImportRun(id, state, children, total, summary, trouble);
    }

    ImportRun completed(ImportSummary done) {
        return new ImportRun(id, State.COMPLETED, total, total, done, null);
    }

    ImportRun stopped(String why) {
        return new ImportRun(id, State.STOPPED, done, total, null, why);
    }
}
