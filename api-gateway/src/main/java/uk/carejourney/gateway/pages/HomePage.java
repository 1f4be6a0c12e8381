package uk.carejourney.gateway.pages;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.reach.Restrictions;
import uk.carejourney.gateway.reading.ChildReading;
import uk.carejourney.gateway.reading.Numbers;
import uk.carejourney.gateway.wording.Dates;
import uk.carejourney.gateway.wording.Labels;
import uk.carejourney.projections.children.Child;
import uk.carejourney.restriction.Restriction;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** The front page: what this is, and how much it holds. */
@Controller
final class HomePage {

    /** A business area and how many facts it has. */
    public record Area(String words, String facts) {}

    /** Somebody opened a restricted record the reader answers for. */
    public record Opened(UUID child, String words) {}

    /** How long it is shown. */
    private static final Duration SHOWN = Duration.ofDays(7);

    private final ChildReading reading;
    private final Restrictions restrictions;
    private final Clock clock;

    HomePage(ChildReading reading, Restrictions restrictions, Clock clock) {
        this.reading = reading;
        this.restrictions = restrictions;
        this.clock = clock;
    }

    @GetMapping("/")
    String home(Person acting, Model model) {
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
        model.addAttribute("opened", opened(acting));
        return "home";
    }

    /** Who broke the glass of records they answer for, the last first. */
    private List<Opened> opened(Person acting) {
        Instant since = clock.instant().minus(SHOWN);
        record Glass(UUID child, String by, Instant until) {}
        List<Glass> all = new ArrayList<>();
        for (Child child : restrictions.ownedBy(acting)) {
            Restriction restriction = child.restriction();
            if (restriction != null) {
                restriction
                        .broken()
                        .forEach((by, until) -> all.add(new Glass(child.subject(), by, until)));
            }
        }
        return all.stream()
                .filter(one -> one.until().isAfter(since))
                .sorted(Comparator.comparing(Glass::until).reversed())
                .map(one ->
                        new Opened(
                                one.child(),
                                "%s broke the glass; open to them until %s"
                                        .formatted(one.by(), Dates.moment(one.until()))))
                .toList();
    }

    private static String in(long figure) {
        return String.format(Locale.UK, "%,d", figure);
    }
}
