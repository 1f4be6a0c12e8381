package uk.carejourney.infra.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A ledger published as files.
 *
 * @param folder holds {@code checkpoint}, {@code tile} and {@code checkpoints}
 */
record FolderPlace(Path folder) implements Place {

    @Override
    public Optional<byte[]> read(String path) {
        try {
            return Optional.of(Files.readAllBytes(folder.resolve(path)));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public SortedSet<Long> checkpointSizes() {
        SortedSet<Long> sizes = new TreeSet<>();
        Path kept = folder.resolve("checkpoints");
        if (!Files.isDirectory(kept)) {
            return sizes;
        }
        try (Stream<Path> files = Files.walk(kept)) {
            files.filter(Files::isRegularFile)
                    .map(file -> kept.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> path.matches("(x[0-9]{3}/){0,5}[0-9]{3}"))
                    .forEach(path -> sizes.add(Long.parseLong(path.replaceAll("[x/]", ""))));
            return sizes;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
