package uk.carejourney.gateway.pages;

import org.jspecify.annotations.Nullable;
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
import uk.carejourney.gateway.restricting.StandOfRestriction;
import uk.carejourney.journey.Subject;
import uk.carejourney.restriction.Restriction;
import uk.carejourney.restriction.RestrictionFact;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Restricts a child's record, or shows its restriction and asks for a review of it. */
@Controller
final class RestrictionPage {

    private static final String PAGE = "/children/{child}/restriction";

    private static final Problem CHANGED_MEANWHILE =
            new Problem(
                    "CHANGED_MEANWHILE",
                    "",
                    "somebody changed the restriction, or broke the glass, after you opened this"
                            + " page: nothing of yours was recorded. See how it stands now, then"
                            + " decide");

    private final Restricting restricting;
    private final MaySee maySee;
    private final RestrictionForm form = new RestrictionForm();

    RestrictionPage(Restricting restricting, MaySee maySee) {
        this.restricting = restricting;
        this.maySee = maySee;
    }

    @GetMapping(PAGE)
    ModelAndView ask(Person acting, @PathVariable UUID child) {
        StandOfRestriction stand = restricting.of(child);
        return page(acting, child, stand, form.first(acting, stand.now()), List.of());
    }

    /**
     * Records what a form says.
     *
     * @param seen since which position the restriction stood as the form showed it; absent where
     *     whoever sends it did not look
     */
    @PostMapping(PAGE)
    ModelAndView record(
            Person acting,
            @PathVariable UUID child,
            @RequestParam Map<String, String> answers,
            @RequestParam(required = false) @Nullable Long seen,
            @RequestParam(defaultValue = "") String key) {
        StandOfRestriction stand = restricting.of(child);
        StandOfRestriction shown = seen == null ? stand : stand.at(seen);
        boolean restricted = shown.now() != null;
        String own = key.matches("page-[0-9a-f-]{36}") ? key : newKey();
        try {
            RestrictionFact fact = RestrictionAnswers.fact(answers, shown.now());
            if (stand.says(fact, acting, shown.since())) {
                return elsewhere(acting, child);
            }
            if (stand.since() != shown.since()) {
                return meanwhile(acting, child, stand, answers, restricted);
            }
            restricting.record(acting, child, fact, restricted, own);
            return elsewhere(acting, child);
        } catch (RefusedRequest refused) {
            if (refused.refusal() != Refusal.REFUSED) {
                throw refused;
            }
            StandOfRestriction after = restricting.of(child);
            if (after.since() != shown.since()) {
                return meanwhile(acting, child, after, answers, restricted);
            }
            ModelAndView again = page(acting, child, after, answers, refused.problems());
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
    }

    /** What was typed is kept as far as the same is still asked. */
    private ModelAndView meanwhile(
            Person acting,
            UUID child,
            StandOfRestriction stand,
            Map<String, String> answers,
            boolean restricted) {
        boolean sameForm = restricted == (stand.now() != null);
        ModelAndView again =
                page(
                        acting,
                        child,
                        stand,
                        sameForm ? answers : form.first(acting, stand.now()),
                        List.of(CHANGED_MEANWHILE));
        again.setStatus(HttpStatus.CONFLICT);
        return again;
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
            Person acting,
            UUID child,
            StandOfRestriction stand,
            Map<String, String> answers,
            List<Problem> problems) {
        Restriction now = stand.now();
        List<Input> inputs =
                form.inputs(answers, now != null).stream()
                        .map(input -> Mistakes.told(input, problems))
                        .toList();
        ModelAndView page = new ModelAndView("restriction");
        page.addObject("child", child);
        page.addObject("key", newKey());
        page.addObject("seen", stand.since());
        page.addObject("inputs", inputs);
        page.addObject("mistakes", Mistakes.of(problems, inputs));
        page.addObject("restricted", now != null);
        page.addObject("told", now == null ? List.of() : form.told(now));
        page.addObject("may", Restricting.mayAct(acting, now));
        return page;
    }
}
