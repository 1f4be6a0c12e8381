package uk.carejourney.proof;

import java.util.Optional;

/** Where the published files of a log are read from: a folder, a web address, or memory. */
@FunctionalInterface
public interface LogFiles {

    /**
     * The bytes of one file.
     *
     * @param path relative, as in C2SP tlog-tiles, such as {@code tile/0/x001/234}
     * @return empty if there is no such file
     * @throws java.io.UncheckedIOException if the place cannot be reached or read
     */
    Optional<byte[]> read(String path);
}
