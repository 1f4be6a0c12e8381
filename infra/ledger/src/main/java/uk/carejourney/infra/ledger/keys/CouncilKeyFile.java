package uk.carejourney.infra.ledger.keys;

import uk.carejourney.infra.ledger.LedgerRefusal;
import uk.carejourney.infra.ledger.LedgerSettings;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * The file the council's keys lie in, readable by its owner and nobody else: three lines, and a
 * fourth while the wrapping key is being replaced.
 */
final class CouncilKeyFile {

    static final String TITLE = "journey-ledger council keys v1";
    static final String WRAPPING = "wrapping=";
    static final String LOOKUP = "lookup=";
    static final String EARLIER = "earlier=";

    private final Path file;

    CouncilKeyFile(Path file) {
        this.file = file;
    }

    /**
     * Reads the keys.
     *
     * @param make whether to make new keys when the file is missing
     * @throws LedgerRefusal if the file is missing, open to others or not a key file
     */
    CouncilKeySet read(boolean make, SecureRandom random) {
        try {
            if (make && !Files.exists(file)) {
                make(random);
            }
            refuseIfOthersMayRead();
            return parse(Files.readAllLines(file));
        } catch (NoSuchFileException missing) {
            throw new LedgerRefusal(
                    "%s: there is no file %s; restore it from where the council keeps it"
                            .formatted(LedgerSettings.COUNCIL_KEYS, file),
                    missing);
        } catch (IOException unreadable) {
            throw new LedgerRefusal(
                    "%s: %s cannot be read (%s); make it readable by the application's user alone"
                            .formatted(
                                    LedgerSettings.COUNCIL_KEYS,
                                    file,
                                    unreadable.getClass().getSimpleName()),
                    unreadable);
        }
    }

    private CouncilKeySet parse(List<String> lines) {
        if (lines.size() < 3 || !lines.getFirst().equals(TITLE)) {
            throw notAKeyFile(null);
        }
        return new CouncilKeySet(
                key(lines.get(1), WRAPPING),
                key(lines.get(2), LOOKUP),
                lines.subList(3, lines.size()).stream()
                        .filter(line -> !line.isBlank())
                        .map(line -> key(line, EARLIER))
                        .toList());
    }

    private byte[] key(String line, String label) {
        try {
            if (line.startsWith(label)) {
                byte[] key = HexFormat.of().parseHex(line, label.length(), line.length());
                if (key.length == CouncilKeys.KEY_BYTES) {
                    return key;
                }
            }
        } catch (IllegalArgumentException notHexadecimal) {
            throw notAKeyFile(notHexadecimal);
        }
        throw notAKeyFile(null);
    }

    private LedgerRefusal notAKeyFile(@org.jspecify.annotations.Nullable Exception cause) {
        return new LedgerRefusal(
                "%s: %s is not a file of council keys; restore it from where the council keeps it"
                        .formatted(LedgerSettings.COUNCIL_KEYS, file),
                cause);
    }

    private void refuseIfOthersMayRead() throws IOException {
        PosixFileAttributeView posix =
                Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (posix == null) {
            return;
        }
        Set<PosixFilePermission> owners =
                EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        if (!owners.containsAll(posix.readAttributes().permissions())) {
            throw new LedgerRefusal(
                    "%s: others than its owner may use %s; run chmod 600 on it"
                            .formatted(LedgerSettings.COUNCIL_KEYS, file));
        }
    }

    private void make(SecureRandom random) throws IOException {
        CouncilKeySet made = new CouncilKeySet(key(random), key(random), List.of());
        Path whole = file.toAbsolutePath();
        putInPlace(write(made, whole), whole);
        forceFolder(whole);
    }

    /** Replaces the file's content, whole or not at all. */
    void replace(CouncilKeySet keys) {
        try {
            Path whole = file.toAbsolutePath();
            Files.move(write(keys, whole), whole, StandardCopyOption.ATOMIC_MOVE);
            forceFolder(whole);
        } catch (IOException unwritable) {
            throw new LedgerRefusal(
                    "%s: %s cannot be replaced (%s); let the application's user write in its folder"
                            .formatted(
                                    LedgerSettings.COUNCIL_KEYS,
                                    file,
                                    unwritable.getClass().getSimpleName()),
                    unwritable);
        }
    }

    // Never the same name twice: what a crash left behind must not be in the way.
    private static Path write(CouncilKeySet keys, Path whole) throws IOException {
        Path folder = whole.getParent();
        if (folder == null) {
            throw new NoSuchFileException(whole.toString());
        }
        Files.createDirectories(folder);
        Path unfinished = Files.createTempFile(folder, whole.getFileName() + ".unfinished-", "");
        Files.write(unfinished, keys.lines());
        force(unfinished, StandardOpenOption.WRITE);
        return unfinished;
    }

    private static void forceFolder(Path whole) throws IOException {
        Path folder = whole.getParent();
        if (folder != null && Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            // Elsewhere a folder cannot be opened, and needs no forcing.
            force(folder, StandardOpenOption.READ);
        }
    }

    private static void force(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    // A link fails if the file exists, so two processes starting together agree on one of them.
    private static void putInPlace(Path unfinished, Path whole) throws IOException {
        try {
            Files.createLink(whole, unfinished);
        } catch (FileAlreadyExistsException | AtomicMoveNotSupportedException madeMeanwhile) {
            if (!Files.exists(whole)) {
                throw madeMeanwhile;
            }
        } finally {
            Files.delete(unfinished);
        }
    }

    private static byte[] key(SecureRandom random) {
        byte[] key = new byte[CouncilKeys.KEY_BYTES];
        random.nextBytes(key);
        return key;
    }
}
