package uk.carejourney.gateway.pages;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

import uk.carejourney.fact.Problem;
import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.correcting.Merging;
import uk.carejourney.gateway.problem.NotHere;
import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.gateway.reach.MaySee;
import uk.carejourney.gateway.reading.ChildLine;
import uk.carejourney.gateway.reading.ChildReading;
import uk.carejourney.gateway.reading.ChildSearch;
import uk.carejourney.journey.Subject;
import uk.carejourney.recording.Authority;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Asks which records are of one child, or of two, reads the answers back, and records. */
@Controller
final class MergePage {

    private static final String MERGE = "merge";
    private static final String MERGING =
            "Both records are read as one from now on, under the one that was opened first."
                    + " Nothing in them is changed, and they can be separated again.";
    private static final String SEPARATING =
            "The two records are read by themselves again from now on, as if they had never been"
                    + " merged.";

    private final Merging merging;
    private final ChildReading reading;
    private final MaySee maySee;
    private final PutRightForm form;

    MergePage(Merging merging, ChildReading reading, MaySee maySee, PutRightForm form) {
        this.form = form;
        this.maySee = maySee;
        this.merging = merging;
        this.reading = reading;
    }

    @GetMapping("/children/{child}/{act:merge|separate}")
    ModelAndView ask(
            Person acting,
            @PathVariable UUID child,
            @PathVariable String act,
            @RequestParam(required = false) @Nullable UUID other) {
        allowed(acting, child);
        Optional.ofNullable(other).ifPresent(one -> maySee.check(acting, Subject.child(one)));
        return page("put-right", acting, child, act, other, Map.of(), key(), List.of());
    }

    /**
     * Takes the answers.
     *
     * @param step check to read them back, change to ask again, record to record them
     */
    @PostMapping("/children/{child}/{act:merge|separate}")
    ModelAndView answer(
            Person acting,
            @PathVariable UUID child,
            @PathVariable String act,
            @RequestParam(defaultValue = "check") String step,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(required = false) @Nullable UUID other,
            @RequestParam Map<String, String> answers) {
        allowed(acting, child);
        String own = key.matches("page-[0-9a-f-]{36}") ? key : key();
        Optional<UUID> found = act.equals(MERGE) ? found(answers) : Optional.ofNullable(other);
        found.ifPresent(one -> maySee.check(acting, Subject.child(one)));
        List<Problem> problems = missing(act, answers, found);
        if (step.equals("change") || !problems.isEmpty() || found.isEmpty()) {
            return page("put-right", acting, child, act, other, answers, own, problems);
        }
        if (!step.equals("record")) {
            return page("put-right-check", acting, child, act, other, answers, own, problems);
        }
        try {
            record(acting, child, act, found.get(), answers, own);
        } catch (RefusedRequest refused) {
            if (refused.refusal() != Refusal.REFUSED) {
                throw refused;
            }
            return page("put-right", acting, child, act, other, answers, key(), refused.problems());
        }
        RedirectView back = new RedirectView("/children/" + child);
        back.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(back);
    }

    private void record(
            Person acting,
            UUID child,
            String act,
            UUID other,
            Map<String, String> answers,
            String key) {
        String reason = answer(answers, "reason");
        String authorisedBy = answer(answers, "authorisedBy");
        if (act.equals(MERGE)) {
            merging.merge(acting, child, other, reason, authorisedBy, key);
        } else {
            merging.separate(acting, child, other, reason, authorisedBy, key);
        }
    }

    private void allowed(Person acting, UUID child) {
        if (!Authority.mayRecord(acting.role()) || !acting.sight().named()) {
            throw RefusedRequest.of(Refusal.NOT_FOR_THIS_ROLE, "This role puts no record right.");
        }
        reading.oneChild(child);
    }

    private static List<Problem> missing(
            String act, Map<String, String> answers, Optional<UUID> found) {
        List<Problem> problems = new ArrayList<>();
        List<String> needed =
                act.equals(MERGE)
                        ? List.of("number", "reason", "authorisedBy")
                        : List.of("reason", "authorisedBy");
        for (String name : needed) {
            if (answer(answers, name).isEmpty()) {
                problems.add(new Problem("MISSING", name, "this must be said"));
            }
        }
        if (problems.isEmpty() && found.isEmpty()) {
            problems.add(
                    new Problem(
                            "UNKNOWN_CHILD", needed.getFirst(), "no such other record is known"));
        }
        return problems;
    }

    private Optional<UUID> found(Map<String, String> answers) {
        String number = answer(answers, "number");
        List<ChildLine> lines =
                number.isEmpty()
                        ? List.of()
                        : reading.children(new ChildSearch(number, ChildSearch.Care.ANY, 1, 2))
                                .children();
        return lines.size() == 1 ? Optional.of(lines.getFirst().child()) : Optional.empty();
    }

    private ModelAndView page(
            String template,
            Person acting,
            UUID child,
            String act,
            @Nullable UUID other,
            Map<String, String> answers,
            String key,
            List<Problem> problems) {
        ChildLine line = reading.line(child).orElseThrow(NotHere::child);
        List<Input> inputs =
                inputs(act, answers).stream().map(one -> Mistakes.told(one, problems)).toList();
        ModelAndView page = new ModelAndView(template);
        page.addObject("back", "/children/" + child);
        page.addObject("backWords", ChildWords.heading(line, acting.sight()));
        page.addObject("action", "/children/%s/%s".formatted(child, act));
        page.addObject("note", act.equals(MERGE) ? MERGING : SEPARATING);
        page.addObject(
                "heading",
                act.equals(MERGE)
                        ? "Merge with another record of this child"
                        : "Separate two merged records");
        page.addObject("other", other);
        page.addObject("key", key);
        page.addObject("inputs", inputs);
        page.addObject("form", TimelineForm.of(null, null, null));
        page.addObject("mistakes", Mistakes.of(problems, inputs));
        if (!problems.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private List<Input> inputs(String act, Map<String, String> answers) {
        List<Input> inputs = new ArrayList<>();
        if (act.equals(MERGE)) {
            inputs.add(
                    PutRightForm.line(
                            answers,
                            "number",
                            "The other record’s number",
                            "The council’s own number in the other record of this child"));
        }
        inputs.addAll(
                form.reasoned(
                        Authority.Act.MERGE_OR_SEPARATION,
                        act.equals(MERGE)
                                ? "How it was found that they are of one child"
                                : "How it was found that they are of two children",
                        answers));
        return inputs;
    }

    private static String answer(Map<String, String> answers, String name) {
        return answers.getOrDefault(name, "").strip();
    }

    private static String key() {
        return "page-" + UUID.randomUUID();
    }
}
