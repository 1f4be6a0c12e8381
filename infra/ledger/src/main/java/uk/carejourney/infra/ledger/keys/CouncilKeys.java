package uk.carejourney.infra.ledger.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;

import uk.carejourney.ledger.Sha256;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The council's own keys: one wraps every subject's key, the other turns subjects' numbers into
 * digests nobody else can compute. They never enter a database.
 *
 * <p>While the wrapping key is being replaced, a running node learns of the new one by reading the
 * key file again when it meets something wrapped with it.
 */
public final class CouncilKeys {

    /** Bytes in each key. */
    // A key is replaced once in months; a second time within one call is already a wonder.
    private static final int MOST_TRIES = 5;

    static final int KEY_BYTES = 32;

    private final Supplier<CouncilKeySet> file;
    private volatile CouncilKeySet keys;
    private volatile CouncilKeySet before;

    CouncilKeys(Supplier<CouncilKeySet> file) {
        this.file = file;
        this.keys = file.get();
        this.before = keys;
    }

    /** Keys that are never replaced. */
    CouncilKeys(byte[] wrapping, byte[] lookup) {
        this(() -> new CouncilKeySet(wrapping, lookup, List.of()));
    }

    /**
     * A subject's key, wrapped.
     *
     * @param by names the key it is wrapped with: 32 bytes
     */
    record Wrapped(byte[] by, byte[] bytes) {}

    CouncilKeySet keys() {
        return keys;
    }

    /** Reads the key file again. */
    synchronized void readAgain() {
        CouncilKeySet now = file.get();
        if (!now.all().equals(keys.all())) {
            // What was read from the key store a moment ago may still be wrapped with these.
            before = keys;
            keys = now;
        }
    }

    /** Stores something wrapped with the council's key in the key store. */
    @FunctionalInterface
    interface Storing {
        void store() throws SQLException;
    }

    /**
     * Stores something wrapped with the key in use, and again with the one in use by then if it was
     * replaced meanwhile.
     */
    void storing(Storing storing) throws SQLException {
        for (int tries = 1; ; tries++) {
            try {
                storing.store();
                return;
            } catch (SQLException refused) {
                if (tries == MOST_TRIES || !KeyRows.isWrappedWithAReplacedKey(refused)) {
                    throw refused;
                }
                readAgain();
            }
        }
    }

    /** Tells these keys from others without telling anything of them: 32 bytes. */
    byte[] digest() {
        return HexFormat.of().parseHex(keys.current());
    }

    /** The digest a subject's number is stored under: 32 bytes. */
    byte[] ofLocalId(String canonical) {
        return Sha256.keyed(
                keys.lookup(),
                ("journey-ledger/local-id/v1\n" + canonical).getBytes(StandardCharsets.UTF_8));
    }

    /** The digest a record is found by in the vault of adoptions: 32 bytes. */
    byte[] ofAdoption(UUID record) {
        return Sha256.keyed(
                keys.lookup(),
                ("journey-ledger/adoption/v1\n" + record).getBytes(StandardCharsets.UTF_8));
    }

    /** The key of the digests children are searched by: 32 bytes. */
    byte[] ofSearch() {
        return Sha256.keyed(
                keys.lookup(), "journey-ledger/search/v1\n".getBytes(StandardCharsets.UTF_8));
    }

    Wrapped wrap(UUID keyId, byte[] key) {
        CouncilKeySet now = keys;
        try {
            return new Wrapped(
                    HexFormat.of().parseHex(now.current()),
                    now.wrapping(now.current())
                            .orElseThrow()
                            .encrypt(key, Identifiers.bytes(keyId)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a key could not be wrapped", impossible);
        }
    }

    SubjectKey unwrap(UUID keyId, Wrapped wrapped) {
        return new SubjectKey(keyId, bytes(keyId, wrapped));
    }

    /** Wraps a key again, with the key that wraps now. */
    Wrapped wrapAgain(UUID keyId, Wrapped wrapped) {
        return wrap(keyId, bytes(keyId, wrapped));
    }

    private byte[] bytes(UUID keyId, Wrapped wrapped) {
        try {
            return wrapping(Sha256.hex(wrapped.by()))
                    .decrypt(wrapped.bytes(), Identifiers.bytes(keyId));
        } catch (GeneralSecurityException foreign) {
            throw new IllegalStateException(
                    "key " + keyId + " is not wrapped by this council's key, or was altered",
                    foreign);
        }
    }

    private Aead wrapping(String digest) {
        if (keys.wrapping(digest).isEmpty()) {
            readAgain();
        }
        return keys.wrapping(digest)
                .or(() -> before.wrapping(digest))
                .orElseThrow(() ->
                        new IllegalStateException(
                                "the council's wrapping key was replaced and this node's key file"
                                        + " holds the old one: copy the new file to this node"));
    }

    static Aead aead(byte[] key) {
        try {
            return new AesGcmJce(key);
        } catch (GeneralSecurityException unfit) {
            throw new IllegalStateException("not a 256-bit AES key", unfit);
        }
    }
}
