package uk.carejourney.projections;

import java.util.Set;

/** A read model was not told what to do with a fact the ledger can hold. */
public final class UncoveredFact extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UncoveredFact(String projection, Set<String> storedNames) {
        super(
                "The read model %s neither handles nor ignores %s: name it in its coverage"
                        .formatted(projection, String.join(", ", storedNames)));
    }
}
