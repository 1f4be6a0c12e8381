package uk.carejourney.infra.ledger.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;

import uk.carejourney.ledger.Sha256;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;

/**
 * The council's own two keys: one wraps every subject's key, the other turns subjects' numbers into
 * digests nobody else can compute. They never enter a database.
 */
public final class CouncilKeys {

    /** Bytes in each key. */
    static final int KEY_BYTES = 32;

    private final Aead wrapping;
    private final byte[] lookup;
    private final byte[] digest;

    CouncilKeys(byte[] wrapping, byte[] lookup) {
        this.wrapping = aead(wrapping);
        this.lookup = lookup.clone();
        this.digest =
                Sha256.keyed(
                        wrapping, text("journey-ledger/council-keys/v1\n" + Sha256.hex(lookup)));
    }

    /** Tells these two keys from others without telling anything of them: 32 bytes. */
    byte[] digest() {
        return digest.clone();
    }

    /** The digest a subject's number is stored under: 32 bytes. */
    byte[] ofLocalId(String canonical) {
        return Sha256.keyed(lookup, text("journey-ledger/local-id/v1\n" + canonical));
    }

    byte[] wrap(UUID keyId, byte[] key) {
        try {
            return wrapping.encrypt(key, Identifiers.bytes(keyId));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a key could not be wrapped", impossible);
        }
    }

    SubjectKey unwrap(UUID keyId, byte[] wrapped) {
        try {
            return new SubjectKey(keyId, wrapping.decrypt(wrapped, Identifiers.bytes(keyId)));
        } catch (GeneralSecurityException foreign) {
            throw new IllegalStateException(
                    "key " + keyId + " is not wrapped by this council's key, or was altered",
                    foreign);
        }
    }

    static Aead aead(byte[] key) {
        try {
            return new AesGcmJce(key);
        } catch (GeneralSecurityException unfit) {
            throw new IllegalStateException("not a 256-bit AES key", unfit);
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
