package uk.carejourney.infra.ledger.keys;

import com.google.crypto.tink.Aead;

import uk.carejourney.ledger.Sha256;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.UUID;

/** One subject's key, in memory. Everything that can be read of the subject is read with it. */
final class SubjectKey {

    private static final String IDEMPOTENCY = "journey-ledger/idempotency/v1\n";
    private static final String PERSON = "journey-ledger/person/v1\n";
    private static final String REFERENCE = "journey-ledger/reference/v1\n";
    private static final String PARTNER = "journey-ledger/partner/v1\n";
    private static final String CONTENT = "journey-ledger/content/v1\n";

    private final UUID id;
    private final Aead aead;
    private final byte[] key;

    SubjectKey(UUID id, byte[] key) {
        this.id = id;
        this.aead = CouncilKeys.aead(key);
        this.key = key.clone();
    }

    UUID id() {
        return id;
    }

    /**
     * The digest an idempotency key is stored under: 32 bytes. Like {@link #ofContent} it tells
     * same from other, and nobody can test a guess against it once the key is destroyed.
     */
    byte[] ofIdempotencyKey(String given) {
        return digest(IDEMPOTENCY, given.getBytes(StandardCharsets.UTF_8));
    }

    /** The digest of what a job says, given its canonical bytes: 32 bytes. */
    byte[] ofContent(byte[] canonical) {
        return digest(CONTENT, canonical);
    }

    /** The digest that tells one person who decided from another: 32 bytes. */
    byte[] ofPerson(String id) {
        return digest(PERSON, id.getBytes(StandardCharsets.UTF_8));
    }

    /** The digest that stands for the name of a thing in this record: 32 bytes. */
    byte[] ofReference(String name) {
        return digest(REFERENCE, name.getBytes(StandardCharsets.UTF_8));
    }

    /** The digest a partner, whose key this is, knows something of the ledger by: 32 bytes. */
    byte[] ofPartners(byte[] name) {
        return digest(PARTNER, name);
    }

    private byte[] digest(String label, byte[] text) {
        byte[] start = label.getBytes(StandardCharsets.US_ASCII);
        byte[] message = Arrays.copyOf(start, start.length + text.length);
        System.arraycopy(text, 0, message, start.length, text.length);
        return Sha256.keyed(key, message);
    }

    byte[] encrypt(byte[] plain, BoundTo place) {
        try {
            return aead.encrypt(plain, place.bytes());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("encryption failed under key " + id, impossible);
        }
    }

    /**
     * Opens what {@link #encrypt} made, or fails if a single bit or what it is bound to differs.
     */
    byte[] decrypt(byte[] encrypted, BoundTo place) throws GeneralSecurityException {
        return aead.decrypt(encrypted, place.bytes());
    }
}
