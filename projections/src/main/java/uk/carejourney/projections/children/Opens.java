package uk.carejourney.projections.children;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.or;

import org.bson.conversions.Bson;

import uk.carejourney.restriction.Restriction;

import java.time.Instant;

/**
 * Which restricted records are open to somebody, of those they would see if none was restricted.
 *
 * <p>A sealed one is open to nobody but a worker who opened the seal and keeps adoption records
 * still, whoever else sees all.
 *
 * @param all every one of them
 * @param person else those open to this worker: allocated to the child, named by the restriction,
 *     or having broken the glass; empty for nobody
 * @param keeper whether this worker keeps adoption records now: a seal opened in that role is
 *     closed to who has it no more
 * @param at the moment it is
 */
public record Opens(boolean all, String person, boolean keeper, Instant at) {

    public static final Opens ALL = new Opens(true, "", false, Instant.MAX);

    public static final Opens NONE = new Opens(false, "", false, Instant.MAX);

    /** Those open to a worker at a moment. */
    public static Opens to(String person, Instant at) {
        return new Opens(false, person, false, at);
    }

    /** Those open at a moment to a worker who keeps adoption records. */
    public static Opens toKeeper(String person, Instant at) {
        return new Opens(false, person, true, at);
    }

    /** Whether a child's record is open. */
    public boolean opens(Child child) {
        Restriction restriction = child.restriction();
        if (restriction != null && restriction.sealed()) {
            return keeper && restriction.opensTo(person, at);
        }
        return all
                || restriction == null
                || (!person.isEmpty()
                        && (restriction.opensTo(person, at)
                                || child.allocated().workers().contains(person)
                                || child.allocated().officers().contains(person)));
    }

    /** Whether the restriction itself names them, whomever else they see. */
    boolean named(Child child) {
        Restriction restriction = child.restriction();
        return restriction != null && restriction.people().contains(person);
    }

    /** The same as {@link #opens}, asked of stored rows. */
    Bson filter() {
        if (all) {
            return empty();
        }
        Bson open = exists(StoredRestriction.FIELD, false);
        return person.isEmpty()
                ? open
                : or(
                        open,
                        eq(StoredRestriction.PEOPLE_PATH, person),
                        eq(ChildRow.WORKERS, person),
                        eq(ChildRow.OFFICERS, person),
                        elemMatch(
                                StoredRestriction.BROKEN_PATH,
                                and(
                                        eq(StoredRestriction.BY, person),
                                        gt(StoredRestriction.UNTIL, at.toEpochMilli()))));
    }
}
