package uk.carejourney.gateway.pages;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import uk.carejourney.fold.Journey;
import uk.carejourney.fold.Told;
import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.access.Sight;
import uk.carejourney.gateway.problem.NotHere;
import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.gateway.proving.Published;
import uk.carejourney.gateway.reading.ChildReading;
import uk.carejourney.gateway.reading.JourneyAnswer;
import uk.carejourney.gateway.reading.KnownBy;
import uk.carejourney.gateway.records.RecordKeeping;
import uk.carejourney.gateway.wording.Dates;
import uk.carejourney.gateway.wording.FactWords;
import uk.carejourney.journey.Erased;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Subject;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One entry of a child's record with everything it says, and how it stands in the ledger. */
@Controller
final class EntryPage {

    private final ChildReading reading;
    private final FactWords words;
    private final RecordKeeping keeping;
    private final Published published;

    EntryPage(ChildReading reading, FactWords words, RecordKeeping keeping, Published published) {
        this.reading = reading;
        this.words = words;
        this.keeping = keeping;
        this.published = published;
    }

    @GetMapping("/children/{child}/entries/{position}")
    ModelAndView entry(
            Person acting,
            @PathVariable UUID child,
            @PathVariable long position,
            @RequestParam(required = false) @Nullable String known,
            @RequestParam(required = false) @Nullable String about,
            @RequestParam(required = false) @Nullable String done) {
        TimelineForm form = TimelineForm.of(known, about, null);
        form.refuseMistakes();
        JourneyAnswer.Held held = reading.held(child, form.knownBy());
        if (held.later().stream().anyMatch(one -> one.position() == position)) {
            throw RefusedRequest.of(Refusal.NOT_RECORDED_YET);
        }
        var at =
                held.entries().stream()
                        .filter(one -> one.position() == position)
                        .findFirst()
                        .orElseThrow(NotHere::entry);
        ModelAndView page =
                switch (at) {
                    case Erased erased -> erased(erased);
                    case Recorded recorded -> told(recorded, held, acting, form);
                };
        page.addObject("child", child);
        page.addObject("form", form);
        page.addObject("past", past(form, held));
        page.addObject("done", done != null);
        page.addObject("position", position);
        page.addObject("evidence", published.evidence(position));
        page.addObject("leafHash", reading.leafHash(position).orElse(""));
        return page;
    }

    private static String past(TimelineForm form, JourneyAnswer.Held held) {
        return form.knownBy() instanceof KnownBy.Now
                ? ""
                : "Shows this entry as it was known when position %d was the last, on %s."
                        .formatted(held.knownPosition(), Dates.moment(held.knownAt()));
    }

    private ModelAndView erased(Erased erased) {
        return new ModelAndView(
                "entry-erased",
                Map.of(
                        "recordedAt",
                        Dates.moment(erased.recordedAt()),
                        "ended",
                        EndWords.of(
                                keeping.of(Subject.child(erased.stream())), erased.position())));
    }

    private ModelAndView told(
            Recorded recorded, JourneyAnswer.Held held, Person acting, TimelineForm form) {
        Sight sight = acting.sight();
        Told told =
                Journey.of(held.readable()).entries().stream()
                        .filter(one -> one.recorded().position() == recorded.position())
                        .findFirst()
                        .orElseThrow(NotHere::entry);
        return new ModelAndView(
                "entry",
                Map.of(
                        "entry", new EntryWriter(words, sight).write(told),
                        "detail", EntryDetail.of(told, words, sight),
                        "ways",
                                form.getQuery().isEmpty()
                                        ? PutRight.ways(told, acting)
                                        : List.of()));
    }
}
