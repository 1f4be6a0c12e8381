package uk.carejourney.gateway.commandline;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Tells the launcher that this run has started whole: what the virtual machine keeps of it at its
 * end is then good for the next start. A run that failed early keeps too little and says nothing.
 */
final class FasterStart {

    /** The file to make, given by the launcher where it wants to know. */
    static final String FILE = "journey.started";

    private static final Logger LOG = LoggerFactory.getLogger(FasterStart.class);

    private FasterStart() {}

    /** Says so, if the launcher asked; returns whether it did. */
    static boolean startedWhole() {
        @Nullable String file = System.getProperty(FILE);
        if (file == null) {
            return false;
        }
        try {
            Files.createFile(Path.of(file));
            return true;
        } catch (IOException e) {
            LOG.warn("The next start will be no faster: {} can't be made", file, e);
            return false;
        }
    }
}
