package uk.carejourney.gateway.pages;

import org.jspecify.annotations.Nullable;

import uk.carejourney.codes.CodeSets;
import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.wording.Dates;
import uk.carejourney.journey.Code;
import uk.carejourney.restriction.Restriction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What restricting a record and reviewing a restriction ask. */
final class RestrictionForm {

    private static final String CATEGORIES = "restriction-category";
    private static final String OUTCOMES = "restriction-review-outcome";

    /** One line about the restriction in force. */
    public record Line(String label, String value) {}

    private final CodeSets codes = CodeSets.england();

    /**
     * What the form holds before anything was answered: who restricts a record answers for it; of a
     * restriction, who answers for it and who else may open it now.
     */
    Map<String, String> first(Person acting, @Nullable Restriction now) {
        return now == null
                ? Map.of(RestrictionAnswers.OWNER, acting.id())
                : Map.of(
                        RestrictionAnswers.OWNER,
                        owner(now),
                        RestrictionAnswers.OTHERS,
                        String.join(", ", sorted(RestrictionAnswers.others(now))));
    }

    /** Several answer for it only where records read as one are each restricted. */
    private static String owner(Restriction now) {
        return now.owners().size() == 1 ? now.owners().iterator().next() : "";
    }

    List<Input> inputs(Map<String, String> answers, boolean restricted) {
        return restricted ? review(answers) : restrict(answers);
    }

    private List<Input> restrict(Map<String, String> answers) {
        return List.of(
                choice(
                        answers,
                        RestrictionAnswers.CATEGORY,
                        "What it is restricted for",
                        "",
                        CATEGORIES),
                line(
                        answers,
                        RestrictionAnswers.OWNER,
                        "Who answers for it",
                        "The identifier of a worker, who is told whoever breaks the glass"),
                line(answers, RestrictionAnswers.OTHERS, "Who else may open it", others()),
                Input.words(
                        RestrictionAnswers.REASON,
                        "Why",
                        "Kept in the record for good",
                        answers.getOrDefault(RestrictionAnswers.REASON, "")));
    }

    private List<Input> review(Map<String, String> answers) {
        return List.of(
                choice(
                        answers,
                        RestrictionAnswers.OUTCOME,
                        "What was decided",
                        "Kept as it is, changed to other people, or lifted",
                        OUTCOMES),
                line(
                        answers,
                        RestrictionAnswers.OWNER,
                        "Who answers for it from now on",
                        "Another than now only where it is changed"),
                line(
                        answers,
                        RestrictionAnswers.OTHERS,
                        "Who else may open it from now on",
                        others() + ". Where it is changed, those not named may not any more"),
                Input.words(
                        RestrictionAnswers.REASON,
                        "Why",
                        "Needed where it is changed or lifted; kept in the record for good",
                        answers.getOrDefault(RestrictionAnswers.REASON, "")));
    }

    private static String others() {
        return "Identifiers of workers, with commas between; those allocated to the child may"
                + " without being named";
    }

    private static Input line(Map<String, String> answers, String name, String label, String hint) {
        return Input.line(name, label, hint, answers.getOrDefault(name, ""));
    }

    private Input choice(
            Map<String, String> answers, String name, String label, String hint, String set) {
        String chosen = answers.getOrDefault(name, "");
        List<TimelineView.Choice> choices = new ArrayList<>();
        choices.add(new TimelineView.Choice("", "Choose one", chosen.isEmpty()));
        codes.set(set)
                .all()
                .forEach(one ->
                        choices.add(
                                new TimelineView.Choice(
                                        one.code(), one.meaning(), one.code().equals(chosen))));
        return Input.choice(name, label, hint, chosen, choices);
    }

    /** The restriction in force, in words. */
    List<Line> told(Restriction now) {
        List<Line> told = new ArrayList<>();
        told.add(new Line("Restricted for", meaning(now.category())));
        told.add(new Line("Answers for it", String.join(", ", sorted(now.owners()))));
        told.add(new Line("May open it", String.join(", ", sorted(now.people()))));
        now.broken()
                .forEach((by, until) ->
                        told.add(
                                new Line(
                                        "Glass broken by " + by,
                                        "open to them until " + Dates.moment(until))));
        return told;
    }

    private static List<String> sorted(Set<String> people) {
        return people.stream().sorted().toList();
    }

    private String meaning(Code category) {
        return codes.set(CATEGORIES).all().stream()
                .filter(one -> category.is(one.code()))
                .map(one -> one.meaning())
                .findFirst()
                .orElse(category.value());
    }
}
