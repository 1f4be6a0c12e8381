package uk.carejourney.projections.children;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Turns terms into what stands for them in the read model: the same always, and nothing that tells
 * the term without the council's key.
 */
@FunctionalInterface
public interface SearchTokens {

    /** Of a read model nobody searches. */
    SearchTokens NONE = _ -> Map.of();

    /** What stands for each term; terms it has nothing for are left out. */
    Map<String, Long> of(Collection<String> terms);

    /** The same in one order, whatever order the terms came in. */
    default List<Long> sorted(Collection<String> terms) {
        return of(terms).values().stream().distinct().sorted().toList();
    }
}
