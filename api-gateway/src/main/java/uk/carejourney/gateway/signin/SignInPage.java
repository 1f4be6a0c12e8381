package uk.carejourney.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import uk.carejourney.gateway.access.SeededPerson;
import uk.carejourney.gateway.problem.NotHere;
import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Where people sign in: at the council's provider, or by choosing one of the invented people. */
@Controller
final class SignInPage {

    static final String ADDRESS = "/sign-in";

    /** Goes on to whoever says who somebody is. */
    static final String ONWARD = "/oauth2/authorization/" + Issuer.PAGES;

    private final Issuer issuer;
    private final Optional<ChosenPerson> chosen;

    SignInPage(Issuer issuer, Optional<ChosenPerson> chosen) {
        this.issuer = issuer;
        this.chosen = chosen;
    }

    /**
     * The page.
     *
     * @param out present after signing out
     * @param trouble present after an attempt that failed
     */
    @GetMapping(ADDRESS)
    ModelAndView page(
            @RequestParam(required = false) @Nullable String out,
            @RequestParam(required = false) @Nullable String trouble) {
        ModelAndView page = new ModelAndView("sign-in");
        page.addObject("out", out != null);
        page.addObject("trouble", SignInTrouble.words(trouble));
        page.addObject("invented", issuer.invented());
        page.addObject("people", issuer.invented() ? people() : List.of());
        page.addObject("onward", ONWARD);
        return page;
    }

    private static List<SeededPerson> people() {
        return Arrays.stream(SeededPerson.values()).filter(one -> !one.program()).toList();
    }

    @PostMapping(ADDRESS)
    String choose(
            @RequestParam String person, HttpServletRequest request, HttpServletResponse response) {
        SeededPerson wanted =
                SeededPerson.withId(person)
                        .filter(one -> !one.program())
                        .orElseThrow(() ->
                                RefusedRequest.of(
                                        Refusal.UNREADABLE, "'person' is nobody on this page."));
        chosen.orElseThrow(NotHere::page).keep(wanted, request, response);
        return "redirect:" + ONWARD;
    }
}
