package uk.carejourney.infra.ledger.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The place encrypted bytes belong to, and the only one they open in: the associated data of their
 * encryption, a label and then 16 bytes for every identifier.
 */
final class BoundTo {

    private static final String BODY = "journey-ledger/body/v1\n";
    private static final String SNAPSHOT = "journey-ledger/snapshot/v1\n";
    private static final String ALIAS = "journey-ledger/alias/v1\n";
    private static final String ADOPTION = "journey-ledger/adoption/v1\n";
    private static final String PLACE = "journey-ledger/place/v1\n";

    private final String place;
    private final byte[] bytes;

    private BoundTo(String place, String label, UUID... ids) {
        byte[] start = label.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer all = ByteBuffer.allocate(start.length + ids.length * Identifiers.BYTES);
        all.put(start);
        for (UUID id : ids) {
            all.put(Identifiers.bytes(id));
        }
        this.place = place;
        this.bytes = all.array();
    }

    /** An event in its subject's stream. */
    static BoundTo event(UUID event, UUID stream) {
        return new BoundTo("the body of event " + event, BODY, event, stream);
    }

    /** The first entries of a stream, up to and with one. */
    static BoundTo snapshot(StoredEvent last) {
        return new BoundTo(
                "the snapshot of stream " + last.stream(),
                SNAPSHOT,
                last.stream(),
                new UUID(0, last.sequence()),
                last.event());
    }

    /** A number somebody else knows a subject by. */
    static BoundTo numberOf(UUID subject) {
        return new BoundTo("a number of subject " + subject, ALIAS, subject);
    }

    /** Which records a child had before an adoption and has now. */
    static BoundTo adoption(UUID before) {
        return new BoundTo("what the vault holds of an adoption", ADOPTION, before);
    }

    /** A position told to a partner so that the partner cannot read it. */
    static BoundTo placeFor(UUID partner) {
        return new BoundTo("a position hidden from partner " + partner, PLACE, partner);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** Names the place in an error message. */
    @Override
    public String toString() {
        return place;
    }
}
