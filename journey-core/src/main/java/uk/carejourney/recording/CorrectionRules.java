package uk.carejourney.recording;

import org.jspecify.annotations.Nullable;

import uk.carejourney.alert.AlertFact;
import uk.carejourney.correction.CorrectionFact;
import uk.carejourney.correction.CorrectionFact.DisputeAnswered;
import uk.carejourney.correction.CorrectionFact.EntryCorrected;
import uk.carejourney.correction.CorrectionFact.EntryDisputed;
import uk.carejourney.correction.CorrectionFact.EntryVoided;
import uk.carejourney.council.GrantFact;
import uk.carejourney.fact.FactCatalogue;
import uk.carejourney.fact.Problem;
import uk.carejourney.fold.Merges;
import uk.carejourney.fold.Standing;
import uk.carejourney.fold.Told;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Fact;
import uk.carejourney.restriction.RestrictionFact;
import uk.carejourney.restriction.SealFact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What could never put an entry right. */
final class CorrectionRules {

    private final FactCatalogue catalogue;

    CorrectionRules(FactCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    List<Problem> problems(CorrectionFact correction, Actor by, RecordSoFar soFar, String at) {
        List<Problem> problems = new ArrayList<>();
        String fact = at + "fact.";
        if (!Authority.mayRecord(by.role())) {
            problems.add(
                    new Problem(
                            "ROLE_MAY_NOT_CORRECT",
                            at + "by",
                            "this role reads records and puts none right"));
        }
        Optional<Told> target = soFar.told(correction.entry());
        if (target.isEmpty()) {
            problems.add(
                    new Problem(
                            "CORRECTS_NOTHING",
                            fact + "entry",
                            "this subject has no entry "
                                    + correction.entry()
                                    + " that can be read"));
        } else if (target.get().standing() instanceof Standing.Voided
                && !(correction instanceof DisputeAnswered)) {
            problems.add(
                    new Problem(
                            "CORRECTS_WITHDRAWN",
                            fact + "entry",
                            "this entry was withdrawn; withdraw the withdrawal to bring it back"));
        }
        if (target.filter(one -> one.recorded().fact() instanceof AlertFact).isPresent()) {
            problems.add(
                    new Problem(
                            "CORRECTS_ALERT",
                            fact + "entry",
                            "a step of an alert is not put right: take another step, or correct"
                                    + " the entry the alert rests on"));
        }
        if (target.filter(one -> one.recorded().fact() instanceof GrantFact).isPresent()) {
            problems.add(
                    new Problem(
                            "CORRECTS_GRANT",
                            fact + "entry",
                            "what was passed on cannot be taken back: withdraw the grant and make"
                                    + " another"));
        }
        if (target.filter(one -> one.recorded().fact() instanceof RestrictionFact).isPresent()) {
            problems.add(
                    new Problem(
                            "CORRECTS_RESTRICTION",
                            fact + "entry",
                            "what was closed was closed: review the restriction, or lift it"));
        }
        if (target.filter(one -> one.recorded().fact() instanceof SealFact).isPresent()) {
            problems.add(
                    new Problem(
                            "CORRECTS_SEAL",
                            fact + "entry",
                            "what was sealed was sealed: unseal the record, and seal it again"));
        }
        if (changes(correction, target)) {
            problems.add(
                    new Problem(
                            "CORRECTS_MERGE",
                            fact + "entry",
                            "merging and separating are not put right: separate the records, or"
                                    + " merge them again"));
        }
        switch (correction) {
            case EntryCorrected c -> {
                words("REASON_MISSING", c.reason(), fact + "reason", problems);
                Fact was = target.map(one -> one.recorded().fact()).orElse(c.fact());
                authorised(c.authorisedBy(), act(was), by, fact + "authorisedBy", problems);
                kind(c, was, fact + "fact", problems);
            }
            case EntryVoided v -> {
                words("REASON_MISSING", v.reason(), fact + "reason", problems);
                String field = fact + "authorisedBy";
                authorised(v.authorisedBy(), Authority.Act.WITHDRAWAL, by, field, problems);
            }
            case EntryDisputed d -> {
                words("STATEMENT_MISSING", d.statement(), fact + "statement", problems);
                words("DISPUTER_MISSING", d.disputedBy(), fact + "disputedBy", problems);
            }
            case DisputeAnswered a -> answer(a, target, by, fact, problems);
        }
        return problems;
    }

    /** Both records must say the same, so neither is changed by itself. */
    private static boolean changes(CorrectionFact correction, Optional<Told> target) {
        boolean ofOne =
                target.filter(told ->
                                Merges.isMerge(told.recorded().fact())
                                        || Merges.isMerge(told.fact()))
                        .isPresent();
        return switch (correction) {
            case EntryCorrected c -> ofOne || Merges.isMerge(c.fact());
            case EntryVoided _ -> ofOne;
            case EntryDisputed _, DisputeAnswered _ -> false;
        };
    }

    private static void answer(
            DisputeAnswered answered,
            Optional<Told> target,
            Actor by,
            String fact,
            List<Problem> problems) {
        if (!answered.agreed()) {
            words("ANSWER_MISSING", answered.answer(), fact + "answer", problems);
        }
        authorised(
                answered.answeredBy(),
                Authority.Act.ANSWER_TO_A_DISPUTE,
                by,
                fact + "answeredBy",
                problems);
        boolean disputed =
                target.stream()
                        .flatMap(one -> one.disputes().stream())
                        .anyMatch(one -> one.fact() instanceof EntryDisputed);
        if (target.isPresent() && !disputed) {
            problems.add(
                    new Problem(
                            "ANSWERS_NOTHING", fact + "entry", "nobody has disputed this entry"));
        }
    }

    /** What was corrected before is corrected as the entry it speaks of. */
    private Authority.Act act(Fact was) {
        Fact innermost = was;
        while (innermost instanceof EntryCorrected corrected) {
            innermost = corrected.fact();
        }
        return Authority.correctionIn(catalogue.of(innermost).area());
    }

    /** An entry may turn out to be another fact of its area; anything else is another entry. */
    private void kind(EntryCorrected correction, Fact was, String at, List<Problem> problems) {
        boolean fits =
                switch (was) {
                    case EntryCorrected before when correction.fact() instanceof EntryCorrected ->
                            correction.fact() instanceof EntryCorrected now
                                    && now.entry().equals(before.entry())
                                    && sameArea(now.fact(), before.fact());
                    case EntryCorrected before -> sameArea(correction.fact(), before.fact());
                    case CorrectionFact before ->
                            correction.fact().getClass() == before.getClass()
                                    && correction.fact() instanceof CorrectionFact now
                                    && now.entry().equals(before.entry());
                    default -> sameArea(correction.fact(), was);
                };
        if (!fits) {
            problems.add(
                    new Problem(
                            "OTHER_KIND",
                            at,
                            "a correction keeps to the area and the entry it speaks of; withdraw"
                                    + " the entry and record the other fact by itself"));
        }
    }

    private boolean sameArea(Fact one, Fact other) {
        return catalogue.of(one).area().equals(catalogue.of(other).area());
    }

    private static void words(
            String code, @Nullable String given, String at, List<Problem> problems) {
        if (given == null || given.isBlank()) {
            problems.add(new Problem(code, at, "this must be said"));
        }
    }

    private static void authorised(
            String authoriser, Authority.Act act, Actor by, String at, List<Problem> problems) {
        words("AUTHORISER_MISSING", authoriser, at, problems);
        if (authoriser.equals(by.id()) && !Authority.mayAuthorise(by.role(), act)) {
            problems.add(
                    new Problem(
                            "AUTHORISER_NOT_ENTITLED",
                            at,
                            "this role may not authorise it; name a manager who does"));
        }
    }
}
