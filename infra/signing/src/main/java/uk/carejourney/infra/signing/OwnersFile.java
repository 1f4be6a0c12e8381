package uk.carejourney.infra.signing;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A file of secrets: its owner alone may read it, and it is there whole or not at all, also after a
 * power cut.
 */
public final class OwnersFile {

    private final Path file;

    public OwnersFile(Path file) {
        this.file = file;
    }

    /** Others than its owner may use the file. */
    public static final class OpenToOthers extends IOException {

        private static final long serialVersionUID = 1L;

        OpenToOthers(Path file) {
            super(file + " is open to others than its owner");
        }
    }

    public boolean exists() {
        return Files.exists(file);
    }

    /**
     * Its lines.
     *
     * @throws OpenToOthers if others may use it, where files have such rights
     * @throws NoSuchFileException if it is missing
     */
    public List<String> read() throws IOException {
        PosixFileAttributeView posix =
                Files.getFileAttributeView(file, PosixFileAttributeView.class);
        Set<PosixFilePermission> owners =
                EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        if (posix != null && !owners.containsAll(posix.readAttributes().permissions())) {
            throw new OpenToOthers(file);
        }
        return Files.readAllLines(file);
    }

    /**
     * Makes it. Two processes that do so together agree on one of them.
     *
     * @throws FileAlreadyExistsException if there is one, made by whoever was quicker; it is left
     *     as it is
     */
    public void make(List<String> lines) throws IOException {
        Path unfinished = write(lines);
        try {
            Files.createLink(whole(), unfinished);
        } finally {
            Files.delete(unfinished);
        }
        forceFolder();
    }

    /** Replaces what it holds. */
    public void replace(List<String> lines) throws IOException {
        Files.move(write(lines), whole(), StandardCopyOption.ATOMIC_MOVE);
        forceFolder();
    }

    // Never the same name twice: what a crash left behind must not be in the way.
    private Path write(List<String> lines) throws IOException {
        Files.createDirectories(folder());
        Path unfinished =
                Files.createTempFile(folder(), whole().getFileName() + ".unfinished-", "");
        Files.write(unfinished, lines);
        force(unfinished, StandardOpenOption.WRITE);
        return unfinished;
    }

    private void forceFolder() throws IOException {
        if (Files.getFileStore(folder()).supportsFileAttributeView("posix")) {
            // Elsewhere a folder cannot be opened, and needs no forcing.
            force(folder(), StandardOpenOption.READ);
        }
    }

    private static void force(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    private Path whole() {
        return file.toAbsolutePath();
    }

    private Path folder() throws NoSuchFileException {
        Path folder = whole().getParent();
        if (folder == null) {
            throw new NoSuchFileException(whole().toString());
        }
        return folder;
    }
}
