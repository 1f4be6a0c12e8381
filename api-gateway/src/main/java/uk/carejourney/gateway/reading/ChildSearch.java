package uk.carejourney.gateway.reading;

import org.jspecify.annotations.Nullable;

/**
 * Which children to list, and which page of them.
 *
 * @param localId only the child known by exactly this number
 * @param care only children in this relation to care
 * @param page from 1
 * @param size children on a page, 1 to 200
 * @param asOf from where the records are looked at
 */
public record ChildSearch(@Nullable String localId, Care care, int page, int size, AsOf asOf) {

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

    public ChildSearch {
        page = Math.max(1, page);
        size = Math.clamp(size, 1, 200);
    }
}
