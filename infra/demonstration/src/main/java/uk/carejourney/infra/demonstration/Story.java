package uk.carejourney.infra.demonstration;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One invented child's story; or what is recorded about someone else, such as the council.
 *
 * @param name the file's name and the child's in this demonstration, such as {@code wren}
 * @param number the council's own number for the child, such as {@code D001}
 * @param teaches what a newcomer can see in it, in one sentence
 * @param by who usually records, {@code worker/role}
 * @param about the word of the subject it is about, such as {@code $council:ours}, if no child
 * @param told what happened, in the order of the file
 */
record Story(
        String name,
        String number,
        String teaches,
        String by,
        @Nullable String about,
        List<Told> told) {

    /** The lines' subjects, each by its word; a line without one is about the story's child. */
    @Nullable String subjectOf(Told line) {
        return line.about() == null ? about : line.about();
    }
}
