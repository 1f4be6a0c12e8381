package uk.carejourney.gateway.signin;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

import uk.carejourney.embedded.StackAddresses;
import uk.carejourney.gateway.access.Colleagues;
import uk.carejourney.gateway.access.SeededPerson;
import uk.carejourney.gateway.settings.SignInSettings;
import uk.carejourney.gateway.settings.StackProperties;
import uk.carejourney.gateway.settings.UnfitSetting;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collection;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** An OpenID provider within the application, for the invented people and on loopback only. */
@Configuration(proxyBeanMethods = false)
@Conditional(InventedPeople.class)
class InventedIssuer {

    /** Learns which port was taken; nobody asks before the server runs. */
    static final class Port implements ApplicationListener<WebServerInitializedEvent> {

        private final AtomicInteger port = new AtomicInteger(-1);

        @Override
        public void onApplicationEvent(WebServerInitializedEvent started) {
            port.set(started.getWebServer().getPort());
        }

        OptionalInt taken() {
            int known = port.get();
            return known < 0 ? OptionalInt.empty() : OptionalInt.of(known);
        }

        int get() {
            return taken().orElseThrow();
        }
    }

    @Bean
    static Port port() {
        return new Port();
    }

    @Bean
    ChosenPerson chosenPerson() {
        return new ChosenPerson();
    }

    /** An embedded stack starts first: it takes a folder that is empty, or its own. */
    @Bean
    SignInFolder signInFolder(
            SignInSettings settings, StackProperties stack, ObjectProvider<StackAddresses> first) {
        var _ = first.getIfAvailable();
        return new SignInFolder(
                settings.folder() == null ? stack.folder().resolve("sign-in") : settings.folder());
    }

    /** Secrets are long and random, so they are compared as they are. */
    @Bean
    PasswordEncoder secrets() {
        return new PlainSecrets();
    }

    @Bean
    JWKSource<SecurityContext> signingKey(SignInFolder folder) {
        return new ImmutableJWKSet<>(new JWKSet(folder.key()));
    }

    @Bean
    Issuer issuer(
            @Value("${server.address}") InetAddress address,
            JWKSource<SecurityContext> key,
            InventedClients clients) {
        if (!address.isLoopbackAddress()) {
            throw new UnfitSetting(
                    "journey.sign-in.issuer",
                    "is missing where others than this machine are served",
                    "name the council's OpenID provider, or leave server.address out");
        }
        NimbusJwtDecoder tokens = NimbusJwtDecoder.withJwkSource(key).build();
        tokens.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(
                        new JwtTimestampValidator(),
                        Issuer.noIdentityToken(),
                        new JwtClaimValidator<Collection<String>>(
                                JwtClaimNames.AUD,
                                aud -> aud != null && aud.contains(Issuer.AUDIENCE))));
        return new Issuer(clients::registration, tokens, Loopback.NAMES, true);
    }

    /** The provider itself asks for it by its kind. */
    @Bean
    JwtDecoder tokens(Issuer issuer) {
        return issuer.tokens();
    }

    @Bean
    InventedClients inventedClients(SignInFolder folder, Port port) {
        return new InventedClients(folder.secret(), port);
    }

    @Bean
    Colleagues colleagues() {
        return new Colleagues(
                Arrays.stream(SeededPerson.values())
                        .collect(Collectors.toMap(SeededPerson::id, SeededPerson::role)));
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims() {
        return new InventedClaims();
    }

    @Bean
    AuthorizationServerSettings authorizationServer() {
        return AuthorizationServerSettings.builder().build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain inventedProvider(HttpSecurity http, ChosenPerson chosen) throws Exception {
        return GuardedRequests.bare(http)
                .oauth2AuthorizationServer(provider -> {
                    http.securityMatcher(provider.getEndpointsMatcher());
                    provider.oidc(oidc -> {});
                })
                .securityContext(it -> it.securityContextRepository(chosen.repository()))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .authorizeHttpRequests(it -> it.anyRequest().authenticated())
                .exceptionHandling(it ->
                        it.authenticationEntryPoint((request, response, _) -> {
                            if (request.getMethod().equals("GET")) {
                                response.sendRedirect(SignInPage.ADDRESS);
                            } else {
                                response.setStatus(401);
                                response.setContentType(MediaType.TEXT_PLAIN_VALUE);
                            }
                        }))
                .build();
    }
}
