package uk.carejourney.projections.rebuilding;

/** Another rebuild of the same read model was begun meanwhile, and this one gave way. */
public final class RebuildOvertaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RebuildOvertaken(String projection) {
        super(
                "Another rebuild of %s was begun meanwhile: this one was dropped, the other goes on"
                        .formatted(projection));
    }
}
