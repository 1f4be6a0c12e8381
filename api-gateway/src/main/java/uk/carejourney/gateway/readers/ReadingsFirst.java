package uk.carejourney.gateway.readers;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.gateway.problem.Refusing;
import uk.carejourney.reading.ReadingFact;

import java.io.IOException;

/**
 * Has every reading taken down before the first byte of the answer, whoever writes it: a page, a
 * program's answer, a stream or a refusal. What can't be taken down is not shown.
 */
@Component
final class ReadingsFirst extends OncePerRequestFilter {

    private final Readings readings;
    private final Refusing refusing;

    ReadingsFirst(Readings readings, Refusing refusing) {
        this.readings = readings;
        this.refusing = refusing;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        BeforeAnswer answer =
                new BeforeAnswer(
                        response,
                        () ->
                                ReadingInHand.of(request)
                                        .ifPresent(one -> readings.take(one, outcome(request))));
        try {
            chain.doFilter(request, answer);
            answer.begin();
        } catch (ServletException | RuntimeException failed) {
            RefusedRequest unrecorded = unrecorded(failed);
            if (unrecorded == null) {
                request.setAttribute(Refusing.REFUSAL, Refusal.UNFORESEEN);
                answer.begin();
                throw failed;
            }
            if (response.isCommitted()) {
                throw failed;
            }
            response.resetBuffer();
            refusing.refuse(request, response, unrecorded);
        }
    }

    private static String outcome(HttpServletRequest request) {
        return request.getAttribute(Refusing.REFUSAL) instanceof Refusal refusal
                ? refusal.name()
                : ReadingFact.SHOWN;
    }

    /** A page that was being written fails as a page; what it failed of is said instead. */
    private static @Nullable RefusedRequest unrecorded(Exception failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedRequest refused
                    && refused.refusal() == Refusal.READING_NOT_RECORDED) {
                return refused;
            }
        }
        return null;
    }
}
