package uk.carejourney.gateway.signin;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

import java.util.Set;
import java.util.function.Supplier;

/**
 * Who says who somebody is.
 *
 * @param registration how the pages ask it; found out when first needed, not at start
 * @param tokens reads the tokens programs bring, and refuses those that are not its own or not ours
 * @param hosts the only names the application answers under
 * @param invented whether it knows none but invented people
 */
record Issuer(
        Supplier<ClientRegistration> registration,
        JwtDecoder tokens,
        Set<String> hosts,
        boolean invented) {

    /** What our pages are called in addresses and settings. */
    static final String PAGES = "journey";

    /** What a token made here must be for. */
    static final String AUDIENCE = "journey-ledger";

    private static final OAuth2Error IDENTITY_TOKEN =
            new OAuth2Error(
                    OAuth2ErrorCodes.INVALID_TOKEN, "an identity token opens nothing", null);

    Issuer {
        hosts = Set.copyOf(hosts);
    }

    /**
     * Refuses a token that says to our pages who signed in, and is told by the nonce they asked
     * with: where our own name is what a token must be for, it would open the interface too.
     */
    static OAuth2TokenValidator<Jwt> noIdentityToken() {
        return token ->
                token.hasClaim(IdTokenClaimNames.NONCE)
                        ? OAuth2TokenValidatorResult.failure(IDENTITY_TOKEN)
                        : OAuth2TokenValidatorResult.success();
    }
}
