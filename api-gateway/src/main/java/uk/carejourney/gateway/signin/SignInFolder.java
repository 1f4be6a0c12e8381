package uk.carejourney.gateway.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;

import uk.carejourney.gateway.settings.UnfitSetting;
import uk.carejourney.infra.signing.OwnersFile;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;

/**
 * Where the secret of the invented people and the key of their tokens lie, for their owner only.
 */
final class SignInFolder {

    static final String SECRET = "sign-in.secret";

    private static final String SETTING = "journey.sign-in.folder";
    private static final int SECRET_BYTES = 32;
    private static final int KEY_BITS = 2048;

    private final Path folder;

    SignInFolder(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    Path secretFile() {
        return folder.resolve(SECRET);
    }

    /** The secret, made at the first start. */
    String secret() {
        return kept(
                SECRET,
                () -> {
                    byte[] random = new byte[SECRET_BYTES];
                    new SecureRandom().nextBytes(random);
                    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
                });
    }

    /** The key, made at the first start. */
    RSAKey key() {
        try {
            return RSAKey.parse(kept("sign-in.key", SignInFolder::made));
        } catch (ParseException noKey) {
            throw unfit("holds a file sign-in.key that is no key", noKey);
        }
    }

    private static String made() {
        try {
            return new RSAKeyGenerator(KEY_BITS)
                    .keyIDFromThumbprint(true)
                    .generate()
                    .toJSONString();
        } catch (JOSEException never) {
            throw new IllegalStateException("no RSA key can be made here", never);
        }
    }

    private String kept(String name, Supplier<String> made) {
        OwnersFile file = new OwnersFile(folder.resolve(name));
        try {
            if (!file.exists()) {
                file.make(List.of(made.get()));
            }
        } catch (FileAlreadyExistsException quicker) {
            // Another process made it meanwhile; theirs is read.
        } catch (IOException unwritable) {
            throw unfit("can't be written to", unwritable);
        }
        try {
            return file.read().getFirst();
        } catch (IOException unreadable) {
            throw unfit("holds a file that can't be read", unreadable);
        }
    }

    private static UnfitSetting unfit(String trouble, Exception cause) {
        UnfitSetting unfit =
                new UnfitSetting(SETTING, trouble, "name a folder of this user's alone");
        unfit.initCause(cause);
        return unfit;
    }
}
