package uk.carejourney.projections.findings;

import uk.carejourney.findings.Finding;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;

/**
 * The way to read findings. It may lag behind the ledger by a moment.
 *
 * <p>Every method throws {@link com.mongodb.MongoException} when the database cannot be reached.
 */
public interface FindingsReader {

    /** The findings of one child, where its record is read. */
    record OfChild(UUID child, List<Finding> findings) {

        public OfChild {
            findings = List.copyOf(findings);
        }
    }

    /**
     * One page of the children who have a finding.
     *
     * @param children in the order of their pseudonyms, each with those findings asked for
     * @param total how many there are on all pages
     */
    record Page(List<OfChild> children, long total) {

        public Page {
            children = List.copyOf(children);
        }

        /** How many pages of a size there are, at least 1. */
        public int pages(int size) {
            return Math.max(1, Math.toIntExact(Math.ceilDiv(total, size)));
        }
    }

    /** The findings of one child; none if nothing has been built in about it. */
    List<Finding> of(UUID child);

    /**
     * The children who have a finding of one code.
     *
     * @param page from 1
     * @param size children on a page, 1 to 1,000
     * @param seen only of these children; of everyone if absent
     */
    Page having(String code, int page, int size, Optional<Set<UUID>> seen);

    /**
     * The same from one child on.
     *
     * @param after the child before the first; empty to begin at the first
     * @param size children at most, 1 to 1,000
     * @param seen only of these children; of everyone if absent
     */
    Page havingAfter(String code, Optional<UUID> after, int size, Optional<Set<UUID>> seen);

    /** How many children have each finding, by its code; codes nobody has are left out. */
    SortedMap<String, Long> byCode();

    /**
     * Waits until every entry up to a position has been built in.
     *
     * @return whether it has; false when the time is up
     * @throws InterruptedException if the waiting thread is interrupted
     */
    boolean awaitAtLeast(long position, Duration timeout) throws InterruptedException;
}
