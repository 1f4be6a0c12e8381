package uk.carejourney.infra.signing;

import uk.carejourney.proof.LogFiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder of files that appear whole or not at all, also after a power cut. For one thread of one
 * process.
 */
public final class ImmutableFolder implements LogFiles {

    private static final String UNFINISHED = ".unfinished";

    private final Path root;
    private final Set<Path> unsynced = new LinkedHashSet<>();

    public ImmutableFolder(Path root) {
        this.root = root;
    }

    @Override
    public Optional<byte[]> read(String path) {
        try {
            return Optional.of(Files.readAllBytes(root.resolve(path)));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(root.resolve(path) + " cannot be read", unreadable);
        }
    }

    /**
     * Writes a file that is never to change. One that is there already must be the same.
     *
     * @throws OtherContent if it is not
     */
    public void add(String path, byte[] bytes) {
        Optional<byte[]> before = read(path);
        if (before.isEmpty()) {
            replace(path, bytes);
        } else if (!Arrays.equals(before.get(), bytes)) {
            throw new OtherContent(
                    "%s was published before with other content".formatted(root.resolve(path)));
        }
    }

    /** Writes a file, in place of what was there. Durable after {@link #sync}. */
    public void replace(String path, byte[] bytes) {
        Path target = root.resolve(path);
        Path unfinished = target.resolveSibling(target.getFileName() + UNFINISHED);
        try {
            makeFolder(target.resolveSibling(""));
            try (FileChannel channel =
                    FileChannel.open(
                            unfinished,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE)) {
                ByteBuffer left = ByteBuffer.wrap(bytes);
                while (left.hasRemaining()) {
                    channel.write(left);
                }
                channel.force(true);
            }
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            unsynced.add(target.resolveSibling(""));
        } catch (IOException full) {
            throw new UncheckedIOException(target + " cannot be written", full);
        }
    }

    private void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Path above = folder.toAbsolutePath().getParent();
            if (above != null) {
                makeFolder(above);
                unsynced.add(above);
            }
            Files.createDirectory(folder);
        }
    }

    /** Makes the names of all files written so far survive a power cut. */
    public void sync() {
        for (Path folder : unsynced) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            } catch (IOException failed) {
                throw new UncheckedIOException(folder + " cannot be made durable", failed);
            }
        }
        unsynced.clear();
    }

    /** Removes the parts of a tile that is there in full now. */
    public void removeAll(String path) {
        Path folder = root.resolve(path);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
            unsynced.remove(folder);
        } catch (NoSuchFileException nothing) {
            return;
        } catch (IOException failed) {
            throw new UncheckedIOException(folder + " cannot be removed", failed);
        }
    }
}
