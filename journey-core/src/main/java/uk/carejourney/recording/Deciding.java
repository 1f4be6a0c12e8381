package uk.carejourney.recording;

import uk.carejourney.alert.AlertFact;
import uk.carejourney.alerts.HandRules;
import uk.carejourney.clocks.RulesInForce;
import uk.carejourney.codes.CodeSet;
import uk.carejourney.codes.CodeSets;
import uk.carejourney.correction.CorrectionFact;
import uk.carejourney.council.FigureFact.FigurePublished;
import uk.carejourney.council.GrantFact;
import uk.carejourney.council.RuleFact.RulebookAdopted;
import uk.carejourney.fact.FactCatalogue;
import uk.carejourney.fact.FieldValue;
import uk.carejourney.fact.Problem;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Happened;
import uk.carejourney.restriction.RestrictionFact;
import uk.carejourney.restriction.SealFact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides whether facts may be recorded. Pure.
 *
 * <p>People and API clients are refused what could never be true. Late, overlapping, contradicting
 * or unlawful facts are accepted: a breach is a finding. Sources are never refused.
 */
public final class Deciding {

    /** The longest text a person may record in one field. */
    public static final int LONGEST_TEXT = 20_000;

    /** A correction may put another correction right, and no further. */
    private static final int DEEPEST_CORRECTION = 2;

    private final FactCatalogue catalogue;
    private final CodeSets codes;
    private final CorrectionRules corrections;
    private final AdoptionRules adoptions;

    /**
     * @param catalogue every fact there is
     * @param codes what codes mean
     * @param rules the rules a council may adopt others over
     */
    public Deciding(FactCatalogue catalogue, CodeSets codes, RulesInForce rules) {
        this.catalogue = catalogue;
        this.codes = codes;
        this.corrections = new CorrectionRules(catalogue);
        this.adoptions = new AdoptionRules(rules);
    }

    /**
     * Everything that speaks against recording; empty if nothing does.
     *
     * @param command what is to be recorded
     * @param recorded the entries the subject has already, in the order recorded; an erased one,
     *     which nobody can read, is not among them
     * @param today the day it is, in England
     */
    public List<Problem> decide(RecordFacts command, List<Entry> recorded, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        RecordSoFar soFar = new RecordSoFar(recorded);
        for (int i = 0; i < command.entries().size(); i++) {
            Entry entry = command.entries().get(i);
            String at = "entries[" + i + "].";
            if (!entry.envelope().subject().equals(command.subject())) {
                problems.add(
                        new Problem("OTHER_SUBJECT", at + "subject", "this is about someone else"));
            }
            if (depth(entry.fact()) > DEEPEST_CORRECTION) {
                problems.add(
                        new Problem(
                                "NESTED_TOO_DEEP",
                                at + "fact.fact",
                                "correct the original entry, not corrections inside corrections"));
                continue;
            }
            if (command.door() == Door.PERSON) {
                date(entry.envelope().happened(), at + "happened", today, problems);
                fact(entry.fact(), entry.envelope().happened(), at, today, problems);
                if (entry.fact() instanceof CorrectionFact correction) {
                    problems.addAll(corrections.problems(correction, command.by(), soFar, at));
                }
                problems.addAll(
                        MergeRules.problems(
                                entry.fact(), command.subject(), command.by(), soFar, at));
                if (entry.fact() instanceof AlertFact step) {
                    problems.addAll(
                            HandRules.problems(step, command.by(), soFar.entries(), today, at));
                }
                if (entry.fact() instanceof RulebookAdopted adopted) {
                    problems.addAll(adoptions.problems(adopted, command.by(), soFar.entries(), at));
                }
                if (entry.fact() instanceof FigurePublished figure) {
                    problems.addAll(
                            PublicationRules.problems(figure, command.subject(), command.by(), at));
                }
                if (entry.fact() instanceof RestrictionFact restriction) {
                    problems.addAll(
                            RestrictionRules.problems(
                                    restriction,
                                    command.subject(),
                                    command.by(),
                                    soFar,
                                    today,
                                    at));
                }
                if (entry.fact() instanceof SealFact seal) {
                    problems.addAll(
                            SealRules.problems(
                                    seal, command.subject(), command.by(), soFar, today, at));
                }
                if (entry.fact() instanceof GrantFact grant) {
                    problems.addAll(
                            GrantRules.problems(
                                    grant, command.subject(), command.by(), soFar, catalogue, at));
                }
            }
            soFar.add(entry);
        }
        return problems;
    }

    private static void date(
            Happened happened, String at, LocalDate today, List<Problem> problems) {
        if (happened instanceof Happened.NotKnown(var given) && !given.isEmpty()) {
            problems.add(new Problem("NOT_A_DATE", at, "'%s' is not a date".formatted(given)));
        }
        if (happened instanceof Happened.During(var first, var last)
                && last != null
                && last.isBefore(first)) {
            problems.add(
                    new Problem(
                            "END_BEFORE_START",
                            at,
                            "it cannot end on %s before it begins on %s".formatted(last, first)));
        }
        happened.earliest()
                .filter(day -> day.isAfter(today))
                .ifPresent(day ->
                        problems.add(
                                new Problem(
                                        "HAPPENED_IN_FUTURE",
                                        at,
                                        "%s has not come yet; record it once it has happened"
                                                .formatted(day))));
    }

    private void fact(
            Fact fact, Happened happened, String at, LocalDate today, List<Problem> problems) {
        LocalDate day = happened.earliest().orElse(today);
        for (FieldValue value : catalogue.of(fact).values(fact)) {
            String path = at + value.path();
            switch (value.value()) {
                case Code code -> code(value, code, day, today, path, problems);
                case String text
                        when text.length() > LONGEST_TEXT && !(fact instanceof RulebookAdopted) ->
                        problems.add(
                                new Problem(
                                        "TOO_LONG",
                                        path,
                                        "at most 20,000 characters; this has " + text.length()));
                case Happened inner when !(fact instanceof CorrectionFact) ->
                        date(inner, path, LocalDate.MAX, problems);
                case Happened inner -> date(inner, path, today, problems);
                case Fact inner when fact instanceof CorrectionFact.EntryCorrected corrected ->
                        fact(inner, corrected.happened(), path + ".", today, problems);
                default -> {}
            }
        }
    }

    private void code(
            FieldValue value,
            Code code,
            LocalDate day,
            LocalDate today,
            String path,
            List<Problem> problems) {
        CodeSet set = codes.set(value.field().codes().orElseThrow());
        LocalDate judged = set.judgedBy() == CodeSet.JudgedBy.WRITTEN ? today : day;
        if (!set.knows(code)) {
            problems.add(
                    new Problem(
                            "UNKNOWN_CODE",
                            path,
                            "'%s' is not in '%s' (%s)".formatted(code, set.name(), set.title())));
        } else if (!set.knows(code, judged)) {
            problems.add(
                    new Problem(
                            "CODE_NOT_VALID_ON_DATE",
                            path,
                            "'%s' is in '%s', but not on %s".formatted(code, set.name(), judged)));
        }
    }

    private static int depth(Fact fact) {
        int depth = 0;
        Fact inner = fact;
        while (inner instanceof CorrectionFact.EntryCorrected corrected) {
            inner = corrected.fact();
            depth++;
        }
        return depth;
    }
}
