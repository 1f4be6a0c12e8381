package uk.carejourney.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** SHA-256 (FIPS 180-4) and HMAC-SHA-256 (RFC 2104) as plain functions. */
public final class Sha256 {

    // Looking the algorithm up costs more than hashing a short text. A digest keeps nothing of
    // what it digested, so one for each thread is safe.
    private static final ThreadLocal<MessageDigest> DIGEST =
            ThreadLocal.withInitial(Sha256::digest);

    private Sha256() {}

    /** The digest of all parts one after another: 32 bytes. */
    public static byte[] of(byte[]... parts) {
        MessageDigest digest = DIGEST.get();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    /** The keyed digest of a message: 32 bytes. */
    public static byte[] keyed(byte[] key, byte[] message) {
        return new Keyed(key).of(message);
    }

    /** Keyed digests of several messages under one key. For one thread; holds the key. */
    public static final class Keyed {

        private final Mac mac;

        public Keyed(byte[] key) {
            try {
                mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
            } catch (GeneralSecurityException missing) {
                throw new IllegalStateException("every Java platform has HMAC-SHA-256", missing);
            }
        }

        /** The keyed digest of one message: 32 bytes. */
        public byte[] of(byte[] message) {
            return mac.doFinal(message);
        }
    }

    /** The digest of a text in UTF-8, in lower-case hexadecimal: 64 digits. */
    public static String hex(String text) {
        return hex(of(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Lower-case hexadecimal. */
    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
