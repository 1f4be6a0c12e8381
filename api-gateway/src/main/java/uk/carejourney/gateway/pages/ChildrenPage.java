package uk.carejourney.gateway.pages;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.access.Sight;
import uk.carejourney.gateway.reach.MaySee;
import uk.carejourney.gateway.readers.ReadingInHand;
import uk.carejourney.gateway.reading.AsOf;
import uk.carejourney.gateway.reading.ChildLine;
import uk.carejourney.gateway.reading.ChildPage;
import uk.carejourney.gateway.reading.ChildReading;
import uk.carejourney.gateway.reading.ChildSearch;
import uk.carejourney.gateway.reading.ChildSearch.Care;
import uk.carejourney.gateway.wording.Dates;
import uk.carejourney.recording.RestrictionRules;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** The list of children. A number is looked up by POST, so that it is in no address or log. */
@Controller
final class ChildrenPage {

    private static final int ON_A_PAGE = 50;

    /** One row, in words. */
    public record Row(
            UUID child,
            String reference,
            String name,
            String age,
            String care,
            String entries,
            String lastRecorded,
            boolean withheld) {}

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

    @PostMapping("/children")
    String find(Person acting, @RequestParam(defaultValue = "") String number, Model model) {
        String given = number.strip();
        String sought = given.isEmpty() || !acting.sight().named() ? null : given;
        model.addAttribute("form", TimelineForm.of(null, null, null));
        model.addAttribute("mistakes", List.of());
        return show(acting, new ChildSearch(sought, Care.ANY, 1, ON_A_PAGE), model);
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
        if (search.localId() == null) {
            ReadingInHand.shows(found.children().size());
        } else {
            ReadingInHand.found(found.children().stream().map(ChildLine::child).toList());
        }
        LocalDate about = search.asOf().about();
        LocalDate today = about == null ? LocalDate.now(clock) : about;
        List<Row> rows = found.children().stream().map(line -> row(line, sight, today)).toList();
        model.addAttribute("rows", rows);
        model.addAttribute("withheld", search.localId() == null ? maySee.withheld(acting) : 0);
        model.addAttribute("mayBreakGlass", RestrictionRules.mayBreakGlass(acting.role()));
        model.addAttribute("named", sight.named());
        model.addAttribute("total", String.format(Locale.UK, "%,d", found.total()));
        model.addAttribute("one", found.total() == 1);
        model.addAttribute("searched", search.localId() != null);
        model.addAttribute("care", search.care().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        model.addAttribute("pager", Pager.of(found.page(), found.pages()));
        return "children";
    }

    private static Row row(ChildLine line, Sight sight, LocalDate today) {
        if (line.withheld()) {
            return new Row(line.child(), "Restricted", "", "", "", "", "", true);
        }
        String name = line.name() == null || !sight.named() ? "" : line.name();
        return new Row(
                line.child(),
                ChildWords.reference(line, sight),
                name,
                sight.named() ? ChildWords.age(line, today) : "",
                line.lookedAfter() ? "Looked after" : "Not looked after",
                String.format(Locale.UK, "%,d", line.entries()),
                Dates.moment(line.lastRecordedAt()),
                false);
    }
}
