package uk.carejourney.gateway.requests;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

import uk.carejourney.ledger.Sha256;

import java.io.IOException;

/**
 * Names each answer by what it says (a weak ETag), and does not send it again to a program that
 * still holds it. What is asked is worked out all the same: a reading is a reading, and no position
 * of the ledger says that a read model, a clock or a role has not changed what is shown.
 */
@Component
final class UnchangedAnswers extends OncePerRequestFilter {

    private static final String API = "/api/v1/";
    private static final String STREAM = "/events";
    private static final int ENOUGH = 32;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !HttpMethod.GET.matches(request.getMethod())
                || !path.startsWith(API)
                || path.endsWith(STREAM);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        boolean answered = answer.getStatus() == HttpStatus.OK.value();
        if (answered && new ServletWebRequest(request, response).checkNotModified(tag(answer))) {
            return;
        }
        answer.copyBodyToResponse();
    }

    private static String tag(ContentCachingResponseWrapper answer) {
        String digest = Sha256.hex(Sha256.of(answer.getContentAsByteArray()));
        return "W/\"" + digest.substring(0, ENOUGH) + "\"";
    }
}
