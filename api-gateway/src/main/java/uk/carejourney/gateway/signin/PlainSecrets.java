package uk.carejourney.gateway.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Compares random secrets of full length as they are, in time that tells nothing of them. */
final class PlainSecrets implements PasswordEncoder {

    @Override
    public @Nullable String encode(@Nullable CharSequence given) {
        return given == null ? null : given.toString();
    }

    @Override
    public boolean matches(@Nullable CharSequence given, @Nullable String kept) {
        return given != null && kept != null && MessageDigest.isEqual(bytes(given), bytes(kept));
    }

    @Override
    public boolean upgradeEncoding(@Nullable String kept) {
        return false;
    }

    private static byte[] bytes(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
