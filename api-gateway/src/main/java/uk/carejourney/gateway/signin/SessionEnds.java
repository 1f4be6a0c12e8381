package uk.carejourney.gateway.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Ends a session that began too long ago, however busy it was. */
final class SessionEnds extends OncePerRequestFilter {

    private final Duration longest;
    private final Clock clock;

    SessionEnds(Duration longest, Clock clock) {
        this.longest = longest;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication proven = SecurityContextHolder.getContext().getAuthentication();
        if (proven != null
                && proven.getPrincipal() instanceof SignedInPerson person
                && ended(person.getIdToken().getIssuedAt())) {
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }

    private boolean ended(@org.jspecify.annotations.Nullable Instant signedIn) {
        return signedIn == null || !clock.instant().isBefore(signedIn.plus(longest));
    }
}
