package uk.carejourney.gateway.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

import uk.carejourney.gateway.access.Acting;
import uk.carejourney.gateway.access.SecurityLog;

import java.io.IOException;

/** Notes the sessions people begin and end, and tells of both in the security log. */
@Component
final class SignedInAndOut implements AuthenticationFailureHandler, LogoutHandler {

    private final HeldSessions sessions;
    private final SecurityLog log;

    SignedInAndOut(HeldSessions sessions, SecurityLog log) {
        this.sessions = sessions;
        this.log = log;
    }

    /** Once signed in one is led to where one was going. */
    AuthenticationSuccessHandler leadingTo(RequestCache wanted) {
        SavedRequestAwareAuthenticationSuccessHandler onward =
                new SavedRequestAwareAuthenticationSuccessHandler();
        onward.setRequestCache(wanted);
        return (request, response, proven) -> {
            begun(request, proven);
            onward.onAuthenticationSuccess(request, response, proven);
        };
    }

    private void begun(HttpServletRequest request, Authentication proven) {
        Acting.of(proven)
                .ifPresent(person -> {
                    sessions.begin(
                            request.getSession(),
                            person.id(),
                            Devices.of(request.getHeader(HttpHeaders.USER_AGENT)));
                    log.signedIn(person);
                });
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failed)
            throws IOException, ServletException {
        SignInTrouble trouble = SignInTrouble.of(failed);
        log.signInFailed(trouble.name());
        response.sendRedirect(trouble.address());
    }

    @Override
    public void logout(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication proven) {
        Acting.of(proven).ifPresent(log::signedOut);
    }
}
