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
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** The file the council's keys lie in: three lines, readable by its owner and nobody else. */
final class CouncilKeyFile {

    private static final String TITLE = "journey-ledger council keys v1";
    private static final String WRAPPING = "wrapping=";
    private static final String LOOKUP = "lookup=";

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
    CouncilKeys read(boolean make, SecureRandom random) {
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

    private CouncilKeys parse(List<String> lines) {
        if (lines.size() >= 3
                && lines.get(0).equals(TITLE)
                && lines.get(1).startsWith(WRAPPING)
                && lines.get(2).startsWith(LOOKUP)) {
            try {
                byte[] wrapping =
                        HexFormat.of()
                                .parseHex(lines.get(1), WRAPPING.length(), lines.get(1).length());
                byte[] lookup =
                        HexFormat.of()
                                .parseHex(lines.get(2), LOOKUP.length(), lines.get(2).length());
                if (wrapping.length == CouncilKeys.KEY_BYTES
                        && lookup.length == CouncilKeys.KEY_BYTES) {
                    return new CouncilKeys(wrapping, lookup);
                }
            } catch (IllegalArgumentException notHexadecimal) {
                throw notAKeyFile(notHexadecimal);
            }
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
        Path whole = file.toAbsolutePath();
        Path folder = whole.getParent();
        if (folder == null) {
            throw new NoSuchFileException(whole.toString());
        }
        Files.createDirectories(folder);
        // Never the same name twice: what a crash left behind must not be in the way.
        Path unfinished = Files.createTempFile(folder, whole.getFileName() + ".unfinished-", "");
        Files.writeString(
                unfinished,
                "%s%n%s%s%n%s%s%n".formatted(TITLE, WRAPPING, key(random), LOOKUP, key(random)));
        force(unfinished, StandardOpenOption.WRITE);
        putInPlace(unfinished, whole);
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
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

    private static String key(SecureRandom random) {
        byte[] key = new byte[CouncilKeys.KEY_BYTES];
        random.nextBytes(key);
        return HexFormat.of().formatHex(key);
    }
}
