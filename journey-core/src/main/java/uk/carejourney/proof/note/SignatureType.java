package uk.carejourney.proof.note;

import java.util.HexFormat;

/** The kinds of signature a checkpoint may bear here. */
public enum SignatureType {

    /** Ed25519 over the text (c2sp.org/signed-note). */
    ED25519(0x01, "Ed25519", 32, 64, false, "302a300506032b6570032100"),

    /** Ed25519 over the text and a time (c2sp.org/tlog-cosignature). */
    ED25519_COSIGNATURE(0x04, "Ed25519", 32, 64, true, "302a300506032b6570032100"),

    /** ML-DSA-44 over cosigner, time, origin, size and root (c2sp.org/tlog-cosignature). */
    ML_DSA_44_COSIGNATURE(
            0x06, "ML-DSA-44", 1312, 2420, true, "30820532300b06096086480165030403110382052100");

    private final int identifier;
    private final String algorithm;
    private final int keyBytes;
    private final int signatureBytes;
    private final boolean timestamped;
    private final String keyPrefix;

    SignatureType(
            int identifier,
            String algorithm,
            int keyBytes,
            int signatureBytes,
            boolean timestamped,
            String keyPrefix) {
        this.identifier = identifier;
        this.algorithm = algorithm;
        this.keyBytes = keyBytes;
        this.signatureBytes = signatureBytes;
        this.timestamped = timestamped;
        this.keyPrefix = keyPrefix;
    }

    /** The byte that stands for it in a verifier key. */
    public int identifier() {
        return identifier;
    }

    /** Java's name for the algorithm. */
    public String algorithm() {
        return algorithm;
    }

    /** How long a public key is. */
    public int keyBytes() {
        return keyBytes;
    }

    int signatureBytes() {
        return signatureBytes;
    }

    /** Whether the signature says when it was made. */
    public boolean timestamped() {
        return timestamped;
    }

    /** What X.509 puts before the bare key (RFC 8410, RFC 9881). */
    byte[] keyPrefix() {
        return HexFormat.of().parseHex(keyPrefix);
    }

    static SignatureType of(int identifier) {
        for (SignatureType type : values()) {
            if (type.identifier == identifier) {
                return type;
            }
        }
        throw new MalformedNote(
                "signatures of type 0x%02x are not understood".formatted(identifier));
    }
}
