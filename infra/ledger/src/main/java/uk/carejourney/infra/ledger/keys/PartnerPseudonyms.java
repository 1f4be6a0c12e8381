package uk.carejourney.infra.ledger.keys;

import uk.carejourney.journey.Subject;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.UUID;

/**
 * What a partner knows things of the ledger by, under a key of its own: two partners cannot join
 * what they hold by it, and once the key is destroyed nobody can.
 *
 * <p>Every method throws {@link RecordDestroyed} once the partner's key was destroyed, {@link
 * SubjectUnknown} if there never was one, and {@link KeyStoreUnreachable}.
 */
public final class PartnerPseudonyms {

    private final SubjectKeys keys;

    public PartnerPseudonyms(SubjectKeys keys) {
        this.keys = keys;
    }

    /** What stands for a record or an entry: always the same, of UUID version 8. */
    public UUID of(Subject partner, UUID id) {
        byte[] digest = keys.keyOf(partner).ofPartners(Identifiers.bytes(id));
        digest[6] = (byte) ((digest[6] & 0x0f) | 0x80);
        digest[8] = (byte) ((digest[8] & 0x3f) | 0x80);
        return Identifiers.at(digest, 0);
    }

    /** What stands for any other name: always the same 32 bytes. */
    public byte[] of(Subject partner, byte[] name) {
        return keys.keyOf(partner).ofPartners(name);
    }

    /** A position that only the council can read: other bytes each time. */
    public byte[] hide(Subject partner, long position) {
        byte[] plain = ByteBuffer.allocate(Long.BYTES).putLong(position).array();
        return keys.keyOf(partner).encrypt(plain, BoundTo.placeFor(partner.id()));
    }

    /**
     * The position that {@link #hide} hid.
     *
     * @throws IllegalArgumentException if it was hidden from somebody else, or never
     */
    public long find(Subject partner, byte[] hidden) {
        try {
            byte[] plain = keys.keyOf(partner).decrypt(hidden, BoundTo.placeFor(partner.id()));
            return ByteBuffer.wrap(plain).getLong();
        } catch (GeneralSecurityException other) {
            throw new IllegalArgumentException(
                    "no position was hidden so from this partner", other);
        }
    }
}
