package uk.carejourney.infra.ledger.keys;

import com.google.crypto.tink.Aead;

import uk.carejourney.ledger.Sha256;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;

/** One subject's key, in memory. Everything that can be read of the subject is read with it. */
final class SubjectKey {

    private final UUID id;
    private final Aead aead;
    private final byte[] content;

    SubjectKey(UUID id, byte[] key) {
        this.id = id;
        this.aead = CouncilKeys.aead(key);
        this.content =
                Sha256.keyed(key, "journey-ledger/content/v1".getBytes(StandardCharsets.US_ASCII));
    }

    UUID id() {
        return id;
    }

    /**
     * A digest of recorded content that tells same from other, and that nobody can test a guess
     * against once the key is destroyed.
     */
    byte[] digest(byte[] plain) {
        return Sha256.keyed(content, plain);
    }

    byte[] encrypt(byte[] plain, byte[] boundTo) {
        try {
            return aead.encrypt(plain, boundTo);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("encryption failed under key " + id, impossible);
        }
    }

    /**
     * Opens what {@link #encrypt} made, or fails if a single bit or what it is bound to differs.
     */
    byte[] decrypt(byte[] encrypted, byte[] boundTo) throws GeneralSecurityException {
        return aead.decrypt(encrypted, boundTo);
    }
}
