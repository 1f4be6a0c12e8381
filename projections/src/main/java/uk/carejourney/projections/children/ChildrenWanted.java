package uk.carejourney.projections.children;

/**
 * Which children to list, and which page of them.
 *
 * @param care whether they must be looked after now
 * @param after only those whose record began after this position; -1 for all
 * @param page from 1
 * @param size children on a page, 1 to 1,000
 * @param reach only those it reaches
 */
public record ChildrenWanted(Care care, long after, int page, int size, Reach reach) {

    /** Whether the council looks after them, as far as is recorded. */
    public enum Care {
        ANY,
        LOOKED_AFTER,
        NOT_LOOKED_AFTER,
        /** Of any; and a record read under another is listed too, by itself. */
        EVERY_RECORD;

        /** Whether being listed tells something of the child. */
        boolean tells() {
            return this == LOOKED_AFTER || this == NOT_LOOKED_AFTER;
        }
    }

    /** A page of all, whomever they are about. */
    public ChildrenWanted(Care care, int page, int size) {
        this(care, -1, page, size, Reach.EVERYONE);
    }

    public ChildrenWanted {
        if (page < 1 || size < 1 || size > 1000) {
            throw new IllegalArgumentException("pages count from 1 and hold 1 to 1,000 children");
        }
    }
}
