package uk.carejourney.careplan;

import static uk.carejourney.fact.Whose.THIRD_PARTY;

import org.jspecify.annotations.Nullable;

import uk.carejourney.fact.Codes;
import uk.carejourney.fact.Means;
import uk.carejourney.fact.Sensitive;
import uk.carejourney.fact.StoredAs;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Ref;
import uk.carejourney.journey.Subject;

import java.time.LocalDate;
import java.util.List;

/** Every fact the ledger can hold about the care plan itself. */
public sealed interface CarePlanFact extends Fact {

    @StoredAs("careplan.care-plan-approved.v1")
    @Means("A version of the child's care plan was approved.")
    record CarePlanApproved(
            @Means("The plan.") @Nullable Ref plan,
            @Means("Its version, counted from 1.") @Nullable Integer version,
            @Codes("approver") @Means("Who approved it.") @Nullable Code approver,
            @Means("Whether it is the plan put before the court in care proceedings.")
                    @Nullable Boolean forCourt,
            @Codes("agreeing-person") @Means("Who agreed to it.") List<Code> agreedBy)
            implements CarePlanFact {}

    @StoredAs("careplan.care-plan-change-proposed.v1")
    @Means("A significant change to the care plan was proposed; it calls for a review first.")
    record CarePlanChangeProposed(
            @Means("The plan.") @Nullable Ref plan,
            @Codes("care-plan-matter") @Means("What is to change.") List<Code> matters,
            @Means("The day the change is meant to take effect.") @Nullable LocalDate intendedOn)
            implements CarePlanFact {}

    @StoredAs("careplan.care-plan-changed.v1")
    @Means("The child's care plan was changed.")
    record CarePlanChanged(
            @Means("The plan.") @Nullable Ref plan,
            @Means("The new version, counted from 1.") @Nullable Integer version,
            @Codes("care-plan-matter") @Means("What changed.") List<Code> matters,
            @Codes("care-plan-change-reason") @Means("Why it changed.") @Nullable Code reason,
            @Means("The review that led to it.") @Nullable Ref review)
            implements CarePlanFact {}

    @StoredAs("careplan.copy-of-plan-given.v1")
    @Means("Someone was given a copy of one of the child's plans.")
    record CopyOfPlanGiven(
            @Codes("plan-kind") @Means("Which plan.") @Nullable Code kind,
            @Codes("notice-recipient") @Means("Who was given it.") @Nullable Code recipient,
            @Codes("information-form") @Means("In what form.") @Nullable Code form)
            implements CarePlanFact {}

    @StoredAs("careplan.reunification-assessed.v1")
    @Means("Whether the child can safely go back to live with their family was assessed.")
    record ReunificationAssessed(
            @Codes("reunification-framework") @Means("The framework used.")
                    @Nullable Code framework,
            @Codes("reunification-recommendation") @Means("What the assessment recommends.")
                    @Nullable Code recommendation)
            implements CarePlanFact {}

    @StoredAs("careplan.reunification-plan-agreed.v1")
    @Means("How the child is to go back to their family, and with what support, was agreed.")
    record ReunificationPlanAgreed(
            @Means("The plan.") @Nullable Ref plan,
            @Means("The day the child is meant to go home.") @Nullable LocalDate returnOn,
            @Codes("family-support") @Means("The kinds of support agreed.") List<Code> support,
            @Codes("agreeing-person") @Means("Who agreed to it.") List<Code> agreedBy)
            implements CarePlanFact {}

    @StoredAs("careplan.reunification-support-reviewed.v1")
    @Means("The support for a child who has gone back to their family was reviewed.")
    record ReunificationSupportReviewed(
            @Means("The plan.") @Nullable Ref plan,
            @Codes("reunification-progress") @Means("How the return is going.")
                    @Nullable Code progress)
            implements CarePlanFact {}

    /** Either a placement with parents or the end of being looked after; those are facts too. */
    @StoredAs("careplan.child-returned-home.v1")
    @Means("The child went back to live with their family.")
    record ChildReturnedHome(
            @Means("The plan.") @Nullable Ref plan,
            @Sensitive(whose = THIRD_PARTY) @Means("The person the child went to live with.")
                    @Nullable Subject to,
            @Codes("relationship") @Means("What that person is to the child.")
                    @Nullable Code relationship,
            @Means("Whether the child is still looked after.") @Nullable Boolean stillLookedAfter)
            implements CarePlanFact {}

    @StoredAs("careplan.reunification-broke-down.v1")
    @Means("A child's return to their family did not last.")
    record ReunificationBrokeDown(
            @Means("The plan.") @Nullable Ref plan,
            @Codes("reunification-breakdown-reason") @Means("Why.") @Nullable Code reason)
            implements CarePlanFact {}
}
