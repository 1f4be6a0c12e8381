package uk.carejourney.gateway.pages;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.problem.NotHere;
import uk.carejourney.gateway.reach.Restrictions;
import uk.carejourney.gateway.reading.ChildLine;
import uk.carejourney.gateway.reading.ChildReading;
import uk.carejourney.gateway.reading.JourneyAnswer;
import uk.carejourney.gateway.records.RecordKeeping;
import uk.carejourney.gateway.restricting.Restricting;
import uk.carejourney.gateway.wording.Dates;
import uk.carejourney.gateway.wording.FactWords;
import uk.carejourney.journey.Subject;
import uk.carejourney.recording.Authority;
import uk.carejourney.restriction.Restriction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One child's timeline, now or as it was known at a past moment. */
@Controller
final class TimelinePage {

    private final ChildReading reading;
    private final FactWords words;
    private final Clock clock;
    private final RecordKeeping keeping;
    private final OpenAlerts alerts;
    private final Restrictions restrictions;

    TimelinePage(
            ChildReading reading,
            FactWords words,
            Clock clock,
            RecordKeeping keeping,
            OpenAlerts alerts,
            Restrictions restrictions) {
        this.reading = reading;
        this.restrictions = restrictions;
        this.keeping = keeping;
        this.alerts = alerts;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/children/{child}")
    ModelAndView timeline(
            Person acting,
            @PathVariable UUID child,
            @RequestParam(required = false) @Nullable String known,
            @RequestParam(required = false) @Nullable String about,
            @RequestParam(required = false) @Nullable String area) {
        TimelineForm form = TimelineForm.of(known, about, area);
        List<TimelineForm.Mistake> mistakes = form.mistakes(reading);
        TimelineForm asked = mistakes.isEmpty() ? form : TimelineForm.of(null, null, area);
        Optional<ChildLine> found = reading.line(child);
        if (found.isEmpty()) {
            return destroyed(child);
        }
        ChildLine line = found.get();
        ModelAndView page =
                switch (reading.journey(child, asked.knownBy())) {
                    case JourneyAnswer.Held held -> held(acting, line, held, asked);
                    case JourneyAnswer.NotHeldBefore(var began) ->
                            new ModelAndView(
                                    "not-held",
                                    Map.of("child", child, "began", Dates.moment(began)));
                    case JourneyAnswer.NoSuchChild() -> throw NotHere.child();
                };
        page.addObject("form", form);
        Restriction restriction = restrictions.of(Subject.child(child)).orElse(null);
        page.addObject("restricted", restriction != null);
        page.addObject("mayRestrict", Restricting.mayAct(acting, restriction));
        // Alerts are of today; what was alerted at a past moment stands among the entries.
        page.addObject("alerts", form.getQuery().isEmpty() ? alerts.about(child) : List.of());
        page.addObject("mistakes", mistakes);
        if (!mistakes.isEmpty()) {
            page.setStatus(HttpStatus.BAD_REQUEST);
        }
        return page;
    }

    /** Nothing readable is left of the record, but why is said. */
    private ModelAndView destroyed(UUID child) {
        List<String> ended = EndWords.of(keeping.of(Subject.child(child)));
        if (ended.isEmpty()) {
            throw NotHere.child();
        }
        return new ModelAndView("record-destroyed", Map.of("ended", ended));
    }

    private ModelAndView held(
            Person acting, ChildLine line, JourneyAnswer.Held held, TimelineForm asked) {
        MergeWords merges = new MergeWords(reading, acting, held.records());
        TimelineView view =
                new TimelineWriter(words, acting.sight(), merges)
                        .write(line, held, asked, LocalDate.now(clock));
        boolean mayMerge = Authority.mayRecord(acting.role()) && acting.sight().named();
        return new ModelAndView(
                "timeline",
                Map.of("view", view, "pairs", merges.pairs(held), "mayMerge", mayMerge));
    }
}
