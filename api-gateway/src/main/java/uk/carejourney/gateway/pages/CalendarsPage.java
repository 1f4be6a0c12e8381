package uk.carejourney.gateway.pages;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.servlet.view.RedirectView;

import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.delivering.CalendarFeeds;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.gateway.wording.Dates;
import uk.carejourney.infra.delivery.calendars.Feed;
import uk.carejourney.infra.delivery.calendars.Feed.Kind;
import uk.carejourney.infra.delivery.calendars.Feeds;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The calendar feeds of due dates one may revoke, and where a new one is made. */
@Controller
final class CalendarsPage {

    /**
     * One feed.
     *
     * @param ended whether nobody can read it any more
     */
    public record Row(
            UUID id, String of, String madeBy, String madeOn, String until, boolean ended) {

        static Row of(Feed feed, Person acting, Instant now) {
            boolean own = feed.kind() == Kind.WORKER && feed.of().equals(acting.id());
            return new Row(
                    feed.id(),
                    own ? "Your own due dates" : "Due dates of " + feed.of(),
                    feed.madeBy().equals(acting.id()) ? "You" : feed.madeBy(),
                    Dates.moment(feed.madeAt()),
                    Dates.moment(feed.until()),
                    !feed.until().isAfter(now));
        }
    }

    private final CalendarFeeds calendars;
    private final Clock clock;

    CalendarsPage(CalendarFeeds calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    @GetMapping("/calendars")
    ModelAndView calendars(
            Person acting, @RequestParam(required = false) @Nullable String revoked) {
        ModelAndView page = page(acting, "", List.of());
        page.addObject("revoked", revoked != null);
        return page;
    }

    /**
     * Makes a feed and shows its address, which is told this once: so the answer is the page, and
     * no address to be opened again leads to it.
     */
    @PostMapping("/calendars")
    ModelAndView make(Person acting, @RequestParam(defaultValue = "") String team) {
        Feeds.Made made;
        try {
            made = calendars.make(acting, team);
        } catch (RefusedRequest refused) {
            String why = Objects.requireNonNullElse(refused.getMessage(), "");
            ModelAndView again = page(acting, team, List.of(new TimelineForm.Mistake("team", why)));
            again.setStatus(refused.refusal().status());
            return again;
        }
        ModelAndView page = page(acting, "", List.of());
        page.addObject("address", base() + "/calendar/" + made.token() + ".ics");
        page.setStatus(HttpStatus.CREATED);
        return page;
    }

    @PostMapping("/calendars/{calendar}/revoke")
    ModelAndView revoke(Person acting, @PathVariable UUID calendar) {
        calendars.revoke(acting, calendar);
        RedirectView list = new RedirectView("/calendars?revoked");
        list.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(list);
    }

    private ModelAndView page(Person acting, String team, List<TimelineForm.Mistake> mistakes) {
        Instant now = clock.instant();
        ModelAndView page = new ModelAndView("calendars");
        page.addObject("mistakes", mistakes);
        page.addObject("team", team);
        page.addObject("teams", String.join(", ", acting.teams().stream().sorted().toList()));
        page.addObject("mayMake", acting.sight().named());
        page.addObject("days", Feeds.DAYS);
        page.addObject(
                "rows",
                calendars.of(acting).stream().map(feed -> Row.of(feed, acting, now)).toList());
        return page;
    }

    private static String base() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }
}
