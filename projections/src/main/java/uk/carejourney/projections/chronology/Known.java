package uk.carejourney.projections.chronology;

/**
 * As known when: what had been recorded up to a position, that one included.
 *
 * @param position the last position considered
 */
public record Known(long position) {

    /** All that is known now. */
    public static final Known NOW = new Known(Long.MAX_VALUE);
}
