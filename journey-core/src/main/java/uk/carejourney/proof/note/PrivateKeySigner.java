package uk.carejourney.proof.note;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;

/**
 * Signs with a private key at hand.
 *
 * @param key the public half
 * @param privateKey the private half
 */
public record PrivateKeySigner(VerifierKey key, PrivateKey privateKey) implements NoteSigner {

    @Override
    public NoteSignature sign(String text, long seconds) {
        if (seconds < 0) {
            throw new IllegalArgumentException("a time before 1970 cannot be signed");
        }
        try {
            Signature signing = Signature.getInstance(key.type().algorithm());
            signing.initSign(privateKey);
            signing.update(SignedMessage.of(key, text, seconds));
            return NoteSignature.of(key, stamped(signing.sign(), seconds));
        } catch (GeneralSecurityException unfit) {
            throw new IllegalStateException(
                    "the private key of %s cannot sign".formatted(key.name()), unfit);
        }
    }

    private byte[] stamped(byte[] signature, long seconds) {
        return key.type().timestamped()
                ? ByteBuffer.allocate(Long.BYTES + signature.length)
                        .putLong(seconds)
                        .put(signature)
                        .array()
                : signature;
    }

    /** Says whose key it is and nothing of the private half. */
    @Override
    public String toString() {
        return "signer for " + key.name();
    }
}
