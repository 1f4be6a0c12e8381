package uk.carejourney.gateway.pages;

import org.springframework.stereotype.Component;

import uk.carejourney.correction.CorrectionFact;
import uk.carejourney.correction.CorrectionFact.DisputeAnswered;
import uk.carejourney.correction.CorrectionFact.EntryCorrected;
import uk.carejourney.correction.CorrectionFact.EntryDisputed;
import uk.carejourney.correction.CorrectionFact.EntryVoided;
import uk.carejourney.fact.FactReading;
import uk.carejourney.fact.FactType;
import uk.carejourney.fact.Problem;
import uk.carejourney.fold.Told;
import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.correcting.Correcting;
import uk.carejourney.gateway.correcting.RightChild;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.gateway.reading.ChildLine;
import uk.carejourney.gateway.reading.ChildReading;
import uk.carejourney.gateway.reading.ChildSearch;
import uk.carejourney.gateway.wording.FactWords;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads the answers of a form, says what is missing, and records what they say. */
@Component
final class PutRightRecording {

    private final Correcting correcting;
    private final RightChild rightChild;
    private final ChildReading reading;
    private final FactWords words;

    PutRightRecording(
            Correcting correcting, RightChild rightChild, ChildReading reading, FactWords words) {
        this.correcting = correcting;
        this.rightChild = rightChild;
        this.reading = reading;
        this.words = words;
    }

    /** What can be seen to be missing or unreadable before anything is put before the ledger. */
    List<Problem> missing(PutRight act, Told told, Map<String, String> answers) {
        List<Problem> problems = new ArrayList<>();
        List<String> needed =
                switch (act) {
                    case CORRECT, WITHDRAW -> List.of("reason", "authorisedBy");
                    case MOVE -> List.of("number", "reason", "authorisedBy");
                    case DISPUTE -> List.of("disputedBy", "statement");
                    case ANSWER -> List.of("agreed", "answeredBy");
                };
        for (String name : needed) {
            if (answers.getOrDefault(name, "").isBlank()) {
                problems.add(new Problem("MISSING", name, "this must be said"));
            }
        }
        if (act == PutRight.CORRECT
                && read(told, answers) instanceof FactReading.NotUnderstood not) {
            problems.addAll(not.problems());
        }
        if (act == PutRight.MOVE && problems.isEmpty() && found(answers).size() != 1) {
            problems.add(
                    new Problem("UNKNOWN_CHILD", "number", "no child is known by this number"));
        }
        return problems;
    }

    /**
     * Records it under a key.
     *
     * @throws RefusedRequest if it could never be true, or nobody entitled authorised it
     */
    void record(
            Person acting,
            UUID child,
            long position,
            PutRight act,
            Map<String, String> answers,
            String key) {
        Told told = correcting.entry(child, position);
        if (act == PutRight.MOVE) {
            rightChild.move(
                    acting,
                    child,
                    position,
                    found(answers).getFirst().child(),
                    answer(answers, "reason"),
                    answer(answers, "authorisedBy"),
                    key);
        } else {
            correcting.record(acting, key, told, fact(act, told, answers));
        }
    }

    private CorrectionFact fact(PutRight act, Told told, Map<String, String> answers) {
        UUID event = told.recorded().envelope().eventId();
        return switch (act) {
            case CORRECT ->
                    switch (read(told, answers)) {
                        case FactReading.Understood(var fact) ->
                                new EntryCorrected(
                                        event,
                                        PutRightForm.happened(answers),
                                        fact,
                                        answer(answers, "reason"),
                                        answer(answers, "authorisedBy"));
                        case FactReading.NotUnderstood(var problems) ->
                                throw RefusedRequest.of(problems);
                    };
            case WITHDRAW, MOVE ->
                    new EntryVoided(
                            event, answer(answers, "reason"), answer(answers, "authorisedBy"));
            case DISPUTE ->
                    new EntryDisputed(
                            event, answer(answers, "disputedBy"), answer(answers, "statement"));
            case ANSWER -> {
                String answer = answer(answers, "answer");
                yield new DisputeAnswered(
                        event,
                        answer(answers, "agreed").equals("true"),
                        answer.isEmpty() ? null : answer,
                        answer(answers, "answeredBy"));
            }
        };
    }

    private FactReading read(Told told, Map<String, String> answers) {
        FactType type = words.type(told.fact());
        return type.read(FactInputs.tree(type, answers));
    }

    private List<ChildLine> found(Map<String, String> answers) {
        String number = answer(answers, "number");
        return number.isEmpty()
                ? List.of()
                : reading.children(new ChildSearch(number, ChildSearch.Care.ANY, 1, 2)).children();
    }

    private static String answer(Map<String, String> answers, String name) {
        return answers.getOrDefault(name, "").strip();
    }
}
