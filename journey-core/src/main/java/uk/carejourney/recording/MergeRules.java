package uk.carejourney.recording;

import uk.carejourney.fact.Problem;
import uk.carejourney.fold.Merges;
import uk.carejourney.identity.IdentityFact.ChildRecordsMerged;
import uk.carejourney.identity.IdentityFact.ChildRecordsSeparated;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.restriction.Restriction;

import java.util.ArrayList;
import java.util.List;

/** What could never merge two records of one child, or separate those of two. */
final class MergeRules {

    private final Subject own;
    private final Actor by;
    private final RecordSoFar soFar;
    private final String at;
    private final List<Problem> problems = new ArrayList<>();

    private MergeRules(Subject own, Actor by, RecordSoFar soFar, String at) {
        this.own = own;
        this.by = by;
        this.soFar = soFar;
        this.at = at;
    }

    /** What speaks against this fact, if it merges or separates records. */
    static List<Problem> problems(Fact fact, Subject own, Actor by, RecordSoFar soFar, String at) {
        MergeRules rules = new MergeRules(own, by, soFar, at);
        switch (fact) {
            case ChildRecordsMerged(var other, var reason, var authorisedBy) -> {
                rules.said(other, reason, authorisedBy);
                rules.merged(other);
            }
            case ChildRecordsSeparated(var other, var reason, var authorisedBy) -> {
                rules.said(other, reason, authorisedBy);
                rules.separated(other);
            }
            default -> {}
        }
        return rules.problems;
    }

    private void said(Subject other, String reason, String authorisedBy) {
        if (!Authority.mayRecord(by.role())) {
            problem("ROLE_MAY_NOT_CORRECT", "by", "this role reads records and puts none right");
        }
        if (own.kind() != SubjectKind.CHILD || other.kind() != SubjectKind.CHILD) {
            problem("NOT_A_CHILD", "fact.other", "only two records of children can be of one");
        }
        if (reason.isBlank()) {
            problem("REASON_MISSING", "fact.reason", "this must be said");
        }
        if (authorisedBy.isBlank()) {
            problem("AUTHORISER_MISSING", "fact.authorisedBy", "this must be said");
        }
        if (authorisedBy.equals(by.id())
                && !Authority.mayAuthorise(by.role(), Authority.Act.MERGE_OR_SEPARATION)) {
            problem(
                    "AUTHORISER_NOT_ENTITLED",
                    "fact.authorisedBy",
                    "this role may not authorise it; name a manager who does");
        }
    }

    private void merged(Subject other) {
        if (other.equals(own)) {
            problem("MERGED_WITH_ITSELF", "fact.other", "name the other record of the child");
        } else if (Restriction.in(soFar.recorded()).filter(Restriction::sealed).isPresent()) {
            problem("SEALED", "fact.other", "a sealed record is of no other child any more");
        } else if (says(other)) {
            problem("ALREADY_MERGED", "fact.other", "this record says so already");
        }
    }

    private void separated(Subject other) {
        if (!says(other)) {
            problem(
                    "NOT_MERGED",
                    "fact.other",
                    "this record was not merged with that one; separate the two that were");
        }
    }

    private boolean says(Subject other) {
        return Merges.in(soFar.recorded()).merged().containsKey(other.id());
    }

    private void problem(String code, String field, String sentence) {
        problems.add(new Problem(code, at + field, sentence));
    }
}
