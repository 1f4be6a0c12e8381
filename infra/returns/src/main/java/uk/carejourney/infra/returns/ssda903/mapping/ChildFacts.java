package uk.carejourney.infra.returns.ssda903.mapping;

import uk.carejourney.infra.returns.ssda903.table.Row;
import uk.carejourney.journey.Entry;

import java.util.List;

/**
 * What a return says of one child.
 *
 * @param entries the facts, in the order they are to stand; empty if earlier returns said it all
 * @param found what is wrong with the rows
 */
public record ChildFacts(List<Entry> entries, List<Found> found) {

    public ChildFacts {
        entries = List.copyOf(entries);
        found = List.copyOf(found);
    }

    /**
     * Something wrong with a row.
     *
     * @param finding what
     * @param row where
     * @param column in which column
     */
    public record Found(Finding finding, Row row, String column) {}
}
