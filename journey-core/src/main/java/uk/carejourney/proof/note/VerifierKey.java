package uk.carejourney.proof.note;

import uk.carejourney.ledger.Sha256;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A public key and who it belongs to. Written {@code name+identifier+base64}, it is all that
 * someone needs to check a signature, and the identifier guards it against slips.
 */
public final class VerifierKey {

    private static final int PARTS = 3;

    private final String name;
    private final SignatureType type;
    private final byte[] bare;
    private final PublicKey key;

    /**
     * A key by its parts.
     *
     * @param name the log's or witness's name
     * @param bare the public key as its standard encodes it (RFC 8032, FIPS 204)
     * @throws MalformedNote if the name or the key cannot be one
     */
    public VerifierKey(String name, SignatureType type, byte[] bare) {
        this.name = KeyName.checked(name);
        this.type = type;
        this.bare = bare.clone();
        this.key = decoded(type, bare);
    }

    private static PublicKey decoded(SignatureType type, byte[] bare) {
        if (bare.length != type.keyBytes()) {
            throw new MalformedNote(
                    "a key for %s has %d bytes".formatted(type.algorithm(), type.keyBytes()));
        }
        byte[] prefix = type.keyPrefix();
        byte[] encoded =
                ByteBuffer.allocate(prefix.length + bare.length).put(prefix).put(bare).array();
        try {
            return KeyFactory.getInstance(type.algorithm())
                    .generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException notAKey) {
            throw new MalformedNote("not a key for " + type.algorithm());
        }
    }

    /**
     * The key that X.509 encodes.
     *
     * @throws MalformedNote if it is of another algorithm
     */
    public static VerifierKey of(String name, SignatureType type, PublicKey key) {
        byte[] encoded = key.getEncoded();
        byte[] prefix = type.keyPrefix();
        if (encoded.length != prefix.length + type.keyBytes()
                || !Arrays.equals(Arrays.copyOf(encoded, prefix.length), prefix)) {
            throw new MalformedNote("not a key for " + type.algorithm());
        }
        return new VerifierKey(
                name, type, Arrays.copyOfRange(encoded, prefix.length, encoded.length));
    }

    /**
     * Reads a verifier key.
     *
     * @throws MalformedNote if it is none, of a type not understood, or its identifier is wrong
     */
    public static VerifierKey parse(String text) {
        String[] parts = text.split("\\+", PARTS);
        if (parts.length != PARTS) {
            throw new MalformedNote("a verifier key is name+identifier+base64");
        }
        byte[] typed = Base64Text.read(parts[2], "a verifier key");
        if (typed.length == 0) {
            throw new MalformedNote("a verifier key says its type");
        }
        VerifierKey key =
                new VerifierKey(
                        parts[0],
                        SignatureType.of(typed[0] & 0xff),
                        Arrays.copyOfRange(typed, 1, typed.length));
        if (!parts[1].equals(key.hexId())) {
            throw new MalformedNote(
                    "the verifier key of %s is mistyped: its identifier is not %s"
                            .formatted(parts[0], parts[1]));
        }
        return key;
    }

    public String name() {
        return name;
    }

    public SignatureType type() {
        return type;
    }

    /** The first four bytes of SHA-256 of name, newline, type and key. */
    public int id() {
        byte[] label = (name + "\n").getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.wrap(Sha256.of(label, typed())).getInt();
    }

    private String hexId() {
        return HexFormat.of().toHexDigits(id());
    }

    private byte[] typed() {
        return ByteBuffer.allocate(1 + bare.length).put((byte) type.identifier()).put(bare).array();
    }

    /**
     * Checks a signature that is said to be by this key.
     *
     * @return what it says, or nothing if it does not hold
     */
    Optional<VerifiedSignature> verify(String text, NoteSignature line) {
        ByteBuffer signature = ByteBuffer.wrap(line.signature());
        int stamp = type.timestamped() ? Long.BYTES : 0;
        if (signature.remaining() != stamp + type.signatureBytes()) {
            return Optional.empty();
        }
        long seconds = stamp == 0 ? 0 : signature.getLong();
        byte[] bytes = new byte[type.signatureBytes()];
        signature.get(bytes);
        return seconds >= 0 && holds(SignedMessage.of(this, text, seconds), bytes)
                ? Optional.of(new VerifiedSignature(this, seconds, line))
                : Optional.empty();
    }

    private boolean holds(byte[] message, byte[] signature) {
        try {
            Signature check = Signature.getInstance(type.algorithm());
            check.initVerify(key);
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException doesNotHold) {
            return false;
        }
    }

    /** The key as {@link #parse} reads it; public, and safe to hand out. */
    @Override
    public String toString() {
        return name + "+" + hexId() + "+" + Base64Text.of(typed());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }
}
