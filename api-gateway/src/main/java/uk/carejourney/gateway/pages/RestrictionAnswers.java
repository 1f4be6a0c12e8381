package uk.carejourney.gateway.pages;

import org.jspecify.annotations.Nullable;

import uk.carejourney.fact.Problem;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.journey.Code;
import uk.carejourney.restriction.Restriction;
import uk.carejourney.restriction.RestrictionFact;
import uk.carejourney.restriction.RestrictionFact.RecordRestricted;
import uk.carejourney.restriction.RestrictionFact.RestrictionReviewed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What the answers to {@link RestrictionForm} say. */
final class RestrictionAnswers {

    static final String CATEGORY = "category";
    static final String OUTCOME = "outcome";
    static final String OWNER = "owner";
    static final String OTHERS = "others";
    static final String REASON = "reason";

    private static final String CHANGED = "changed";
    private static final String KEPT = "kept";

    private static final Pattern BETWEEN = Pattern.compile("[,;\\s\\p{Z}\\p{Cf}]+");

    private RestrictionAnswers() {}

    /** Who else may open it than those who answer for it. */
    static Set<String> others(Restriction now) {
        Set<String> others = new TreeSet<>(now.people());
        others.removeAll(now.owners());
        return others;
    }

    /**
     * The fact the answers make.
     *
     * @param before the restriction the form showed; absent if it asked to restrict the record
     * @throws RefusedRequest with every answer that is missing or can't be meant; the rest is for
     *     the ledger to say
     */
    static RestrictionFact fact(Map<String, String> answers, @Nullable Restriction before) {
        List<Problem> problems = new ArrayList<>();
        RestrictionFact fact =
                before == null
                        ? restricted(answers, problems)
                        : reviewed(answers, before, problems);
        if (!problems.isEmpty()) {
            throw RefusedRequest.of(problems);
        }
        return fact;
    }

    private static RestrictionFact restricted(Map<String, String> answers, List<Problem> problems) {
        String category = text(answers, CATEGORY);
        List<String> owner = identifiers(answers, OWNER);
        String reason = text(answers, REASON);
        if (category.isEmpty()) {
            problems.add(missing(CATEGORY, "choose what it is restricted for"));
        }
        if (owner.isEmpty()) {
            problems.add(missing(OWNER, "name the worker who answers for it"));
        }
        one(owner, problems);
        if (reason.isEmpty()) {
            problems.add(missing(REASON, "say why it is restricted"));
        }
        return new RecordRestricted(
                new Code(category), String.join(" ", owner), identifiers(answers, OTHERS), reason);
    }

    private static RestrictionFact reviewed(
            Map<String, String> answers, Restriction before, List<Problem> problems) {
        String outcome = text(answers, OUTCOME);
        List<String> owner = identifiers(answers, OWNER);
        List<String> others = identifiers(answers, OTHERS);
        String reason = text(answers, REASON);
        boolean changed = outcome.equals(CHANGED);
        if (outcome.isEmpty()) {
            problems.add(missing(OUTCOME, "choose what was decided"));
        }
        if (outcome.equals(KEPT) && differ(answers, owner, others, before)) {
            problems.add(
                    new Problem(
                            "OTHER_OUTCOME",
                            OUTCOME,
                            "it is not kept as it is where you name other people: choose that it"
                                    + " is changed, or leave them as they were"));
        }
        one(owner, problems);
        if (reason.isEmpty() && !outcome.equals(KEPT)) {
            problems.add(missing(REASON, "say why it is changed or lifted"));
        }
        return new RestrictionReviewed(
                new Code(outcome),
                changed && !owner.isEmpty() ? owner.getFirst() : null,
                changed ? others : List.of(),
                reason.isEmpty() ? null : reason);
    }

    /** Whether the form names others than it did when it was shown. */
    private static boolean differ(
            Map<String, String> answers,
            List<String> owner,
            List<String> others,
            Restriction before) {
        return (!owner.isEmpty() && !before.owners().containsAll(owner))
                || (answers.containsKey(OTHERS) && !Set.copyOf(others).equals(others(before)));
    }

    private static void one(List<String> owner, List<Problem> problems) {
        if (owner.size() > 1) {
            problems.add(
                    new Problem(
                            "NOT_ONE", OWNER, "one worker answers for it: give one identifier"));
        }
    }

    private static Problem missing(String field, String sentence) {
        return new Problem("MISSING", field, sentence);
    }

    private static String text(Map<String, String> answers, String name) {
        return answers.getOrDefault(name, "").strip();
    }

    private static List<String> identifiers(Map<String, String> answers, String name) {
        return BETWEEN.splitAsStream(text(answers, name))
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
    }
}
