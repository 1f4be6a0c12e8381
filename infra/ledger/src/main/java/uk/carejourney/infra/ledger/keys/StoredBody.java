package uk.carejourney.infra.ledger.keys;

import uk.carejourney.ledger.UnreadableEntry;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.UUID;

/**
 * The bytes a body is stored as: 0x01, the key's identifier (16 bytes), then AES-256-GCM with its
 * nonce of 12 bytes before and its tag of 16 bytes after, bound to where it belongs.
 */
final class StoredBody {

    private static final byte VERSION = 1;
    private static final int HEADER = 1 + Identifiers.BYTES;

    private StoredBody() {}

    static byte[] seal(SubjectKey key, BoundTo place, byte[] plain) {
        byte[] encrypted = key.encrypt(plain, place);
        return ByteBuffer.allocate(HEADER + encrypted.length)
                .put(VERSION)
                .put(Identifiers.bytes(key.id()))
                .put(encrypted)
                .array();
    }

    /**
     * The key a body is under.
     *
     * @throws UnreadableEntry if this version does not know the form
     */
    static UUID keyOf(byte[] stored) {
        if (stored.length < HEADER || stored[0] != VERSION) {
            throw new UnreadableEntry("a stored body has a form this program does not know");
        }
        return Identifiers.at(stored, 1);
    }

    /**
     * Decrypts a body.
     *
     * @throws UnreadableEntry if it was altered or belongs elsewhere
     */
    static byte[] open(SubjectKey key, BoundTo place, byte[] stored) {
        try {
            return key.decrypt(Arrays.copyOfRange(stored, HEADER, stored.length), place);
        } catch (GeneralSecurityException altered) {
            throw new UnreadableEntry(
                    "%s does not open with its key: it was altered or moved".formatted(place));
        }
    }
}
