package uk.carejourney.gateway.signin;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
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

    Issuer {
        hosts = Set.copyOf(hosts);
    }
}
