package uk.carejourney.embedded;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/** PostgreSQL's programs, unpacked once per user from the archive on the class path. */
final class PostgresBinaries {

    private static final Object UNPACKING = new Object();

    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    /** Unpacks into the user's cache, or into {@code fallback} where there is no writable cache. */
    static PostgresBinaries unpack(Path fallback) throws IOException {
        Path cache = userCache();
        try {
            Files.createDirectories(cache);
        } catch (IOException _) {
            cache = Files.createDirectories(fallback);
        }
        return unpackInto(Files.isWritable(cache) ? cache : Files.createDirectories(fallback));
    }

    /** One process unpacks, others wait: a half-unpacked folder never has the final name. */
    static PostgresBinaries unpackInto(Path folder) throws IOException {
        String archive = archiveName();
        Path home = folder.resolve("postgresql-" + Long.toHexString(checksum(archive)));
        synchronized (UNPACKING) {
            try (FileChannel channel =
                            FileChannel.open(
                                    folder.resolve("unpack.lock"),
                                    StandardOpenOption.CREATE,
                                    StandardOpenOption.WRITE);
                    FileLock _ = channel.lock()) {
                Durably.build(home, unfinished -> extract(archive, unfinished));
            }
        }
        return new PostgresBinaries(home.toRealPath());
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    private static Path userCache() {
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path caches =
                xdg == null || xdg.isBlank()
                        ? Path.of(System.getProperty("user.home"), ".cache")
                        : Path.of(xdg);
        return caches.resolve("journey-ledger").toAbsolutePath();
    }

    private static String archiveName() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch");
        return "/postgres-%s-%s.txz"
                .formatted(
                        system.startsWith("mac") ? "darwin" : system,
                        processor.equals("aarch64") ? "arm_64" : "x86_64");
    }

    private static long checksum(String archive) throws IOException {
        try (CheckedInputStream in = new CheckedInputStream(open(archive), new CRC32())) {
            in.transferTo(OutputStream.nullOutputStream());
            return in.getChecksum().getValue();
        }
    }

    private static InputStream open(String archive) {
        InputStream in = PostgresBinaries.class.getResourceAsStream(archive);
        if (in == null) {
            throw new StackRefusal(
                    ("There is no embedded PostgreSQL for %s on %s in this build (%s): "
                                    + "build on this machine, or connect to your own servers")
                            .formatted(
                                    System.getProperty("os.name"),
                                    System.getProperty("os.arch"),
                                    archive));
        }
        return in;
    }

    private static void extract(String archive, Path folder) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(
                        new XZCompressorInputStream(new BufferedInputStream(open(archive))))) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                extract(tar, entry, entry.resolveIn(folder));
            }
        }
    }

    private static void extract(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.resolveSibling(""));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            boolean program = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
