package uk.carejourney.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The one folder all data is under, claimed for this process until closed. */
final class DataFolder implements AutoCloseable {

    // PostgreSQL's pg_ctl passes the path through a shell, Kafka splits it at commas, H2 at colons.
    private static final Pattern ODD = Pattern.compile("[\"'`$\\\\,;:*?\\p{Cntrl}]");

    // What a start killed in its first moments leaves, and what a new disk comes with.
    private static final Set<String> OF_A_START =
            Set.of(FolderLock.FILE, DataVersion.FILE + ".unfinished", "lost+found", "log");

    private final Path path;
    private final FolderLock lock;

    private DataFolder(Path path, FolderLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Makes the folder if missing, readable by its owner only, and takes it. */
    static DataFolder claim(Path wanted) {
        Path absolute = wanted.toAbsolutePath().normalize();
        try {
            if (!Files.exists(absolute)) {
                Files.createDirectories(
                        absolute,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rwx------")));
            }
            return claimExisting(absolute.toRealPath());
        } catch (IOException e) {
            throw new StackRefusal(
                    ("The data folder %s can't be written to (%s): make it a folder "
                                    + "this user may write to, or choose another with --data")
                            .formatted(absolute, e),
                    e);
        }
    }

    private static DataFolder claimExisting(Path path) throws IOException {
        if (ODD.matcher(path.toString()).find()) {
            throw new StackRefusal(
                    ("The data folder %s has a character in its path that one of the servers can't"
                         + " take (one of \" ' ` $ \\ , ; : * ?): choose another with --data")
                            .formatted(path));
        }
        refuseIfSomebodyElses(path);
        FolderLock lock = FolderLock.take(path);
        try {
            DataVersion.check(path);
            Files.createDirectories(path.resolve("log"));
            return new DataFolder(path, lock);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** What we start in one day we may be told to erase: so never among other people's files. */
    private static void refuseIfSomebodyElses(Path path) throws IOException {
        try (Stream<Path> entries = Files.list(path)) {
            boolean others = entries.anyMatch(entry -> !OF_A_START.contains(name(entry)));
            if (others && !Files.exists(path.resolve(DataVersion.FILE))) {
                throw new StackRefusal(
                        ("The folder %s holds other files and is not a data folder of Journey"
                                        + " Ledger: choose an empty or a new one with --data")
                                .formatted(path));
            }
        }
    }

    private static String name(Path entry) {
        return String.valueOf(entry.getFileName());
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
