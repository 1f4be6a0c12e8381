package uk.carejourney.tidy;

import java.nio.file.Path;

/**
 * One thing to mend.
 *
 * @param file relative to the root of the repository
 * @param line counted from 1; 0 when the fault is the file itself
 * @param says what is wrong and what to do
 */
public record Fault(Path file, int line, String says) {

    @Override
    public String toString() {
        return line == 0 ? file + ": " + says : file + ":" + line + ": " + says;
    }
}
