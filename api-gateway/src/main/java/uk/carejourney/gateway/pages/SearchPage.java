package uk.carejourney.gateway.pages;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import uk.carejourney.fact.Problem;
import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.gateway.searching.Asked;
import uk.carejourney.gateway.searching.ChildrenSearch;
import uk.carejourney.gateway.searching.FoundPage;
import uk.carejourney.recording.RestrictionRules;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Children searched for. What is typed is sent in the body, so that it is in no address or log. */
@Controller
final class SearchPage {

    private static final int ON_A_PAGE = 50;

    private final ChildrenSearch search;
    private final Clock clock;

    SearchPage(ChildrenSearch search, Clock clock) {
        this.search = search;
        this.clock = clock;
    }

    @PostMapping("/children")
    ModelAndView found(
            Person acting,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String born,
            @RequestParam(required = false) @Nullable String nhsNumber,
            @RequestParam(required = false) @Nullable String upn,
            @RequestParam(required = false) @Nullable String number) {
        Asked asked = Asked.of(name, born, nhsNumber, upn, number);
        try {
            FoundPage found = search.found(acting, asked, null, ON_A_PAGE);
            return page(asked, List.of()).addAllObjects(answer(acting, found));
        } catch (RefusedRequest refused) {
            if (refused.refusal() != Refusal.REFUSED) {
                throw refused;
            }
            ModelAndView again = page(asked, refused.problems());
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
    }

    private static ModelAndView page(Asked asked, List<Problem> problems) {
        List<Input> inputs = inputs(asked, problems);
        ModelAndView page = new ModelAndView("children-found");
        page.addObject("inputs", inputs);
        page.addObject("mistakes", Mistakes.of(problems, inputs));
        return page;
    }

    private Map<String, Object> answer(Person acting, FoundPage found) {
        LocalDate today = LocalDate.now(clock);
        List<ChildRow> rows =
                found.children().stream()
                        .map(one -> ChildRow.of(one.line(), acting.sight(), today, one.earlier()))
                        .toList();
        int open = found.total() - found.withheld();
        return Map.of(
                "rows",
                rows,
                "total",
                String.format(Locale.UK, "%,d", open),
                "one",
                open == 1,
                "none",
                found.total() == 0,
                "withheld",
                found.withheld(),
                "more",
                found.next() != null && found.total() > ON_A_PAGE,
                "mayBreakGlass",
                RestrictionRules.mayBreakGlass(acting.role()));
    }

    /** The questions of the form, with what was answered. */
    static List<Input> inputs(Asked asked, List<Problem> problems) {
        return Stream.of(
                        Input.line(
                                "name",
                                "Name",
                                "Names in any order. The first letters will do, and how it sounds;"
                                        + " earlier names count",
                                asked.name()),
                        Input.line("born", "Date of birth", "For example, 14/3/2016", asked.born()),
                        Input.line(
                                "nhsNumber",
                                "NHS number",
                                "Ten digits, with or without spaces",
                                asked.nhsNumber()),
                        Input.line("upn", "Unique pupil number", "", asked.upn()),
                        Input.line("number", "The council’s number", "", asked.number()))
                .map(input -> Mistakes.told(input, problems))
                .toList();
    }
}
