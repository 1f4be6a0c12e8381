package uk.carejourney.recording;

import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who is behind a pseudonym: keeps the numbers other systems know a subject by apart from the
 * ledger, so that they can be forgotten.
 *
 * <p>Every method throws a RuntimeException when the key store cannot be reached.
 */
public interface SubjectRegister {

    /**
     * A subject as another system knows it.
     *
     * @param system the system whose number it is, such as {@code ssda903} or {@code nhs}
     * @param kind what kind of subject it is; the same number may mean two subjects of two kinds
     * @param id the number, exactly as that system writes it; never in a URL, log or metric
     */
    record LocalId(String system, SubjectKind kind, String id) {

        /** Says nothing of the number, so that it cannot reach a log by accident. */
        @Override
        public String toString() {
            return "a " + kind.word() + " of " + system;
        }
    }

    /** The subjects of these numbers; one never mentioned before gets a random pseudonym. */
    Map<LocalId, Subject> register(Collection<LocalId> ids);

    /** The subjects of those among these numbers that have been mentioned before. */
    Map<LocalId, Subject> find(Collection<LocalId> ids);

    /** The numbers each subject is known by; a subject without one, or erased, is left out. */
    Map<Subject, List<LocalId>> localIds(Collection<Subject> subjects);

    /**
     * Notes further numbers of subjects already registered.
     *
     * @return those not noted: they belong to another subject, or the key of theirs was destroyed
     * @throws IllegalArgumentException if a number is of another kind; none is noted then
     */
    Set<LocalId> alsoKnownAs(Map<LocalId, Subject> numbers);
}
