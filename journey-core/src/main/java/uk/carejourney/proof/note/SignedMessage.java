package uk.carejourney.proof.note;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The bytes each kind of signature is made over. */
final class SignedMessage {

    private static final byte[] SUBTREE = "subtree/v1\n\0".getBytes(StandardCharsets.US_ASCII);

    private SignedMessage() {}

    /**
     * What a key signs under a text.
     *
     * @param seconds since 1970; of no concern to a type without a time
     * @throws MalformedNote if the type demands a checkpoint and the text is none
     */
    static byte[] of(VerifierKey key, String text, long seconds) {
        return switch (key.type()) {
            case ED25519 -> text.getBytes(StandardCharsets.UTF_8);
            case ED25519_COSIGNATURE -> {
                Checkpoint.parse(text);
                yield "cosignature/v1\ntime %d\n%s"
                        .formatted(seconds, text)
                        .getBytes(StandardCharsets.UTF_8);
            }
            case ML_DSA_44_COSIGNATURE -> subtree(key.name(), seconds, Checkpoint.parse(text));
        };
    }

    private static byte[] subtree(String cosigner, long seconds, Checkpoint checkpoint) {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes(SUBTREE);
        writeName(message, cosigner);
        writeNumber(message, seconds);
        writeName(message, checkpoint.origin());
        writeNumber(message, 0);
        writeNumber(message, checkpoint.size());
        message.writeBytes(checkpoint.root());
        return message.toByteArray();
    }

    private static void writeName(ByteArrayOutputStream message, String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        message.write(bytes.length);
        message.writeBytes(bytes);
    }

    private static void writeNumber(ByteArrayOutputStream message, long number) {
        message.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }
}
