package uk.carejourney.gateway.pages;

import uk.carejourney.codes.CodeSets;
import uk.carejourney.fact.Problem;
import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.gateway.wording.Dates;
import uk.carejourney.journey.Code;
import uk.carejourney.restriction.Restriction;
import uk.carejourney.restriction.RestrictionFact;
import uk.carejourney.restriction.RestrictionFact.RecordRestricted;
import uk.carejourney.restriction.RestrictionFact.RestrictionReviewed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What restricting a record and reviewing a restriction ask, and what the answers say. */
final class RestrictionForm {

    private static final String CATEGORIES = "restriction-category";
    private static final String OUTCOMES = "restriction-review-outcome";
    private static final String CHANGED = "changed";

    /** One line about the restriction in force. */
    public record Line(String label, String value) {}

    private final CodeSets codes = CodeSets.england();

    /** What the form holds before anything was answered: who restricts it answers for it. */
    Map<String, String> first(Person acting) {
        return Map.of("owner", acting.id());
    }

    List<Input> inputs(Map<String, String> answers, boolean restricted) {
        return restricted ? review(answers) : restrict(answers);
    }

    private List<Input> restrict(Map<String, String> answers) {
        return List.of(
                choice(answers, "category", "What it is restricted for", "", CATEGORIES),
                line(
                        answers,
                        "owner",
                        "Who answers for it",
                        "The identifier of a worker, who is told whoever breaks the glass"),
                line(answers, "others", "Who else may open it", others()),
                Input.words(
                        "reason",
                        "Why",
                        "Kept in the record for good",
                        answers.getOrDefault("reason", "")));
    }

    private List<Input> review(Map<String, String> answers) {
        return List.of(
                choice(
                        answers,
                        "outcome",
                        "What was decided",
                        "Kept as it is, changed to other people, or lifted",
                        OUTCOMES),
                line(
                        answers,
                        "owner",
                        "Who answers for it from now on",
                        "Only where it is changed"),
                line(
                        answers,
                        "others",
                        "Who else may open it from now on",
                        others() + ". Only where it is changed: those not named may not any more"),
                Input.words(
                        "reason",
                        "Why",
                        "Needed where it is changed or lifted; kept in the record for good",
                        answers.getOrDefault("reason", "")));
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

    /**
     * The fact the answers make.
     *
     * @throws RefusedRequest with every answer that is missing; the rest is for the ledger to say
     */
    RestrictionFact fact(Map<String, String> answers, boolean restricted) {
        String owner = text(answers, "owner");
        String reason = text(answers, "reason");
        if (!restricted) {
            String category = text(answers, "category");
            refuse(category.isEmpty(), "category", "choose what it is restricted for");
            return new RecordRestricted(new Code(category), owner, identifiers(answers), reason);
        }
        String outcome = text(answers, "outcome");
        refuse(outcome.isEmpty(), "outcome", "choose what was decided");
        boolean changed = outcome.equals(CHANGED);
        refuse(
                reason.isEmpty() && !outcome.equals("kept"),
                "reason",
                "say why it is changed or lifted");
        return new RestrictionReviewed(
                new Code(outcome),
                changed && !owner.isEmpty() ? owner : null,
                changed ? identifiers(answers) : List.of(),
                reason.isEmpty() ? null : reason);
    }

    private static void refuse(boolean missing, String field, String sentence) {
        if (missing) {
            throw RefusedRequest.of(List.of(new Problem("MISSING", field, sentence)));
        }
    }

    private static String text(Map<String, String> answers, String name) {
        return answers.getOrDefault(name, "").strip();
    }

    private static List<String> identifiers(Map<String, String> answers) {
        return Arrays.stream(text(answers, "others").split("[,;\\s]+"))
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
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
