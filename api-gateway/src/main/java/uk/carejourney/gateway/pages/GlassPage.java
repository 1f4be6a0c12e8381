package uk.carejourney.gateway.pages;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

import uk.carejourney.codes.CodeSets;
import uk.carejourney.fact.Problem;
import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.gateway.restricting.BreakingGlass;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Stops whoever is about to open a restricted record, and asks why it can't wait. */
@Controller
final class GlassPage {

    private static final String PURPOSES = "glass-purpose";

    private final BreakingGlass glass;
    private final CodeSets codes = CodeSets.england();

    GlassPage(BreakingGlass glass) {
        this.glass = glass;
    }

    @GetMapping("/children/{child}/glass")
    ModelAndView ask(Person acting, @PathVariable UUID child) {
        return glass.isOpen(acting, child)
                ? opened(child)
                : page(child, "", "", "page-" + UUID.randomUUID(), List.of());
    }

    @PostMapping("/children/{child}/glass")
    ModelAndView broken(
            Person acting,
            @PathVariable UUID child,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String key) {
        String own = key.matches("page-[0-9a-f-]{36}") ? key : "page-" + UUID.randomUUID();
        String why = reason.strip();
        try {
            if (purpose.isEmpty() && !glass.isOpen(acting, child)) {
                throw RefusedRequest.of(
                        List.of(new Problem("MISSING", "purpose", "choose what it is for")));
            }
            glass.broken(acting, child, purpose, why, own);
            return opened(child);
        } catch (RefusedRequest refused) {
            if (refused.refusal() != Refusal.REFUSED) {
                throw refused;
            }
            ModelAndView again =
                    page(child, purpose, why, "page-" + UUID.randomUUID(), refused.problems());
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
    }

    private static ModelAndView opened(UUID child) {
        RedirectView there = new RedirectView("/children/" + child);
        there.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(there);
    }

    private ModelAndView page(
            UUID child, String purpose, String reason, String key, List<Problem> problems) {
        List<Input> inputs =
                List.of(
                                Input.choice(
                                        "purpose",
                                        "What you need it for",
                                        "",
                                        purpose,
                                        purposes(purpose)),
                                Input.words(
                                        "reason",
                                        "Why it can’t wait",
                                        "In at least four words; kept in the record for good, and"
                                                + " read by whoever answers for the restriction",
                                        reason))
                        .stream()
                        .map(input -> Mistakes.told(input, problems))
                        .toList();
        ModelAndView page = new ModelAndView("glass");
        page.addObject("action", "/children/" + child + "/glass");
        page.addObject("key", key);
        page.addObject("inputs", inputs);
        page.addObject("mistakes", Mistakes.of(problems, inputs));
        return page;
    }

    private List<TimelineView.Choice> purposes(String chosen) {
        List<TimelineView.Choice> choices = new ArrayList<>();
        choices.add(new TimelineView.Choice("", "Choose one", chosen.isEmpty()));
        codes.set(PURPOSES)
                .all()
                .forEach(one ->
                        choices.add(
                                new TimelineView.Choice(
                                        one.code(), one.meaning(), one.code().equals(chosen))));
        return choices;
    }
}
