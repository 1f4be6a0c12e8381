package uk.carejourney.tidy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lists a project's files, from git where the folder is a checkout of its own. */
final class Listing {

    private static final Set<String> NOT_OURS =
            Set.of("target", ".git", ".journey", ".idea", ".vscode", "node_modules");

    private Listing() {}

    static List<Path> of(Path root) {
        List<Path> listed = isTopOfCheckout(root) ? fromGit(root) : fromDisk(root);
        return listed.stream()
                .filter(f -> Files.isRegularFile(root.resolve(f), LinkOption.NOFOLLOW_LINKS))
                .sorted()
                .toList();
    }

    /** A copy inside somebody else's checkout, which may ignore it, must not look empty. */
    private static boolean isTopOfCheckout(Path root) {
        return git(root, "rev-parse", "--show-toplevel")
                .map(top -> sameFolder(Path.of(top.strip()), root))
                .orElse(false);
    }

    private static boolean sameFolder(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot compare " + one + " with " + other, e);
        }
    }

    private static List<Path> fromGit(Path root) {
        String names =
                git(root, "ls-files", "-z", "--cached", "--others", "--exclude-standard")
                        .orElseThrow(() -> new IllegalStateException("git cannot list " + root));
        List<Path> files = new ArrayList<>();
        for (String name : names.split("\0")) {
            if (!name.isEmpty()) {
                files.add(Path.of(name));
            }
        }
        return files;
    }

    /** What git answers, or nothing where git is absent or declines. */
    private static Optional<String> git(Path root, String... arguments) {
        List<String> command = new ArrayList<>(List.of("git", "-C", root.toString()));
        command.addAll(List.of(arguments));
        try {
            Process git =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            byte[] answer = git.getInputStream().readAllBytes();
            boolean answered = git.waitFor() == 0;
            return answered
                    ? Optional.of(new String(answer, StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IOException noGitHere) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking git", e);
        }
    }

    private static List<Path> fromDisk(Path root) {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(
                    root,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(
                                Path folder, BasicFileAttributes attributes) {
                            boolean skip = NOT_OURS.contains(String.valueOf(folder.getFileName()));
                            return skip && !folder.equals(root)
                                    ? FileVisitResult.SKIP_SUBTREE
                                    : FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
                            files.add(root.relativize(file));
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + root, e);
        }
        return files;
    }
}
