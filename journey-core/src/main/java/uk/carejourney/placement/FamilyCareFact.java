package uk.carejourney.placement;

import static uk.carejourney.fact.Whose.THIRD_PARTY;
import static uk.carejourney.fact.Whose.WORKER;

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

/**
 * Every fact the ledger can hold about placing a child with parents, relatives or carers for good.
 */
public sealed interface FamilyCareFact extends Fact {

    /** Regulation 24: for 16 weeks at most, unless extended under regulation 25. */
    @StoredAs("placement.connected-person-temporarily-approved.v1")
    @Means(
            "A relative, friend or other connected person was approved for a time as the child's"
                    + " foster carer.")
    record ConnectedPersonTemporarilyApproved(
            @Sensitive(whose = THIRD_PARTY) @Means("The connected person.") Subject carer,
            @Means("The placement.") @Nullable Ref placement,
            @Sensitive(whose = WORKER) @Codes("approver") @Means("Who approved it.")
                    @Nullable Code approvedBy,
            @Means("The last day of the approval.") @Nullable LocalDate expiresOn)
            implements FamilyCareFact {}

    @StoredAs("placement.connected-person-approval-extended.v1")
    @Means("The temporary approval of a connected person was extended.")
    record ConnectedPersonApprovalExtended(
            @Sensitive(whose = THIRD_PARTY) @Means("The connected person.") Subject carer,
            @Means("The last day of the approval now.") @Nullable LocalDate expiresOn,
            @Codes("connected-person-extension-reason") @Means("Why.") @Nullable Code reason,
            @Means("Whether the fostering panel's views were sought.")
                    @Nullable Boolean panelViewsSought,
            @Means("Whether the independent reviewing officer was told.")
                    @Nullable Boolean reviewingOfficerTold)
            implements FamilyCareFact {}

    @StoredAs("placement.connected-person-assessment-completed.v1")
    @Means("The assessment of a connected person as the child's carer was completed.")
    record ConnectedPersonAssessmentCompleted(
            @Sensitive(whose = THIRD_PARTY) @Means("The connected person.") Subject carer,
            @Sensitive(whose = THIRD_PARTY)
                    @Codes("connected-person-outcome")
                    @Means("What it recommends.")
                    @Nullable Code outcome)
            implements FamilyCareFact {}

    @StoredAs("placement.connected-person-refused.v1")
    @Means("A connected person was refused approval as the child's foster carer.")
    record ConnectedPersonRefused(
            @Sensitive(whose = THIRD_PARTY) @Means("The connected person.") Subject carer,
            @Means("The day they asked for an independent review.")
                    @Nullable LocalDate reviewSoughtOn)
            implements FamilyCareFact {}

    @StoredAs("placement.connected-person-review-decided.v1")
    @Means("The decision to refuse a connected person was made again after an independent review.")
    record ConnectedPersonReviewDecided(
            @Sensitive(whose = THIRD_PARTY) @Means("The connected person.") Subject carer,
            @Sensitive(whose = THIRD_PARTY) @Means("Whether they were approved after all.")
                    boolean approved)
            implements FamilyCareFact {}

    /** Regulation 25A: a prospective adopter approved for a time as this child's foster carer. */
    @StoredAs("placement.early-permanence-approved.v1")
    @Means("Prospective adopters were approved for a time as the child's foster carers.")
    record EarlyPermanenceApproved(
            @Sensitive(whose = THIRD_PARTY) @Means("The prospective adopters.") Subject adopter,
            @Means("The placement.") @Nullable Ref placement,
            @Sensitive(whose = WORKER) @Codes("approver") @Means("Who approved it.")
                    @Nullable Code approvedBy)
            implements FamilyCareFact {}

    /** Regulation 17 and Schedule 3. */
    @StoredAs("placement.parent-assessment-completed.v1")
    @Means("The council assessed whether the child can be placed with a parent.")
    record ParentAssessmentCompleted(
            @Sensitive(whose = THIRD_PARTY)
                    @Means("The parent or person with parental responsibility.")
                    @Nullable Subject parent,
            @Sensitive(whose = THIRD_PARTY) @Means("Whether the child can be placed with them.")
                    @Nullable Boolean suitable)
            implements FamilyCareFact {}

    /**
     * Regulation 19: needed within ten working days where the child was placed before the
     * assessment.
     */
    @StoredAs("placement.placement-with-parent-confirmed.v1")
    @Means("The decision to place the child with a parent was confirmed or not.")
    record PlacementWithParentConfirmed(
            @Means("The placement.") Ref placement,
            @Means("Whether it was confirmed.") boolean confirmed,
            @Sensitive(whose = WORKER) @Codes("approver") @Means("Who decided.")
                    @Nullable Code confirmedBy)
            implements FamilyCareFact {}

    @StoredAs("placement.long-term-match-approved.v1")
    @Means("The child was matched with foster carers for the rest of childhood.")
    record LongTermMatchApproved(
            @Means("The placement.") @Nullable Ref placement,
            @Sensitive(whose = THIRD_PARTY) @Means("The carers.") @Nullable Subject carer,
            @Sensitive(whose = WORKER) @Codes("approver") @Means("Who approved it.")
                    @Nullable Code approvedBy)
            implements FamilyCareFact {}
}
