package uk.carejourney.embedded;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/** Makes a file or folder appear whole or not at all, also after a power cut. */
final class Durably {

    private Durably() {}

    /**
     * Fills a folder beside {@code target}, then gives it its name; leftovers of a try are cleared.
     */
    static void build(Path target, FolderFiller filler) throws IOException {
        if (Files.exists(target)) {
            return;
        }
        Path unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
        delete(unfinished);
        filler.fill(unfinished);
        rename(unfinished, target);
    }

    static void write(Path target, String content) throws IOException {
        Path unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
        Files.writeString(unfinished, content);
        sync(unfinished);
        rename(unfinished, target);
    }

    static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        Files.walkFileTree(
                tree,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path folder, @Nullable IOException failure) throws IOException {
                        if (failure != null) {
                            throw failure;
                        }
                        Files.delete(folder);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    private static void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        // Without this a power cut may undo the rename after commits were made under the new name.
        sync(to.resolveSibling(""));
    }

    private static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Makes the folder it is given and fills it. */
    @FunctionalInterface
    interface FolderFiller {
        void fill(Path folder) throws IOException;
    }
}
