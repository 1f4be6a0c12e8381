package uk.carejourney.infra.returns.ssda903;

import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Subject;

import java.util.List;

/** What returns imported before have put into a child's record, asked once for each child. */
@FunctionalInterface
public interface EarlierReturns {

    /** None are there, or they are not to be looked at: everything is recorded. */
    EarlierReturns NONE = _ -> List.of();

    /**
     * The entries in a child's record whose source is {@code ssda903}, of any return, in the order
     * they were recorded.
     */
    List<Entry> of(Subject child);
}
