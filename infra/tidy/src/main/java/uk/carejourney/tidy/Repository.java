package uk.carejourney.tidy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The files that belong to the project: what git tracks or would track, else everything outside
 * build folders.
 *
 * @param root the folder that holds the Maven wrapper
 * @param files paths relative to the root, sorted, regular files only
 */
public record Repository(Path root, List<Path> files) {

    private static final int PROBE_BYTES = 8_000;

    public Repository {
        files = List.copyOf(files);
    }

    /** The repository that contains {@code folder}; refuses a folder that lies in none. */
    public static Repository around(Path folder) {
        for (Path at = folder.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            if (Files.isRegularFile(at.resolve("mvnw"))) {
                return at(at);
            }
        }
        throw new IllegalArgumentException(
                folder + " is not inside the project: no parent folder holds mvnw");
    }

    /** Takes {@code root} as it is, whether or not it is a checkout. */
    public static Repository at(Path root) {
        return new Repository(root, Listing.of(root));
    }

    /** The files whose name ends with {@code suffix}. */
    public List<Path> ending(String suffix) {
        return files.stream()
                .filter(file -> String.valueOf(file.getFileName()).endsWith(suffix))
                .toList();
    }

    /** The Java sources, main and test, of every module. */
    public List<Path> javaSources() {
        return ending(".java").stream().filter(file -> slashed(file).contains("src/")).toList();
    }

    /** The text of one file; bytes that are not UTF-8 become replacement characters. */
    public String text(Path file) {
        try {
            return new String(Files.readAllBytes(root.resolve(file)), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** The files that hold text; a zero byte near the start marks the others. */
    public List<Path> texts() {
        return files.stream().filter(this::isText).toList();
    }

    /** The lines of one file, without their ends. */
    public List<String> lines(Path file) {
        return text(file).lines().toList();
    }

    private boolean isText(Path file) {
        try (InputStream bytes = Files.newInputStream(root.resolve(file))) {
            for (byte one : bytes.readNBytes(PROBE_BYTES)) {
                if (one == 0) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** A path with forward slashes on every system. */
    static String slashed(Path file) {
        return file.toString().replace('\\', '/');
    }
}
