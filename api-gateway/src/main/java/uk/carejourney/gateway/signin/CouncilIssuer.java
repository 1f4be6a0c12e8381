package uk.carejourney.gateway.signin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

import uk.carejourney.gateway.access.Colleagues;
import uk.carejourney.gateway.settings.SignInSettings;
import uk.carejourney.gateway.settings.UnfitSetting;
import uk.carejourney.infra.signing.OwnersFile;
import uk.carejourney.journey.Role;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The council's own OpenID provider, such as Keycloak or Entra ID. */
@Configuration(proxyBeanMethods = false)
@Conditional(InventedPeople.Not.class)
class CouncilIssuer {

    private static final String REMEDY = "docs/how-to/connect-keycloak.md shows all that is needed";

    /** Asks the provider about itself when first needed: it need not run when we start. */
    @Bean
    Issuer issuer(SignInSettings settings) {
        String issuer = encrypted("issuer", settings.issuer()).toString();
        String client = SignInSettings.needed(settings.clientId(), "client-id", REMEDY);
        String secret =
                secret(
                        SignInSettings.needed(
                                settings.clientSecretFile(), "client-secret-file", REMEDY));
        URI address = encrypted("address", settings.address());
        String audience = settings.audience() == null ? client : settings.audience();
        Supplier<ClientRegistration> registration =
                once(() ->
                        ClientRegistrations.fromIssuerLocation(issuer)
                                .registrationId(Issuer.PAGES)
                                .clientId(client)
                                .clientSecret(secret)
                                .scope(OidcScopes.OPENID)
                                .redirectUri(back(address))
                                .clientSettings(
                                        ClientRegistration.ClientSettings.builder()
                                                .requireProofKey(true)
                                                .build())
                                .build());
        return new Issuer(
                registration,
                new SupplierJwtDecoder(() -> tokens(issuer, audience)),
                Set.of(address.getHost()),
                false);
    }

    /** No provider tells who its people are, so the settings name those who authorise. */
    @Bean
    Colleagues colleagues(SignInSettings settings) {
        Map<String, Role> roles = new HashMap<>();
        settings.authorisers().forEach((id, word) -> roles.put(id, role(id, word)));
        return new Colleagues(roles);
    }

    private static Role role(String id, String word) {
        try {
            return Role.ofWord(word);
        } catch (IllegalArgumentException unknown) {
            throw new UnfitSetting(
                    "journey.sign-in.authorisers." + id,
                    "is no role",
                    "give a role's word, such as manager");
        }
    }

    private static String back(URI address) {
        return address.toString().replaceAll("/+$", "") + "/login/oauth2/code/" + Issuer.PAGES;
    }

    private static JwtDecoder tokens(String issuer, String audience) {
        NimbusJwtDecoder tokens = NimbusJwtDecoder.withIssuerLocation(issuer).build();
        tokens.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(
                        JwtValidators.createDefaultWithIssuer(issuer),
                        Issuer.noIdentityToken(),
                        new JwtClaimValidator<Collection<String>>(
                                JwtClaimNames.AUD, aud -> aud != null && aud.contains(audience))));
        return tokens;
    }

    private static URI encrypted(String name, @org.jspecify.annotations.Nullable URI given) {
        URI address = SignInSettings.needed(given, name, REMEDY);
        boolean loopback = Loopback.NAMES.contains(String.valueOf(address.getHost()));
        if (address.getHost() == null || !(loopback || "https".equals(address.getScheme()))) {
            throw new UnfitSetting(
                    "journey.sign-in." + name, "is no https address", "write one with its host");
        }
        return address;
    }

    private static String secret(Path file) {
        try {
            return new OwnersFile(file).read().getFirst();
        } catch (IOException unreadable) {
            UnfitSetting unfit =
                    new UnfitSetting(
                            "journey.sign-in.client-secret-file",
                            "can't be read",
                            "name a file that only its owner may read and write");
            unfit.initCause(unreadable);
            throw unfit;
        }
    }

    /** An answer is kept; a failure is asked again. */
    private static <T> Supplier<T> once(Supplier<T> asked) {
        return new Supplier<>() {
            private volatile @org.jspecify.annotations.Nullable T kept;

            @Override
            public T get() {
                T known = kept;
                if (known == null) {
                    known = asked.get();
                    kept = known;
                }
                return known;
            }
        };
    }
}
