package uk.carejourney.infra.returns.ssda903;

/** Told how far an import has come. Calls come one at a time, from any thread. */
@FunctionalInterface
public interface ImportProgress {

    /** Nobody watches. */
    ImportProgress UNWATCHED = (_, _) -> {};

    /**
     * One more child is recorded, or was found recorded.
     *
     * @param done children done so far
     * @param total children in the return
     */
    void children(int done, int total);
}
