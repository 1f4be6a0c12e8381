package uk.carejourney.projections;

import org.bson.Document;

import uk.carejourney.fold.OneChild;
import uk.carejourney.journey.AtPosition;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads one subject's entries again, when something of them has been erased. */
@FunctionalInterface
public interface SubjectHistory {

    /**
     * All that can still be read about a subject, in the order of positions.
     *
     * @throws RuntimeException if the ledger or the key store cannot be reached
     */
    List<AtPosition> of(UUID subject);

    /** The same as far as a document was built to, which says so itself. */
    default Stream<AtPosition> before(UUID subject, Document stored) {
        long builtTo = stored.getLong("builtTo");
        return of(subject).stream().filter(entry -> entry.position() <= builtTo);
    }

    /**
     * The records read as one with a subject's.
     *
     * @param entries everything held about the subject itself, as far as it is known
     */
    default OneChild together(UUID subject, List<AtPosition> entries) {
        return OneChild.of(subject, one -> one.equals(subject) ? entries : of(one));
    }
}
