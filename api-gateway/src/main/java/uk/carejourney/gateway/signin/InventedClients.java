package uk.carejourney.gateway.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

import uk.carejourney.gateway.access.SeededPerson;
import uk.carejourney.gateway.access.Whom;

import java.time.Duration;

/**
 * Whom the provider of invented people knows: our own pages, and each invented person as a program
 * of their own, so that a command can have a token without a page.
 */
final class InventedClients implements RegisteredClientRepository {

    private static final Duration VALID = Duration.ofHours(1);
    private static final String BACK = "/login/oauth2/code/" + Issuer.PAGES;

    private final String secret;
    private final InventedIssuer.Port port;

    InventedClients(String secret, InventedIssuer.Port port) {
        this.secret = secret;
        this.port = port;
    }

    /** How the pages ask it: in the browser by a path, so under whatever name they were opened. */
    ClientRegistration registration() {
        String address = "http://localhost:" + port.get();
        return ClientRegistration.withRegistrationId(Issuer.PAGES)
                .clientId(Issuer.PAGES)
                .clientSecret(secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}" + BACK)
                .scope(OidcScopes.OPENID)
                .authorizationUri("/oauth2/authorize")
                .tokenUri(address + "/oauth2/token")
                .jwkSetUri(address + "/oauth2/jwks")
                .issuerUri(address)
                .clientSettings(
                        ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
                .clientName("Journey Ledger")
                .build();
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("no further client is registered here");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String id) {
        if (id.equals(Issuer.PAGES)) {
            return pages();
        }
        return SeededPerson.withId(id).map(this::program).orElse(null);
    }

    private RegisteredClient pages() {
        RegisteredClient.Builder client =
                known(Issuer.PAGES)
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .scope(OidcScopes.OPENID);
        for (String host : new String[] {"localhost", "127.0.0.1", "[::1]"}) {
            client.redirectUri("http://" + host + ":" + port.get() + BACK);
        }
        return client.build();
    }

    private RegisteredClient program(SeededPerson person) {
        RegisteredClient.Builder client =
                known(person.id())
                        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS);
        if (person.program()) {
            Whom.scopes().forEach(client::scope);
        }
        return client.build();
    }

    private RegisteredClient.Builder known(String id) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientSecret(secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientSettings(
                        ClientSettings.builder()
                                .requireProofKey(true)
                                .requireAuthorizationConsent(false)
                                .build())
                .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(VALID).build());
    }
}
