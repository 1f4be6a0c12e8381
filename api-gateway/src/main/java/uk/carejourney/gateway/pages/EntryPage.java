package uk.carejourney.gateway.pages;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

import uk.carejourney.fold.Journey;
import uk.carejourney.fold.Told;
import uk.carejourney.gateway.access.NotForThisRole;
import uk.carejourney.gateway.access.SeededPerson;
import uk.carejourney.gateway.access.Sight;
import uk.carejourney.gateway.problem.NotHere;
import uk.carejourney.gateway.reading.ChildReading;
import uk.carejourney.gateway.reading.JourneyAnswer;
import uk.carejourney.gateway.reading.KnownBy;
import uk.carejourney.gateway.records.RecordKeeping;
import uk.carejourney.gateway.wording.Dates;
import uk.carejourney.gateway.wording.FactWords;
import uk.carejourney.journey.Erased;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Subject;

import java.util.Map;
import java.util.UUID;

/** One entry of a child's record with everything it says, and how it stands in the ledger. */
@Controller
final class EntryPage {

    private final ChildReading reading;
    private final FactWords words;
    private final RecordKeeping keeping;

    EntryPage(ChildReading reading, FactWords words, RecordKeeping keeping) {
        this.reading = reading;
        this.words = words;
        this.keeping = keeping;
    }

    @GetMapping("/children/{child}/entries/{position}")
    ModelAndView entry(SeededPerson acting, @PathVariable UUID child, @PathVariable long position) {
        NotForThisRole.refuseFiguresOnly(acting);
        if (!(reading.journey(child, new KnownBy.Now()) instanceof JourneyAnswer.Held held)) {
            throw NotHere.child();
        }
        var at =
                held.entries().stream()
                        .filter(one -> one.position() == position)
                        .findFirst()
                        .orElseThrow(NotHere::entry);
        ModelAndView page =
                switch (at) {
                    case Erased erased -> erased(erased);
                    case Recorded recorded -> told(recorded, held, acting.sight());
                };
        page.addObject("child", child);
        page.addObject("position", position);
        page.addObject("leafHash", reading.leafHash(position).orElse(""));
        return page;
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

    private ModelAndView told(Recorded recorded, JourneyAnswer.Held held, Sight sight) {
        Told told =
                Journey.of(held.readable()).entries().stream()
                        .filter(one -> one.recorded().position() == recorded.position())
                        .findFirst()
                        .orElseThrow(NotHere::entry);
        return new ModelAndView(
                "entry",
                Map.of(
                        "entry", new EntryWriter(words, sight).write(told),
                        "detail", EntryDetail.of(told, words, sight)));
    }
}
