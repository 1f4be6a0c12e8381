package uk.carejourney.infra.ledger.keys;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uk.carejourney.infra.ledger.LedgerRefusal;
import uk.carejourney.infra.ledger.LedgerSettings;
import uk.carejourney.infra.signing.OwnersFile;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/**
 * The file the council's keys lie in, readable by its owner and nobody else: three lines, and a
 * fourth while the wrapping key is being replaced.
 */
final class CouncilKeyFile {

    private static final Logger LOG = LoggerFactory.getLogger(CouncilKeyFile.class);

    static final String TITLE = "journey-ledger council keys v1";
    static final String WRAPPING = "wrapping=";
    static final String LOOKUP = "lookup=";
    static final String EARLIER = "earlier=";

    private final Path file;
    private final OwnersFile kept;

    CouncilKeyFile(Path file) {
        this.file = file;
        this.kept = new OwnersFile(file);
    }

    /**
     * Reads the keys.
     *
     * @param make whether to make new keys when the file is missing
     * @throws LedgerRefusal if the file is missing, open to others or not a key file
     */
    CouncilKeySet read(boolean make, SecureRandom random) {
        try {
            if (make && !kept.exists()) {
                make(random);
            }
            return parse(kept.read());
        } catch (OwnersFile.OpenToOthers open) {
            throw new LedgerRefusal(
                    "%s: others than its owner may use %s; run chmod 600 on it"
                            .formatted(LedgerSettings.COUNCIL_KEYS, file),
                    open);
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

    private void make(SecureRandom random) throws IOException {
        try {
            kept.make(new CouncilKeySet(key(random), key(random), List.of()).lines());
        } catch (FileAlreadyExistsException madeMeanwhile) {
            LOG.info("The council's keys were made by another process meanwhile");
        }
    }

    /** Replaces the file's content, whole or not at all. */
    void replace(CouncilKeySet keys) {
        try {
            kept.replace(keys.lines());
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

    private static byte[] key(SecureRandom random) {
        byte[] key = new byte[CouncilKeys.KEY_BYTES];
        random.nextBytes(key);
        return key;
    }
}
