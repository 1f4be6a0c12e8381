package uk.carejourney.projections;

import uk.carejourney.journey.AtPosition;
import uk.carejourney.journey.Erased;
import uk.carejourney.journey.Recorded;

import java.util.List;
import java.util.UUID;

/** Reads one subject's entries again, when something of them has been erased. */
@FunctionalInterface
public interface SubjectHistory {

    /**
     * All that can still be read about a subject, in the order of positions.
     *
     * @throws RuntimeException if the ledger or the key store cannot be reached
     */
    List<AtPosition> of(UUID subject);

    /** The pseudonym of the subject an entry is about, or was about. */
    static UUID subjectOf(AtPosition arrived) {
        return switch (arrived) {
            case Recorded recorded -> recorded.envelope().subject().id();
            case Erased erased -> erased.stream();
        };
    }
}
