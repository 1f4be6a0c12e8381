package uk.carejourney.gateway.signin;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/** Why a sign-in came to nothing, in a code an address may carry and words a page may show. */
enum SignInTrouble {
    UNFIT(
            "Your sign-in names no role here, or more than one, or does not say which worker you"
                    + " are. An administrator of your sign-in can put it right."),
    OTHER("The sign-in did not come to an end. Try again.");

    private static final Logger LOG = LoggerFactory.getLogger(SignInTrouble.class);

    private final String words;

    SignInTrouble(String words) {
        this.words = words;
    }

    static OAuth2AuthenticationException unfit(ReadClaims.Unfit unfit) {
        return new OAuth2AuthenticationException(
                new OAuth2Error(UNFIT.name(), unfit.getMessage(), null), unfit);
    }

    /** What it was; the log holds the reason, in which the provider names nobody. */
    static SignInTrouble of(AuthenticationException failed) {
        LOG.warn("A sign-in came to nothing: {}", String.valueOf(failed.getMessage()));
        return failed instanceof OAuth2AuthenticationException known
                        && known.getError().getErrorCode().equals(UNFIT.name())
                ? UNFIT
                : OTHER;
    }

    /** The address of the sign-in page that says so. */
    String address() {
        return SignInPage.ADDRESS + "?trouble=" + name();
    }

    /** Nothing for no trouble; an address nobody gave says no more than that it failed. */
    static @Nullable String words(@Nullable String code) {
        if (code == null) {
            return null;
        }
        return code.equals(UNFIT.name()) ? UNFIT.words : OTHER.words;
    }
}
