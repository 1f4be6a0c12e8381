package uk.carejourney.carer;

import static uk.carejourney.fact.Sensitivity.SPECIAL;

import org.jspecify.annotations.Nullable;

import uk.carejourney.fact.Codes;
import uk.carejourney.fact.Means;
import uk.carejourney.fact.Sensitive;
import uk.carejourney.fact.StoredAs;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Fact;

/** Every fact the ledger can hold about those who care for children in the council's place. */
public sealed interface CarerFact extends Fact {

    @StoredAs("carer.foster-carer-approved.v1")
    @Means("The carer was approved to foster.")
    record FosterCarerApproved(
            @Codes("foster-care-category") @Means("What kind of fostering.")
                    @Nullable Code category,
            @Means("For how many children, and which.") @Nullable ApprovalTerms terms,
            @Codes("fostering-agency") @Means("Whose carer they are.") @Nullable Code agency,
            @Sensitive(SPECIAL) @Codes("ethnicity") @Means("The carer's ethnic group.")
                    @Nullable Code ethnicity,
            @Means("Code of the local authority they live in.") @Nullable String localAuthority)
            implements CarerFact {}

    /** The children a carer may foster. */
    record ApprovalTerms(
            @Means("How many at once.") @Nullable Integer places,
            @Means("From which age, in years.") @Nullable Integer ageFrom,
            @Means("To which age, in years.") @Nullable Integer ageTo,
            @Means("Whether brothers and sisters can be placed together.")
                    @Nullable Boolean siblings,
            @Means("Whether disabled children can be placed.")
                    @Nullable Boolean disabledChildren) {}

    @StoredAs("carer.carer-terms-changed.v1")
    @Means("The terms of a carer's approval changed.")
    record CarerTermsChanged(@Means("The terms from this day.") ApprovalTerms terms)
            implements CarerFact {}

    @StoredAs("carer.carer-reviewed.v1")
    @Means("A foster carer's approval was reviewed.")
    record CarerReviewed(
            @Codes("carer-review-outcome") @Means("What was decided.") @Nullable Code outcome,
            @Means("Whether it went to the fostering panel.") @Nullable Boolean presentedToPanel)
            implements CarerFact {}

    @StoredAs("carer.foster-carer-approval-ended.v1")
    @Means("The carer's approval to foster ended.")
    record FosterCarerApprovalEnded(
            @Codes("carer-approval-end") @Means("Why.") @Nullable Code reason)
            implements CarerFact {}

    @StoredAs("carer.carer-places-stated.v1")
    @Means("The carer said how many children they can take now.")
    record CarerPlacesStated(
            @Means("How many children they could take in all.") @Nullable Integer places,
            @Means("How many places are free.") @Nullable Integer vacancies)
            implements CarerFact {}

    @StoredAs("carer.carer-training-completed.v1")
    @Means("The carer completed training.")
    record CarerTrainingCompleted(@Means("The course.") String course) implements CarerFact {}

    @StoredAs("carer.supported-lodgings-approved.v1")
    @Means("The host was approved for supported lodgings.")
    record SupportedLodgingsApproved(
            @Means("How many young people at once.") @Nullable Integer places)
            implements CarerFact {}

    @StoredAs("carer.supported-lodgings-approval-ended.v1")
    @Means("The host's approval for supported lodgings ended.")
    record SupportedLodgingsApprovalEnded(
            @Codes("carer-approval-end") @Means("Why.") @Nullable Code reason)
            implements CarerFact {}
}
