package uk.carejourney.infra.returns.ssda903.mapping;

import uk.carejourney.adoption.AdoptionFact.AdoptionDecisionMade;
import uk.carejourney.adoption.AdoptionFact.AdoptionDecisionRescinded;
import uk.carejourney.adoption.AdoptionFact.AdoptionMatchApproved;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Ref;
import uk.carejourney.returns.ReturnsFact.AdoptionStatementMade;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tables PlacedAdoption and AD1. Despite its name DATE_PLACED is the day it was decided that the
 * child should be placed; DATE_INT is the same day, given again for a child since adopted.
 */
final class AdoptionFacts {

    private static final int MOST_ADOPTERS = 2;

    private final Set<String> decided = new HashSet<>();
    private final Refs refs;

    AdoptionFacts(Refs refs) {
        this.refs = refs;
    }

    List<Draft> ofDecision(ReadRow row) {
        List<Draft> drafts = new ArrayList<>();
        row.wanted("DATE_PLACED");
        LocalDate made = row.day("DATE_PLACED");
        decided.add(row.text("DATE_PLACED"));
        Ref decision = refs.next("adoption-decision", row.text("DATE_PLACED"));
        drafts.add(
                Draft.own(
                        row,
                        row.date("DATE_PLACED"),
                        new AdoptionDecisionMade(decision, null, null, null),
                        "DATE_PLACED"));
        LocalDate ceased = row.day("DATE_PLACED_CEASED");
        Code reason = row.code("REASON_PLACED_CEASED", "reason-placed-ceased", ceased);
        row.endAfterStart(made, ceased, "DATE_PLACED_CEASED");
        if (!row.isBlank("DATE_PLACED_CEASED")) {
            drafts.add(
                    Draft.further(
                            row,
                            row.date("DATE_PLACED_CEASED"),
                            new AdoptionDecisionRescinded(decision, reason, null),
                            "DATE_PLACED_CEASED",
                            "REASON_PLACED_CEASED"));
        } else if (reason != null) {
            row.flag(Finding.REASON_WITHOUT_END, "REASON_PLACED_CEASED");
        }
        return drafts;
    }

    /** Comes after every {@link #ofDecision}, so that a decision given twice is recorded once. */
    List<Draft> ofAdopted(ReadRow row) {
        List<Draft> drafts = new ArrayList<>();
        LocalDate last = row.setting().year().last();
        AdoptionStatementMade stated =
                new AdoptionStatementMade(
                        row.isBlank("DATE_INT") ? null : row.date("DATE_INT"),
                        row.isBlank("DATE_MATCH") ? null : row.date("DATE_MATCH"),
                        row.truth("FOSTER_CARE"),
                        row.number("NB_ADOPTR", 1, MOST_ADOPTERS),
                        row.code("SEX_ADOPTR", "adopters-sex", last),
                        row.code("LS_ADOPTR", "adopters-legal-status", last));
        drafts.add(Draft.own(row, row.setting().year().period(), stated, "DATE_INT", "DATE_MATCH"));
        if (!row.isBlank("DATE_INT") && decided.add(row.text("DATE_INT"))) {
            Ref decision = refs.next("adoption-decision", row.text("DATE_INT"));
            drafts.add(
                    Draft.further(
                            row,
                            row.date("DATE_INT"),
                            new AdoptionDecisionMade(decision, null, null, null),
                            "DATE_INT"));
        }
        if (!row.isBlank("DATE_MATCH")) {
            row.endAfterStart(row.day("DATE_INT"), row.day("DATE_MATCH"), "DATE_MATCH");
            drafts.add(
                    Draft.further(
                            row,
                            row.date("DATE_MATCH"),
                            new AdoptionMatchApproved(null, null, null, null, null, null, null),
                            "DATE_MATCH"));
        }
        return drafts;
    }
}
