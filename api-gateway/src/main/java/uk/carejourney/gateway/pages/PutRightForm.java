package uk.carejourney.gateway.pages;

import org.springframework.stereotype.Component;

import uk.carejourney.codes.CodeSets;
import uk.carejourney.fact.FactType;
import uk.carejourney.fold.Told;
import uk.carejourney.gateway.access.Colleagues;
import uk.carejourney.gateway.correcting.Authorisers;
import uk.carejourney.gateway.wording.FactWords;
import uk.carejourney.gateway.wording.Moments;
import uk.carejourney.journey.Happened;
import uk.carejourney.recording.Authority;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks what putting an entry right needs, and keeps what was answered. */
@Component
final class PutRightForm {

    private static final String DATES =
            "As precisely as it is known: 14/3/2026, 2026-03 for a month, 2026 for a year,"
                    + " 2026-03-14/2026-03-20 for a period";

    private final FactWords words;
    private final Colleagues colleagues;
    private final FactInputs facts = new FactInputs(CodeSets.england());

    PutRightForm(FactWords words, Colleagues colleagues) {
        this.words = words;
        this.colleagues = colleagues;
    }

    /** What the form holds before anything was answered. */
    Map<String, String> first(PutRight act, Told told) {
        Map<String, String> answers = new HashMap<>();
        if (act == PutRight.CORRECT) {
            FactType type = words.type(told.fact());
            answers.putAll(FactInputs.answers(type, words.tree(told.fact())));
            answers.put("happened", told.happened().toString());
        }
        return answers;
    }

    List<Input> inputs(PutRight act, Told told, Map<String, String> answers) {
        return switch (act) {
            case CORRECT -> corrected(told, answers);
            case WITHDRAW -> reasoned(Authority.Act.WITHDRAWAL, "Why it is withdrawn", answers);
            case MOVE -> {
                List<Input> inputs = new ArrayList<>();
                inputs.add(
                        line(
                                answers,
                                "number",
                                "The right child’s number",
                                "The council’s own number for the child it belongs to"));
                inputs.addAll(
                        reasoned(
                                Authority.Act.WITHDRAWAL, "Why it is on the wrong child", answers));
                yield inputs;
            }
            case DISPUTE ->
                    List.of(
                            line(
                                    answers,
                                    "disputedBy",
                                    "Who disputes it",
                                    "In relation to the child: the child, their mother"),
                            words(
                                    answers,
                                    "statement",
                                    "What they say",
                                    "In their own words, exactly"));
            case ANSWER ->
                    List.of(
                            Input.choice(
                                    "agreed",
                                    "Does the council agree?",
                                    "",
                                    answers.getOrDefault("agreed", ""),
                                    List.of(
                                            choice("true", "Yes", answers.get("agreed")),
                                            choice("false", "No", answers.get("agreed")))),
                            words(
                                    answers,
                                    "answer",
                                    "The council’s answer",
                                    "Needed if it disagrees"),
                            authoriser(
                                    "answeredBy",
                                    "Who answers",
                                    Authority.Act.ANSWER_TO_A_DISPUTE,
                                    answers));
        };
    }

    private List<Input> corrected(Told told, Map<String, String> answers) {
        FactType type = words.type(told.fact());
        List<Input> inputs = new ArrayList<>();
        inputs.add(line(answers, "happened", "When it happened", DATES));
        inputs.addAll(facts.of(type, answers, day(told, answers)));
        inputs.addAll(reasoned(Authority.correctionIn(type.area()), "Why it was wrong", answers));
        return inputs;
    }

    /** The day codes are judged by: the one answered, else the one recorded. */
    private static LocalDate day(Told told, Map<String, String> answers) {
        return happened(answers)
                .earliest()
                .or(() -> told.happened().earliest())
                .orElseGet(() -> LocalDate.now(Happened.LONDON));
    }

    /** When it happened as answered; what can't be read is kept as it was written. */
    static Happened happened(Map<String, String> answers) {
        String given = answers.getOrDefault("happened", "").strip();
        try {
            return Moments.day(given).map(Happened::on).orElseGet(() -> Happened.parse(given));
        } catch (IllegalArgumentException unreadable) {
            return new Happened.NotKnown(given);
        }
    }

    List<Input> reasoned(Authority.Act act, String why, Map<String, String> answers) {
        return List.of(
                words(answers, "reason", why, "Kept in the record for good"),
                authoriser("authorisedBy", "Who authorises it", act, answers));
    }

    private Input authoriser(
            String name, String label, Authority.Act act, Map<String, String> answers) {
        String value = answers.getOrDefault(name, "");
        List<TimelineView.Choice> choices = new ArrayList<>();
        choices.add(choice("", "Choose someone", value));
        Authorisers.of(act, colleagues)
                .forEach(person ->
                        choices.add(
                                choice(
                                        person.id(),
                                        person.words() + " (" + person.id() + ")",
                                        value)));
        return Input.choice(name, label, "Only those whose role may are listed", value, choices);
    }

    private static TimelineView.Choice choice(
            String value, String words, @org.jspecify.annotations.Nullable String given) {
        return new TimelineView.Choice(value, words, value.equals(given));
    }

    static Input line(Map<String, String> answers, String name, String label, String hint) {
        return Input.line(name, label, hint, answers.getOrDefault(name, ""));
    }

    private static Input words(
            Map<String, String> answers, String name, String label, String hint) {
        return Input.words(name, label, hint, answers.getOrDefault(name, ""));
    }
}
