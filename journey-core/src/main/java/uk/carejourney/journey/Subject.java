package uk.carejourney.journey;

import java.util.UUID;

/**
 * Who or what a fact is about, under a pseudonym.
 *
 * @param kind what kind of subject it is
 * @param id a random pseudonym; the council's own number for the subject is kept apart from it
 */
public record Subject(SubjectKind kind, UUID id) {

    public static Subject child(UUID id) {
        return new Subject(SubjectKind.CHILD, id);
    }

    /** The stored form, such as {@code child/0b9f…}. */
    @Override
    public String toString() {
        return kind.word() + "/" + id;
    }

    /**
     * Reads the stored form.
     *
     * @throws IllegalArgumentException if the text is not {@code kind/uuid}
     */
    public static Subject parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("a subject is written kind/uuid, not " + text);
        }
        return new Subject(
                SubjectKind.ofWord(text.substring(0, slash)),
                UUID.fromString(text.substring(slash + 1)));
    }
}
