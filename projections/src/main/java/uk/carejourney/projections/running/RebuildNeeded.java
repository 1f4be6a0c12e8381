package uk.carejourney.projections.running;

/** The documents have a shape that this version does not build. */
public final class RebuildNeeded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RebuildNeeded(String projection, int stored, int built) {
        super(
                "The read model %s is stored in shape %d and this version builds shape %d: run ./journey rebuild %s"
                        .formatted(projection, stored, built, projection));
    }
}
