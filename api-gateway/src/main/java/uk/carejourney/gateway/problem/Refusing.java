package uk.carejourney.gateway.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

import tools.jackson.databind.json.JsonMapper;

import uk.carejourney.gateway.access.SecurityLog;
import uk.carejourney.gateway.frame.Frame;
import uk.carejourney.gateway.settings.CouncilSettings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Answers every request that failed: programs get a problem, people a page. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class Refusing implements HandlerExceptionResolver {

    /** The request's attribute that holds the {@link Refusal} it was answered with. */
    public static final String REFUSAL = "journey.refusal";

    /** Told apart in the log from who brought no token at all. */
    private static final String TOKEN_NOT_VALID = "TOKEN_NOT_VALID";

    private static final Pattern CHILD = Pattern.compile("/children/[0-9a-f-]{36}");

    private final JsonMapper json;
    private final CouncilSettings council;
    private final SecurityLog security;

    Refusing(JsonMapper json, CouncilSettings council, SecurityLog security) {
        this.json = json;
        this.council = council;
        this.security = security;
    }

    @Override
    public ModelAndView resolveException(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Object handler,
            Exception exception) {
        if (exception instanceof ReadUnderAnother elsewhere) {
            response.setHeader(
                    HttpHeaders.LOCATION,
                    elsewhere.address(request.getRequestURI(), request.getQueryString()));
        }
        Understood understood = Understood.from(exception);
        request.setAttribute(REFUSAL, understood.refusal());
        log(understood.refusal(), request, request.getMethod(), request.getRequestURI());
        return answer(understood, request.getRequestURI(), response);
    }

    ModelAndView answer(Understood understood, String path, HttpServletResponse response) {
        response.setStatus(understood.refusal().status().value());
        understood
                .refusal()
                .retryAfter()
                .ifPresent(after -> response.setIntHeader(HttpHeaders.RETRY_AFTER, after));
        if (isForPrograms(path)) {
            write(understood, response);
            return new ModelAndView();
        }
        return new ModelAndView(
                "problem",
                Map.of(
                        "refusal", understood.refusal(),
                        "detail", understood.detail(),
                        "glass", glass(understood.refusal(), path),
                        "frame", Frame.of(council, path)));
    }

    /** Where the glass of a restricted record is broken; empty if that is not what was refused. */
    private static String glass(Refusal refusal, String path) {
        Matcher child = CHILD.matcher(path);
        return refusal == Refusal.RESTRICTED && child.lookingAt() ? child.group() + "/glass" : "";
    }

    /** Refuses a request before it reached any handler. */
    public void refuse(
            HttpServletRequest request, HttpServletResponse response, RefusedRequest refused)
            throws IOException {
        request.setAttribute(REFUSAL, refused.refusal());
        log(refused.refusal(), request, request.getMethod(), request.getRequestURI());
        if (isForPrograms(request.getRequestURI())) {
            answer(Understood.from(refused), request.getRequestURI(), response);
        } else {
            request.setAttribute(ErrorPage.REFUSED, refused);
            response.sendError(refused.refusal().status().value());
        }
    }

    /** What somebody may not do is told to whoever watches over that. */
    void log(Refusal refusal, HttpServletRequest request, String method, String path) {
        if (refusal.status() == HttpStatus.UNAUTHORIZED
                || refusal.status() == HttpStatus.FORBIDDEN) {
            boolean token =
                    refusal == Refusal.NOT_SIGNED_IN
                            && request.getHeader(HttpHeaders.AUTHORIZATION) != null;
            security.refused(method, path, token ? TOKEN_NOT_VALID : refusal.name());
        }
    }

    /** Whether an address is for programs, which are answered with problems and no pages. */
    public static boolean isForPrograms(String path) {
        return Stream.of("/api", "/tlog", "/readings/tlog", "/actuator")
                .anyMatch(programs -> path.equals(programs) || path.startsWith(programs + "/"));
    }

    private void write(Understood understood, HttpServletResponse response) {
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        try {
            response.getOutputStream().write(json.writeValueAsBytes(ApiProblems.of(understood)));
        } catch (IOException gone) {
            throw new UncheckedIOException("whoever asked is gone", gone);
        }
    }
}
