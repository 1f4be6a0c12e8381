package uk.carejourney.delivery;

import org.jspecify.annotations.Nullable;

import uk.carejourney.ledger.Sha256;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/**
 * The secret a webhook's messages are signed with, as Standard Webhooks 1.0 lays it down: 24 to 64
 * bytes, written {@code whsec_} and base64.
 */
public final class WebhookSecret {

    private static final String PREFIX = "whsec_";

    private final byte[] key;

    /**
     * A secret of these bytes.
     *
     * @throws IllegalArgumentException unless they are 24 to 64
     */
    public WebhookSecret(byte[] key) {
        if (key.length < 24 || key.length > 64) {
            throw new IllegalArgumentException("a webhook's secret has 24 to 64 bytes");
        }
        this.key = key.clone();
    }

    /**
     * Reads a written secret.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static WebhookSecret parse(String text) {
        if (!text.startsWith(PREFIX)) {
            throw new IllegalArgumentException("a webhook's secret begins with " + PREFIX);
        }
        return new WebhookSecret(Base64.getDecoder().decode(text.substring(PREFIX.length())));
    }

    /** The secret as its receiver is given it, once. */
    public String written() {
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    /**
     * The header {@code webhook-signature} of a message.
     *
     * @param id the message's identifier; must not hold a full stop
     * @param sentAt when it is sent; whole seconds count
     * @param payload the body, byte for byte
     */
    public String signature(String id, Instant sentAt, byte[] payload) {
        byte[] head = (id + "." + sentAt.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8);
        byte[] signed =
                ByteBuffer.allocate(head.length + payload.length).put(head).put(payload).array();
        return "v1," + Base64.getEncoder().encodeToString(Sha256.keyed(key, signed));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WebhookSecret secret && Arrays.equals(key, secret.key);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(key);
    }

    /** Tells nothing of the secret. */
    @Override
    public String toString() {
        return "a webhook's secret";
    }
}
