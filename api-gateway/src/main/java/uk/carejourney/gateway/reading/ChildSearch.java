package uk.carejourney.gateway.reading;

import org.jspecify.annotations.Nullable;

import uk.carejourney.projections.children.Reach;

/**
 * Which children to list, and which page of them.
 *
 * @param localId only the child known by exactly this number
 * @param care only children in this relation to care
 * @param after only children whose record began after this position; -1 for all
 * @param page from 1
 * @param size children on a page, 1 to 200
 * @param asOf from where the records are looked at
 * @param reach only those it reaches now
 */
public record ChildSearch(
        @Nullable String localId,
        Care care,
        long after,
        int page,
        int size,
        AsOf asOf,
        Reach reach) {

    /** Whether children must be looked after now to be listed. */
    public enum Care {
        ANY,
        LOOKED_AFTER,
        NOT_LOOKED_AFTER
    }

    /** A search of what is known now. */
    public ChildSearch(@Nullable String localId, Care care, int page, int size) {
        this(localId, care, page, size, AsOf.NOW);
    }

    /** A page of all, among everyone. */
    public ChildSearch(@Nullable String localId, Care care, int page, int size, AsOf asOf) {
        this(localId, care, -1, page, size, asOf, Reach.EVERYONE);
    }

    /** The same, among those reached alone. */
    public ChildSearch within(Reach only) {
        return new ChildSearch(localId, care, after, page, size, asOf, only);
    }

    public ChildSearch {
        page = Math.max(1, page);
        size = Math.clamp(size, 1, 200);
    }
}
