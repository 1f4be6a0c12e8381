package uk.carejourney.gateway.pages;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.access.Sight;
import uk.carejourney.gateway.reach.MaySee;
import uk.carejourney.gateway.readers.ReadingInHand;
import uk.carejourney.gateway.reading.AsOf;
import uk.carejourney.gateway.reading.ChildPage;
import uk.carejourney.gateway.reading.ChildReading;
import uk.carejourney.gateway.reading.ChildSearch;
import uk.carejourney.gateway.reading.ChildSearch.Care;
import uk.carejourney.gateway.searching.Asked;
import uk.carejourney.recording.RestrictionRules;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The list of children, with the form that searches them. */
@Controller
final class ChildrenPage {

    private static final int ON_A_PAGE = 50;

    private final ChildReading reading;
    private final MaySee maySee;
    private final Clock clock;

    ChildrenPage(ChildReading reading, MaySee maySee, Clock clock) {
        this.reading = reading;
        this.maySee = maySee;
        this.clock = clock;
    }

    @GetMapping("/children")
    String list(
            Person acting,
            @RequestParam(defaultValue = "any") String care,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(required = false) @Nullable String known,
            @RequestParam(required = false) @Nullable String about,
            Model model,
            HttpServletResponse response) {
        TimelineForm form = TimelineForm.of(known, about, null);
        List<TimelineForm.Mistake> mistakes = form.mistakes(reading);
        model.addAttribute("mistakes", mistakes);
        model.addAttribute("form", form);
        AsOf asOf = mistakes.isEmpty() ? form.asOf() : AsOf.NOW;
        if (!mistakes.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        return show(acting, new ChildSearch(null, careOf(care), page, ON_A_PAGE, asOf), model);
    }

    private static Care careOf(String word) {
        return switch (word) {
            case "looked-after" -> Care.LOOKED_AFTER;
            case "not-looked-after" -> Care.NOT_LOOKED_AFTER;
            default -> Care.ANY;
        };
    }

    private String show(Person acting, ChildSearch search, Model model) {
        Sight sight = acting.sight();
        ChildPage found = reading.children(search.within(maySee.reach(acting)));
        ReadingInHand.shows(found.children().size());
        LocalDate about = search.asOf().about();
        LocalDate today = about == null ? LocalDate.now(clock) : about;
        model.addAttribute(
                "rows",
                found.children().stream()
                        .map(line -> ChildRow.of(line, sight, today, false))
                        .toList());
        model.addAttribute("withheld", maySee.withheld(acting));
        model.addAttribute("mayBreakGlass", RestrictionRules.mayBreakGlass(acting.role()));
        model.addAttribute("named", sight.named());
        model.addAttribute("inputs", SearchPage.inputs(Asked.NOTHING, List.of()));
        model.addAttribute("total", String.format(Locale.UK, "%,d", found.total()));
        model.addAttribute("one", found.total() == 1);
        model.addAttribute("care", search.care().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        model.addAttribute("pager", Pager.of(found.page(), found.pages()));
        return "children";
    }
}
