package uk.carejourney.gateway.pages;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

import uk.carejourney.correction.CorrectionFact;
import uk.carejourney.fact.Problem;
import uk.carejourney.fold.Told;
import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.correcting.Correcting;
import uk.carejourney.gateway.problem.NotHere;
import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.gateway.wording.FactWords;
import uk.carejourney.recording.Authority;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Asks, reads the answers back, and records. Nothing is kept in between but in the pages
 * themselves; the key each form is given keeps a second click from recording twice.
 */
@Controller
final class PutRightPage {

    private static final String MOVING =
            "The entry is recorded on the right child first and then withdrawn here. If anything"
                    + " stops halfway, do this again: nothing is recorded twice.";

    private final Correcting correcting;
    private final PutRightRecording recording;
    private final PutRightForm form;
    private final FactWords words;

    PutRightPage(
            Correcting correcting,
            PutRightRecording recording,
            PutRightForm form,
            FactWords words) {
        this.correcting = correcting;
        this.recording = recording;
        this.words = words;
        this.form = form;
    }

    @GetMapping("/children/{child}/entries/{position}/{act}")
    ModelAndView ask(
            Person acting,
            @PathVariable UUID child,
            @PathVariable long position,
            @PathVariable String act) {
        PutRight wanted = allowed(acting, act);
        Told told = told(child, position, wanted);
        Map<String, String> answers = form.first(wanted, told);
        return page("put-right", acting, child, wanted, told, answers, key(), List.of());
    }

    /**
     * Takes the answers.
     *
     * @param step check to read them back, change to ask again, record to record them
     */
    @PostMapping("/children/{child}/entries/{position}/{act}")
    ModelAndView answer(
            Person acting,
            @PathVariable UUID child,
            @PathVariable long position,
            @PathVariable String act,
            @RequestParam(defaultValue = "check") String step,
            @RequestParam(defaultValue = "") String key,
            @RequestParam Map<String, String> given) {
        PutRight wanted = allowed(acting, act);
        Told told = told(child, position, wanted);
        Map<String, String> answers = new TreeMap<>(given);
        String own = key.matches("page-[0-9a-f-]{36}") ? key : key();
        List<Problem> problems = recording.missing(wanted, told, answers);
        if (step.equals("change") || !problems.isEmpty()) {
            return page("put-right", acting, child, wanted, told, answers, own, problems);
        }
        if (!step.equals("record")) {
            return page("put-right-check", acting, child, wanted, told, answers, own, problems);
        }
        try {
            recording.record(acting, child, position, wanted, answers, own);
        } catch (RefusedRequest refused) {
            if (refused.refusal() != Refusal.REFUSED) {
                throw refused;
            }
            return page(
                    "put-right", acting, child, wanted, told, answers, key(), refused.problems());
        }
        RedirectView back =
                new RedirectView(
                        "/children/%s/entries/%d?done=%s"
                                .formatted(child, position, wanted.word()));
        back.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(back);
    }

    private static PutRight allowed(Person acting, String act) {
        if (!Authority.mayRecord(acting.role()) || !acting.sight().named()) {
            throw RefusedRequest.of(Refusal.NOT_FOR_THIS_ROLE, "This role puts no record right.");
        }
        return PutRight.of(act);
    }

    /** A correction is put right by correcting its entry again, or by withdrawing it. */
    private Told told(UUID child, long position, PutRight act) {
        Told told = correcting.entry(child, position);
        boolean ofAnEntry = act == PutRight.CORRECT || act == PutRight.MOVE;
        if (ofAnEntry && told.recorded().fact() instanceof CorrectionFact) {
            throw NotHere.entry();
        }
        return told;
    }

    private ModelAndView page(
            String template,
            Person acting,
            UUID child,
            PutRight act,
            Told told,
            Map<String, String> answers,
            String key,
            List<Problem> problems) {
        List<Input> inputs =
                form.inputs(act, told, answers).stream()
                        .map(input -> Mistakes.told(input, problems))
                        .toList();
        ModelAndView page = new ModelAndView(template);
        String entry = "/children/%s/entries/%d".formatted(child, told.recorded().position());
        page.addObject("back", entry);
        page.addObject("backWords", "Entry " + told.recorded().position());
        page.addObject("action", entry + "/" + act.word());
        page.addObject("note", act == PutRight.MOVE ? MOVING : null);
        page.addObject("heading", act.title());
        page.addObject("key", key);
        page.addObject("inputs", inputs);
        page.addObject("entry", new EntryWriter(words, acting.sight()).write(told));
        page.addObject("form", TimelineForm.of(null, null, null));
        page.addObject("mistakes", Mistakes.of(problems, inputs));
        if (!problems.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private static String key() {
        return "page-" + UUID.randomUUID();
    }
}
