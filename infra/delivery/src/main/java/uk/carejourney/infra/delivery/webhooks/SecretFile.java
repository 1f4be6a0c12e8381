package uk.carejourney.infra.delivery.webhooks;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uk.carejourney.infra.signing.OwnersFile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key webhooks' secrets are kept under, in a file its owner alone may read; the secrets
 * themselves lie encrypted in the document store (AES-256-GCM, bound to their webhook).
 */
public final class SecretFile {

    /** The setting that names the file. */
    public static final String SETTING = "journey.webhooks.key-file";

    private static final Logger LOG = LoggerFactory.getLogger(SecretFile.class);
    private static final String TITLE = "journey-ledger webhook key v1";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random;

    private SecretFile(byte[] key, SecureRandom random) {
        this.key = new SecretKeySpec(key, "AES");
        this.random = random;
    }

    /** The file can't be used; the message says how to put it right, in one line. */
    public static final class Unfit extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unfit(String message) {
            super(message);
        }
    }

    /**
     * Opens the file.
     *
     * @param make whether to make one if it is missing
     * @throws Unfit if it is missing, open to others or no key file
     */
    public static SecretFile open(Path file, boolean make, SecureRandom random) {
        OwnersFile kept = new OwnersFile(file);
        try {
            if (make && !kept.exists()) {
                make(kept, random);
            }
            List<String> lines = kept.read();
            if (lines.size() == 2 && lines.getFirst().equals(TITLE)) {
                byte[] key = HexFormat.of().parseHex(lines.getLast());
                if (key.length == KEY_BYTES) {
                    return new SecretFile(key, random);
                }
            }
        } catch (OwnersFile.OpenToOthers open) {
            throw new Unfit(
                    "others than its owner may use %s: run chmod 600 on it".formatted(file));
        } catch (NoSuchFileException missing) {
            throw new Unfit(
                    "there is no file %s, and secrets of webhooks lie under its key: restore it"
                            .formatted(file));
        } catch (IllegalArgumentException notHexadecimal) {
            throw new Unfit("%s is no key of webhooks: restore it".formatted(file));
        } catch (IOException unreadable) {
            throw new Unfit(
                    "%s can't be read or made (%s): let the application's user alone use it and its folder"
                            .formatted(file, unreadable.getClass().getSimpleName()));
        }
        throw new Unfit("%s is no key of webhooks: restore it".formatted(file));
    }

    private static void make(OwnersFile kept, SecureRandom random) throws IOException {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        try {
            kept.make(List.of(TITLE, HexFormat.of().formatHex(key)));
        } catch (FileAlreadyExistsException madeMeanwhile) {
            LOG.info("The key of webhooks was made by another process meanwhile");
        }
    }

    /** Encrypts a secret for one webhook. */
    byte[] seal(String webhook, String secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] body =
                run(Cipher.ENCRYPT_MODE, nonce, webhook, secret.getBytes(StandardCharsets.UTF_8));
        byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + body.length);
        System.arraycopy(body, 0, sealed, NONCE_BYTES, body.length);
        return sealed;
    }

    /**
     * Decrypts a webhook's secret.
     *
     * @throws IllegalStateException if it was sealed under another key or for another webhook
     */
    String open(String webhook, byte[] sealed) {
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        byte[] body = Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length);
        return new String(run(Cipher.DECRYPT_MODE, nonce, webhook, body), StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, byte[] nonce, String webhook, byte[] body) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(webhook.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(body);
        } catch (GeneralSecurityException wrongKey) {
            throw new IllegalStateException(
                    "a webhook's secret can't be read under this key", wrongKey);
        }
    }
}
