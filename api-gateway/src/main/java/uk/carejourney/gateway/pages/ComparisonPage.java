package uk.carejourney.gateway.pages;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.comparing.Comparing;
import uk.carejourney.gateway.comparing.KnownThen;
import uk.carejourney.gateway.comparing.MomentsCompared;
import uk.carejourney.gateway.problem.NotHere;
import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.gateway.reading.ChildLine;
import uk.carejourney.gateway.reading.ChildReading;
import uk.carejourney.gateway.reading.KnownBy;
import uk.carejourney.gateway.wording.FactWords;
import uk.carejourney.gateway.wording.Moments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Two moments of a child's record beside each other. */
@Controller
final class ComparisonPage {

    private final ChildReading reading;
    private final Comparing comparing;
    private final FactWords words;

    ComparisonPage(ChildReading reading, Comparing comparing, FactWords words) {
        this.reading = reading;
        this.comparing = comparing;
        this.words = words;
    }

    @GetMapping("/children/{child}/comparison")
    ModelAndView compare(
            Person acting,
            @PathVariable UUID child,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String about) {
        ChildLine line = reading.line(child).orElseThrow(NotHere::child);
        ModelAndView page = new ModelAndView("comparison");
        page.addObject("child", child);
        page.addObject("heading", ChildWords.heading(line, acting.sight()));
        page.addObject("from", from.strip());
        page.addObject("to", to.strip());
        page.addObject("about", about.strip());
        List<TimelineForm.Mistake> mistakes = new ArrayList<>();
        Optional<KnownBy> earlier = moment("from", "From", from, mistakes);
        Optional<KnownBy> later = moment("to", "To", to, mistakes);
        Optional<LocalDate> day = Moments.day(about.strip());
        if (!about.isBlank() && day.isEmpty()) {
            mistakes.add(
                    new TimelineForm.Mistake(
                            "about", "About date must be a date, such as 14/3/2026"));
        }
        if (!from.isBlank() && mistakes.isEmpty()) {
            compare(acting, child, earlier, later, day.orElse(null), mistakes, page);
        }
        page.addObject("mistakes", mistakes);
        if (!mistakes.isEmpty()) {
            page.setStatus(HttpStatus.BAD_REQUEST);
        }
        return page;
    }

    private static Optional<KnownBy> moment(
            String field, String label, String given, List<TimelineForm.Mistake> mistakes) {
        Optional<KnownBy> moment = Moments.known(given);
        if (!given.isBlank() && moment.isEmpty()) {
            mistakes.add(
                    new TimelineForm.Mistake(
                            field,
                            label
                                    + " must be a date, such as 14/3/2026, with or without a time,"
                                    + " or a position"));
        }
        return moment;
    }

    private void compare(
            Person acting,
            UUID child,
            Optional<KnownBy> from,
            Optional<KnownBy> to,
            @Nullable LocalDate about,
            List<TimelineForm.Mistake> mistakes,
            ModelAndView page) {
        try {
            MomentsCompared compared =
                    comparing.compare(
                            child, from.orElseThrow(), to.orElse(new KnownBy.Now()), about);
            DifferenceWriter writer = new DifferenceWriter(words, acting.sight());
            page.addObject("answer", new KnownThen(words).answer(compared));
            page.addObject(
                    "differences",
                    compared.differences().reversed().stream().map(writer::write).toList());
        } catch (RefusedRequest refused) {
            mistakes.add(new TimelineForm.Mistake("from", said(refused)));
        }
    }

    private static @Nullable String withoutStop(@Nullable String sentence) {
        return sentence == null ? null : sentence.replaceFirst("\\.$", "");
    }

    private static String said(RefusedRequest refused) {
        String sentence =
                refused.refusal() == Refusal.NOT_HELD_BEFORE
                        ? refused.getMessage()
                        : refused.refusal().sentence();
        return String.valueOf(withoutStop(sentence));
    }
}
