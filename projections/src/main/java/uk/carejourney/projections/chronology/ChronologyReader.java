package uk.carejourney.projections.chronology;

import org.jspecify.annotations.Nullable;

import uk.carejourney.projections.children.Child;
import uk.carejourney.projections.children.ChildFound;
import uk.carejourney.projections.children.ChildrenPage;
import uk.carejourney.projections.children.ChildrenWanted;
import uk.carejourney.projections.children.Reach;
import uk.carejourney.search.Sought;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;

/**
 * The way to read what has been built. It never shows half a batch of one subject, and may lag
 * behind the ledger: ask for at least the position you know of.
 *
 * <p>Every method throws {@link com.mongodb.MongoException} when the database cannot be reached.
 */
public interface ChronologyReader {

    /**
     * One subject's timeline; of a record read under another, that one's.
     *
     * @return empty if nothing has been built in about the subject
     */
    Optional<Timeline> timeline(UUID subject, Known known, About about);

    /** One page of the list of children. */
    ChildrenPage children(ChildrenWanted wanted);

    /** How many facts of each business area all children have. */
    SortedMap<String, Long> areas();

    /** Those of the list known by these pseudonyms, in no order. */
    List<Child> children(Collection<UUID> subjects);

    /**
     * Those a search finds among whom somebody reaches, the best answers first. A record that is
     * not open to them is found, as withheld, only by who surely knows the child.
     *
     * @param among only these records; all if absent
     * @return at most one more than {@link uk.carejourney.projections.children.ChildrenSought#MOST}
     */
    List<ChildFound> found(Sought sought, @Nullable Collection<UUID> among, Reach reach);

    /** Every child's record that is reached and open, those read under another too. */
    Set<UUID> reached(Reach reach);

    /** The children whose records are restricted, those read under another too. */
    List<Child> restricted();

    /** The children's records that name one of these children, or stand in one of these groups. */
    Set<UUID> naming(Collection<UUID> named);

    /** One child of the list; empty if none is known by this pseudonym. */
    default Optional<Child> child(UUID subject) {
        return children(List.of(subject)).stream().findFirst();
    }

    /** Every entry up to this position has been built in; -1 before the first. */
    long position();

    /**
     * Waits until every entry up to a position has been built in.
     *
     * @return whether it has; false when the time is up
     * @throws InterruptedException if the waiting thread is interrupted
     */
    boolean awaitAtLeast(long position, Duration timeout) throws InterruptedException;

    /**
     * Waits until every entry about one subject up to a position has been built in: sooner than for
     * everyone, since parts of the read model that had nothing to do report now and then only.
     *
     * @return whether it has; false when the time is up
     * @throws InterruptedException if the waiting thread is interrupted
     */
    boolean awaitAtLeast(UUID subject, long position, Duration timeout) throws InterruptedException;
}
