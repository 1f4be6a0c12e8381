package uk.carejourney.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

import uk.carejourney.gateway.access.Person;
import uk.carejourney.journey.Role;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

final class SessionEndsTest {

    private static final Instant SIGNED_IN = Instant.parse("2026-03-02T08:00:00Z");
    private static final Duration LONGEST = Duration.ofHours(12);

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T08:00:01Z, true",
        "2026-03-02T19:59:59Z, true",
        "2026-03-02T20:00:00Z, false",
        "2026-03-03T08:00:00Z, false"
    })
    @Tag("asvs-7.3.2")
    void after_twelve_hours_someone_signs_in_again_however_busy_they_were(
            Instant now, boolean stillSignedIn) throws Exception {
        Person person = new Person("worker-201", Role.MANAGER, Set.of("team-a"), Set.of());
        OidcIdToken token =
                new OidcIdToken(
                        "token", SIGNED_IN, SIGNED_IN.plusSeconds(60), Map.of("sub", person.id()));
        SecurityContextHolder.getContext()
                .setAuthentication(
                        new TestingAuthenticationToken(new SignedInPerson(token, person), null));
        MockHttpServletRequest request = new MockHttpServletRequest();
        MockHttpSession session = new MockHttpSession();
        request.setSession(session);
        AtomicBoolean known = new AtomicBoolean();
        FilterChain rest =
                (_, _) -> known.set(SecurityContextHolder.getContext().getAuthentication() != null);

        new SessionEnds(LONGEST, Clock.fixed(now, ZoneOffset.UTC))
                .doFilter(request, new MockHttpServletResponse(), rest);

        assertThat(known.get()).isEqualTo(stillSignedIn);
        assertThat(session.isInvalid()).isEqualTo(!stillSignedIn);
    }
}
