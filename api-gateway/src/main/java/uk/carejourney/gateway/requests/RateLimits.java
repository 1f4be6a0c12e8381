package uk.carejourney.gateway.requests;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.gateway.problem.Refusing;
import uk.carejourney.gateway.settings.ApiSettings;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Lets each client send so many requests a minute to this node, so that one that has gone wild
 * takes nothing from the others.
 */
@Component
public final class RateLimits implements HandlerInterceptor {

    private static final int MANY = 10_000;

    private final int perMinute;
    private final Map<String, Bucket> clients = new ConcurrentHashMap<>();

    RateLimits(ApiSettings settings) {
        this.perMinute = settings.requestsPerMinute();
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (perMinute == 0 || isPageRead(request)) {
            return true;
        }
        forgetWhoHasWaited();
        ConsumptionProbe asked =
                clients.computeIfAbsent(Client.of(request), _ -> full())
                        .tryConsumeAndReturnRemaining(1);
        if (!asked.isConsumed()) {
            long seconds = TimeUnit.NANOSECONDS.toSeconds(asked.getNanosToWaitForRefill()) + 1;
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            throw RefusedRequest.of(Refusal.TOO_MANY_REQUESTS);
        }
        return true;
    }

    private static boolean isPageRead(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && !Refusing.isForPrograms(request.getRequestURI());
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }

    /** A full bucket says nothing that a new one would not. */
    private void forgetWhoHasWaited() {
        if (clients.size() > MANY) {
            clients.values().removeIf(bucket -> bucket.getAvailableTokens() >= perMinute);
        }
    }
}
