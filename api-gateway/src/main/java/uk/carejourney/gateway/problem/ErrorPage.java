package uk.carejourney.gateway.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Answers what failed before any handler was reached: an unreadable address, another site. */
@Controller
final class ErrorPage implements ErrorController {

    /** The request's attribute that holds why it was refused. */
    static final String REFUSED = "journey.refused";

    private final Refusing refusing;

    ErrorPage(Refusing refusing) {
        this.refusing = refusing;
    }

    /** Nothing to show where a program was answered: an empty view would be shown as a page. */
    @RequestMapping("/error")
    @Nullable ModelAndView error(HttpServletRequest request, HttpServletResponse response) {
        ModelAndView answer = answer(request, response);
        return answer.isEmpty() ? null : answer;
    }

    private ModelAndView answer(HttpServletRequest request, HttpServletResponse response) {
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (request.getAttribute(REFUSED) instanceof RefusedRequest refused) {
            return refusing.answer(
                    Understood.from(refused), path == null ? "/" : path.toString(), response);
        }
        Object cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Understood understood = understood(status instanceof Integer code ? code : 404, cause);
        String asked = path == null ? "/" : path.toString();
        // What reaches this page is answered as a GET, whatever was sent.
        Object method = request.getAttribute(RequestDispatcher.ERROR_METHOD);
        refusing.log(understood.refusal(), request, String.valueOf(method), asked);
        return refusing.answer(understood, asked, response);
    }

    private static Understood understood(int status, @Nullable Object cause) {
        if (status == HttpStatus.FORBIDDEN.value()) {
            return Understood.of(Refusal.OTHER_SITE);
        }
        Exception exception =
                cause instanceof Exception given
                        ? given
                        : new IllegalStateException("answered with status " + status);
        return Understood.ofStatus(HttpStatusCode.valueOf(status), exception);
    }
}
