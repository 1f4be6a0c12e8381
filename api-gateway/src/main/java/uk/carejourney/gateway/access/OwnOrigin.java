package uk.carejourney.gateway.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.net.URI;
import java.util.Set;

/**
 * Keeps other sites open in the same browser out, before anything is asked of a session.
 *
 * <p>The host must be a name of the application, which stops names that were made to point here
 * (DNS rebinding); a request that changes something must not come from another site's page, which a
 * form's own token says a second time.
 */
public final class OwnOrigin extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Set<String> hosts;

    /**
     * @param hosts the names the application answers under
     */
    public OwnOrigin(Set<String> hosts) {
        this.hosts = Set.copyOf(hosts);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!hosts.contains(request.getServerName())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (!READING.contains(request.getMethod()) && comesFromElsewhere(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean comesFromElsewhere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = request.getHeader("Origin");
        return origin != null && !isOwn(origin, request);
    }

    private static boolean isOwn(String origin, HttpServletRequest request) {
        URI given = parsed(origin);
        return given != null
                && request.getServerName().equals(given.getHost())
                && request.getServerPort() == given.getPort();
    }

    private static @Nullable URI parsed(String origin) {
        try {
            return URI.create(origin);
        } catch (IllegalArgumentException notAnOrigin) {
            return null;
        }
    }
}
