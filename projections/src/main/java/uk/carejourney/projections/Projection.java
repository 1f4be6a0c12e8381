package uk.carejourney.projections;

import org.bson.Document;
import org.bson.conversions.Bson;

import uk.carejourney.journey.AtPosition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A read model with one document per subject and collection, computed from all that subject's
 * facts.
 *
 * <p>It is pure: the same entries give the same documents, however they arrived. Documents are
 * replaced whole; who calls it adds {@code _id}, {@code builtTo} and {@code schema}.
 */
public interface Projection {

    /** The name it goes by in commands, collections and processors, such as {@code chronology}. */
    String name();

    /** The version of the documents' shape; a change needs a rebuild. */
    int schema();

    /** What it does with each kind of fact the ledger can hold; all of them, unless it says so. */
    default Coverage coverage() {
        return Coverage.everyFact();
    }

    /** Whether an entry is built in; one that is not leaves no trace. */
    default boolean takes(AtPosition entry) {
        return coverage().takes(entry);
    }

    /**
     * Its collections, in the order they are written. The last one holds the entries themselves: it
     * is read back before the next batch, and it alone says what has been built in already.
     */
    List<String> collections();

    /**
     * Those of its collections in which a document often comes to what it was: only its stamp is
     * written then. Every other document is written whole without a look at what stands there.
     */
    default List<String> comparedBeforeWriting() {
        return List.of();
    }

    /** The indexes of its collections, none of them unique: the embedded server scans instead. */
    default Map<String, List<Bson>> indexes() {
        return Map.of();
    }

    /**
     * The field of the first collection that names other subjects, on whose entries a document
     * rests too: when something is recorded about them it is built again. Empty where every
     * document rests on its own subject alone.
     */
    default Optional<String> restsOn() {
        return Optional.empty();
    }

    /**
     * Whether something was recorded about others a document rests on while it was being built.
     *
     * @param written the document of the last collection, as it was written
     */
    default boolean overtaken(Document written) {
        return false;
    }

    /**
     * The subjects whose documents rest on this subject's entries too, because their records are
     * read as one with this one or may be again: what is recorded here has theirs built again.
     *
     * @param written a document of the last collection
     */
    default Set<UUID> readTogether(Document written) {
        return Set.of();
    }

    /**
     * The entries a document of the last collection was built from.
     *
     * @param stored the document
     * @param subject whose it is
     */
    List<AtPosition> entries(UUID subject, Document stored);

    /**
     * The documents of one subject.
     *
     * @param subject the subject's pseudonym
     * @param entries everything held about it, in the order of positions, at least one
     * @return collection to document; no document means that the subject has none there
     */
    Map<String, Document> documents(UUID subject, List<AtPosition> entries);
}
