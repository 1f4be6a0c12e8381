package uk.carejourney.gateway.pages;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import uk.carejourney.gateway.reading.ChildReading;
import uk.carejourney.gateway.reading.Numbers;
import uk.carejourney.gateway.wording.Dates;
import uk.carejourney.gateway.wording.Labels;

import java.util.List;
import java.util.Locale;

/** The front page: what this is, and how much it holds. */
@Controller
final class HomePage {

    /** A business area and how many facts it has. */
    public record Area(String words, String facts) {}

    private final ChildReading reading;

    HomePage(ChildReading reading) {
        this.reading = reading;
    }

    @GetMapping("/")
    String home(Model model) {
        Numbers numbers = reading.numbers();
        List<Area> areas =
                numbers.factsByArea().entrySet().stream()
                        .map(area -> new Area(Labels.sentence(area.getKey()), in(area.getValue())))
                        .toList();
        model.addAttribute("children", in(numbers.children()));
        model.addAttribute("facts", in(numbers.facts()));
        model.addAttribute("head", in(numbers.headPosition()));
        model.addAttribute("since", Dates.moment(numbers.since()));
        model.addAttribute("last", Dates.moment(numbers.lastRecordedAt()));
        model.addAttribute("areas", areas);
        return "home";
    }

    private static String in(long figure) {
        return String.format(Locale.UK, "%,d", figure);
    }
}
