package uk.carejourney.gateway.pages;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import uk.carejourney.codes.CodeSets;
import uk.carejourney.disposal.Disposal;
import uk.carejourney.fact.Problem;
import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.problem.NotHere;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.gateway.reach.Restrictions;
import uk.carejourney.gateway.readers.ReadingInHand;
import uk.carejourney.gateway.records.RecordKeeping;
import uk.carejourney.gateway.records.StepsGiven;
import uk.carejourney.gateway.wording.FactWords;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Subject;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Where records officers decide about the keeping and the end of records. */
@Controller
final class RecordsPage {

    private final RecordKeeping keeping;
    private final StepsGiven given;
    private final Restrictions restrictions;
    private final FactWords words;
    private final CodeSets codes = CodeSets.england();

    RecordsPage(
            RecordKeeping keeping, StepsGiven given, Restrictions restrictions, FactWords words) {
        this.keeping = keeping;
        this.restrictions = restrictions;
        this.given = given;
        this.words = words;
    }

    @GetMapping("/records")
    ModelAndView records(Person acting) {
        List<RecordView.Row> rows =
                keeping.all().stream()
                        .filter(one -> !restrictions.sealedLately(one.record()))
                        .map(RecordView.Row::of)
                        .toList();
        ReadingInHand.shows(rows.size());
        return new ModelAndView("records", Map.of("rows", rows));
    }

    /** Opens a child's record by its pseudonym. */
    @GetMapping(path = "/records", params = "child")
    String open(Person acting, @RequestParam UUID child) {
        return "redirect:/records/child/" + child;
    }

    @GetMapping("/records/{kind}/{id}")
    ModelAndView record(Person acting, @PathVariable String kind, @PathVariable UUID id) {
        return show(acting, existing(kind, id), List.of());
    }

    @PostMapping("/records/{kind}/{id}")
    ModelAndView take(
            Person acting,
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form) {
        Subject record = existing(kind, id);
        List<Problem> problems = take(acting, record, form);
        if (problems.isEmpty()) {
            return new ModelAndView("redirect:/records/" + record);
        }
        ModelAndView page = show(acting, record, problems);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private List<Problem> take(Person acting, Subject record, Map<String, String> form) {
        try {
            Fact step = given.read(record, form.getOrDefault("type", ""), fields(form));
            return keeping.take(record, step, acting.actor());
        } catch (RefusedRequest refused) {
            return refused.problems();
        }
    }

    private static Map<String, Object> fields(Map<String, String> form) {
        Map<String, Object> fields = new TreeMap<>();
        form.forEach((name, value) -> {
            String text = value.strip();
            if (name.equals("granted")) {
                fields.put(name, text.equals("true"));
            } else if (name.equals("position") && text.matches("[0-9]{1,15}")) {
                fields.put(name, Long.valueOf(text));
            } else if (name.equals("rightRecord") && !text.isEmpty()) {
                fields.put(name, text.contains("/") ? text : "child/" + text);
            } else if (!name.equals("type") && !text.isEmpty()) {
                fields.put(name, text);
            }
        });
        return fields;
    }

    private ModelAndView show(Person acting, Subject record, List<Problem> problems) {
        Disposal disposal = keeping.of(record);
        Map<String, Object> model = new HashMap<>();
        model.put(
                "view",
                RecordView.of(disposal, keeping.retention(record), keeping.today(), words, acting));
        model.put("problems", problems);
        for (String set :
                List.of(
                        "legal-hold-ground",
                        "erasure-requester",
                        "erasure-ground",
                        "destruction-basis",
                        "removal-ground")) {
            model.put(
                    set.replace("-", ""),
                    codes.set(set).all().stream()
                            .map(code -> new RecordView.Choice(code.code(), code.meaning()))
                            .toList());
        }
        return new ModelAndView("record", model);
    }

    private Subject existing(String kind, UUID id) {
        Subject record = StepsGiven.record(kind, id);
        if (!keeping.exists(record)) {
            throw NotHere.record();
        }
        return record;
    }
}
