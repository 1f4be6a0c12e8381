package uk.carejourney.infra.ledger.keys;

import java.nio.ByteBuffer;
import java.util.UUID;

/** Identifiers as the 16 bytes that stored bodies and associated data are made of. */
final class Identifiers {

    /** Bytes in one identifier. */
    static final int BYTES = 16;

    private Identifiers() {}

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    static UUID at(byte[] bytes, int offset) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, BYTES);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
