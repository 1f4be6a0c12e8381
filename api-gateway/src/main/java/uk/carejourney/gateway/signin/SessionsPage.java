package uk.carejourney.gateway.signin;

import jakarta.servlet.http.HttpSession;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.access.SecurityLog;
import uk.carejourney.gateway.signin.HeldSessions.Held;
import uk.carejourney.gateway.wording.Dates;

import java.util.List;

/** Where somebody is signed in, and the way out of everywhere else. */
@Controller
final class SessionsPage {

    /**
     * One session.
     *
     * @param own whether it is this one
     */
    public record Row(String device, String signedIn, String used, boolean own) {

        static Row of(Held held) {
            return new Row(
                    held.device(),
                    Dates.moment(held.signedInAt()),
                    Dates.moment(held.usedAt()),
                    held.own());
        }
    }

    private final HeldSessions sessions;
    private final SecurityLog log;

    SessionsPage(HeldSessions sessions, SecurityLog log) {
        this.sessions = sessions;
        this.log = log;
    }

    @GetMapping("/sessions")
    ModelAndView sessions(
            Person acting,
            HttpSession session,
            @RequestParam(required = false) @Nullable String ended) {
        List<Row> rows = sessions.of(acting.id(), session).stream().map(Row::of).toList();
        ModelAndView page = new ModelAndView("sessions");
        page.addObject("rows", rows);
        page.addObject("others", rows.stream().anyMatch(row -> !row.own()));
        page.addObject("ended", ended != null);
        return page;
    }

    @PostMapping("/sessions/end-others")
    ModelAndView endOthers(Person acting, HttpSession session) {
        sessions.endOthers(acting.id(), session);
        log.endedOthers(acting);
        RedirectView list = new RedirectView("/sessions?ended");
        list.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(list);
    }
}
