package uk.carejourney.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

import uk.carejourney.gateway.access.Acting;
import uk.carejourney.gateway.access.RouteTable.Found;
import uk.carejourney.gateway.access.Whom.Unanswered;
import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.gateway.problem.Refusing;

import java.io.IOException;

/** Answers who is not signed in, or may not do what they asked for, with the reason. */
@Component
final class RefusedAccess implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Refusing refusing;

    RefusedAccess(Refusing refusing) {
        this.refusing = refusing;
    }

    /** A person reading is led to the sign-in; whoever sent something is told, for it is lost. */
    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException notSignedIn)
            throws IOException {
        boolean reading = request.getMethod().equals("GET");
        if (Refusing.isForPrograms(request.getRequestURI())) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        } else if (reading) {
            response.sendRedirect(SignInPage.ADDRESS);
            return;
        }
        refusing.refuse(request, response, RefusedRequest.of(Refusal.NOT_SIGNED_IN));
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        refusing.refuse(request, response, reason(denied));
    }

    private static RefusedRequest reason(AccessDeniedException denied) {
        if (denied instanceof CsrfException) {
            return RefusedRequest.of(
                    Acting.now().isPresent() ? Refusal.OTHER_SITE : Refusal.NOT_SIGNED_IN);
        }
        return denied instanceof AuthorizationDeniedException refused
                        && refused.getAuthorizationResult() instanceof RouteRules.Decision decision
                ? reason(decision)
                : RefusedRequest.of(Refusal.NOT_FOR_THIS_ROLE);
    }

    private static RefusedRequest reason(RouteRules.Decision decision) {
        return switch (decision.found()) {
            case Found.Nowhere() -> RefusedRequest.of(Refusal.NOT_HERE);
            case Found.OtherMethod() -> RefusedRequest.of(Refusal.NOT_ALLOWED);
            case Found.This(var route) ->
                    decision.unanswered().filter(Unanswered.SCOPE::equals).isPresent()
                            ? RefusedRequest.of(
                                    Refusal.SCOPE_MISSING,
                                    "This needs the scope '%s'."
                                            .formatted(route.whom().scope().orElseThrow().word()))
                            : RefusedRequest.of(
                                    Refusal.NOT_FOR_THIS_ROLE,
                                    "This is for: %s.".formatted(route.whom().words()));
        };
    }
}
