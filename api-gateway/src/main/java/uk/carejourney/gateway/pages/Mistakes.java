package uk.carejourney.gateway.pages;

import uk.carejourney.fact.Problem;
import uk.carejourney.gateway.wording.Labels;

import java.util.List;

/** Tells what was refused at the question of a form it belongs to. */
final class Mistakes {

    private static final String FIELD_OF_PROBLEM =
            "^entries\\[0]\\.(?:fact\\.fact\\.(?=fact\\b)|fact\\.)?";

    private Mistakes() {}

    /** What is wrong, for the head of a page; what belongs to no question stands at the first. */
    static List<TimelineForm.Mistake> of(List<Problem> problems, List<Input> inputs) {
        return problems.stream().map(problem -> of(problem, inputs)).toList();
    }

    /** The question with what is wrong with its answer, if anything is. */
    static Input told(Input input, List<Problem> problems) {
        return problems.stream()
                .filter(problem -> field(problem).equals(input.name()))
                .findFirst()
                .map(problem -> input.wrong(sentence(problem, input.label())))
                .orElse(input);
    }

    private static TimelineForm.Mistake of(Problem problem, List<Input> inputs) {
        return inputs.stream()
                .filter(input -> input.name().equals(field(problem)))
                .findFirst()
                .map(input ->
                        new TimelineForm.Mistake(input.name(), sentence(problem, input.label())))
                .orElseGet(() ->
                        new TimelineForm.Mistake(
                                inputs.getFirst().name(), Labels.capital(problem.sentence())));
    }

    private static String sentence(Problem problem, String label) {
        return label + ": " + problem.sentence();
    }

    /** The field of the form a problem belongs to. */
    private static String field(Problem problem) {
        return problem.field().replaceFirst(FIELD_OF_PROBLEM, "");
    }
}
