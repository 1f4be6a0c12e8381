package uk.carejourney.gateway.pages;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

import uk.carejourney.fact.Problem;
import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.gateway.reach.MaySee;
import uk.carejourney.gateway.restricting.Restricting;
import uk.carejourney.journey.Subject;
import uk.carejourney.restriction.Restriction;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Restricts a child's record, or shows its restriction and asks for a review of it. */
@Controller
final class RestrictionPage {

    private static final String PAGE = "/children/{child}/restriction";

    private final Restricting restricting;
    private final MaySee maySee;
    private final RestrictionForm form = new RestrictionForm();

    RestrictionPage(Restricting restricting, MaySee maySee) {
        this.restricting = restricting;
        this.maySee = maySee;
    }

    @GetMapping(PAGE)
    ModelAndView ask(Person acting, @PathVariable UUID child) {
        return page(acting, child, form.first(acting), List.of());
    }

    @PostMapping(PAGE)
    ModelAndView record(
            Person acting,
            @PathVariable UUID child,
            @RequestParam Map<String, String> answers,
            @RequestParam(defaultValue = "") String key) {
        boolean restricted = restricting.of(child).isPresent();
        String own = key.matches("page-[0-9a-f-]{36}") ? key : newKey();
        try {
            restricting.record(acting, child, form.fact(answers, restricted), restricted, own);
            return elsewhere(acting, child);
        } catch (RefusedRequest refused) {
            if (refused.refusal() != Refusal.REFUSED) {
                throw refused;
            }
            ModelAndView again = page(acting, child, answers, refused.problems());
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
    }

    private static String newKey() {
        return "page-" + UUID.randomUUID();
    }

    /** Whoever restricts a record may have closed it to themselves. */
    private ModelAndView elsewhere(Person acting, UUID child) {
        boolean open = maySee.isOpen(acting, Subject.child(child));
        RedirectView there = new RedirectView(open ? "/children/" + child : "/children");
        there.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(there);
    }

    private ModelAndView page(
            Person acting, UUID child, Map<String, String> answers, List<Problem> problems) {
        Restriction now = restricting.of(child).orElse(null);
        List<Input> inputs =
                form.inputs(answers, now != null).stream()
                        .map(input -> Mistakes.told(input, problems))
                        .toList();
        ModelAndView page = new ModelAndView("restriction");
        page.addObject("child", child);
        page.addObject("key", newKey());
        page.addObject("inputs", inputs);
        page.addObject("mistakes", Mistakes.of(problems, inputs));
        page.addObject("restricted", now != null);
        page.addObject("told", now == null ? List.of() : form.told(now));
        page.addObject("may", Restricting.mayAct(acting, now));
        return page;
    }
}
