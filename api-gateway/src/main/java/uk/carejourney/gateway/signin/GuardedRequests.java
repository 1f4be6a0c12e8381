package uk.carejourney.gateway.signin;

import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

import uk.carejourney.gateway.access.OwnOrigin;
import uk.carejourney.gateway.settings.SignInSettings;

import java.time.Clock;
import java.time.Duration;

/**
 * Sees to it that every request has somebody to answer for it: programs by token, people by
 * session.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class GuardedRequests {

    /** Programs: no session, and so no form another site could send for somebody. */
    @Bean
    @Order(2)
    SecurityFilterChain programs(
            HttpSecurity http, Issuer issuer, ReadClaims claims, RefusedAccess refused)
            throws Exception {
        return bare(http)
                .securityMatcher(
                        "/api/**", "/tlog/**", "/readings/tlog/**", "/actuator/**", "/calendar/**")
                .csrf(csrf -> csrf.disable())
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .oauth2ResourceServer(it ->
                        it.jwt(jwt ->
                                        jwt.decoder(issuer.tokens())
                                                .jwtAuthenticationConverter(
                                                        token -> brought(token, claims)))
                                .authenticationEntryPoint(refused)
                                .accessDeniedHandler(refused))
                .exceptionHandling(
                        it -> it.authenticationEntryPoint(refused).accessDeniedHandler(refused))
                .authorizeHttpRequests(it -> it.anyRequest().access(new RouteRules()))
                .build();
    }

    private static BroughtToken brought(Jwt token, ReadClaims claims) {
        try {
            return new BroughtToken(claims.person(token.getClaims()));
        } catch (ReadClaims.Unfit unfit) {
            throw new InvalidBearerTokenException(String.valueOf(unfit.getMessage()), unfit);
        }
    }

    /** People: a session, begun by the issuer's word. */
    @Bean
    @Order(3)
    SecurityFilterChain pages(
            HttpSecurity http,
            Issuer issuer,
            ReadClaims claims,
            RefusedAccess refused,
            SignInSettings settings,
            SignedInAndOut signedInAndOut)
            throws Exception {
        ClientRegistrationRepository registered =
                id -> id.equals(Issuer.PAGES) ? issuer.registration().get() : null;
        HttpSessionRequestCache wanted = new HttpSessionRequestCache();
        wanted.setRequestMatcher(
                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/**"));
        return bare(http)
                .requestCache(cache -> cache.requestCache(wanted))
                .oauth2Login(it ->
                        it.clientRegistrationRepository(registered)
                                .loginPage(SignInPage.ADDRESS)
                                .userInfoEndpoint(user -> user.oidcUserService(told(claims)))
                                .successHandler(signedInAndOut.leadingTo(wanted))
                                .failureHandler(signedInAndOut))
                .logout(it ->
                        it.logoutUrl("/sign-out")
                                .logoutSuccessUrl(SignInPage.ADDRESS + "?out")
                                .addLogoutHandler(signedInAndOut)
                                .addLogoutHandler(
                                        new HeaderWriterLogoutHandler(
                                                new ClearSiteDataHeaderWriter(Directive.ALL))))
                .exceptionHandling(
                        it -> it.authenticationEntryPoint(refused).accessDeniedHandler(refused))
                .addFilterBefore(
                        new SessionEnds(
                                Duration.ofHours(settings.longestHours()), Clock.systemUTC()),
                        AuthorizationFilter.class)
                .authorizeHttpRequests(it ->
                        it.dispatcherTypeMatchers(jakarta.servlet.DispatcherType.ERROR)
                                .permitAll()
                                .anyRequest()
                                .access(new RouteRules()))
                .build();
    }

    /** Our own filter writes the guarding headers, once. */
    static HttpSecurity bare(HttpSecurity http) throws Exception {
        return http.headers(headers -> headers.disable())
                .httpBasic(basic -> basic.disable())
                .formLogin(form -> form.disable());
    }

    private static OAuth2UserService<OidcUserRequest, OidcUser> told(ReadClaims claims) {
        OidcUserService read = new OidcUserService();
        read.setRetrieveUserInfo(_ -> false);
        return asked -> {
            OidcUser user = read.loadUser(asked);
            try {
                return new SignedInPerson(user.getIdToken(), claims.person(user.getClaims()));
            } catch (ReadClaims.Unfit unfit) {
                throw SignInTrouble.unfit(unfit);
            }
        };
    }

    @Bean
    FilterRegistrationBean<OwnOrigin> ownOrigin(Issuer issuer) {
        FilterRegistrationBean<OwnOrigin> filter =
                new FilterRegistrationBean<>(new OwnOrigin(issuer.hosts()));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return filter;
    }

    @Bean
    HttpSessionListener idleSessions(SignInSettings settings) {
        return new HttpSessionListener() {
            @Override
            public void sessionCreated(HttpSessionEvent event) {
                event.getSession().setMaxInactiveInterval(60 * settings.idleMinutes());
            }
        };
    }

    /** Only a demonstration, on loopback, is spoken to without encryption. */
    @Bean
    ServletContextInitializer encryptedCookies(Issuer issuer) {
        return context -> {
            SessionCookieConfig cookie = context.getSessionCookieConfig();
            cookie.setSecure(!issuer.invented());
            if (!issuer.invented()) {
                // Browsers take a cookie of such a name from this host alone, and only encrypted.
                cookie.setName("__Host-journey-session");
                cookie.setPath("/");
            }
        };
    }
}
