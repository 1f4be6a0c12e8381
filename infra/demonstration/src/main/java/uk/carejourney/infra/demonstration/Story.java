package uk.carejourney.infra.demonstration;

import java.util.List;

/**
 * One invented child's story.
 *
 * @param name the file's name and the child's in this demonstration, such as {@code wren}
 * @param number the council's own number for the child, such as {@code D001}
 * @param teaches what a newcomer can see in it, in one sentence
 * @param by who usually records, {@code worker/role}
 * @param told what happened, in the order of the file
 */
record Story(String name, String number, String teaches, String by, List<Told> told) {}
