package uk.carejourney.court;

import static uk.carejourney.fact.Sensitivity.FREE_TEXT;
import static uk.carejourney.fact.Sensitivity.SPECIAL;

import org.jspecify.annotations.Nullable;

import uk.carejourney.fact.Codes;
import uk.carejourney.fact.Means;
import uk.carejourney.fact.Sensitive;
import uk.carejourney.fact.StoredAs;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Ref;
import uk.carejourney.journey.Subject;

import java.time.LocalDate;

/** Every fact the ledger can hold about a child whose liberty is restricted. */
public sealed interface LibertyFact extends Fact {

    /** The instant in the envelope starts the 72 hours that need no court order. */
    @StoredAs("court.secure-accommodation-entered.v1")
    @Means("The child was placed in secure accommodation on welfare grounds.")
    record SecureAccommodationEntered(
            @Means("The placement.") @Nullable Ref placement,
            @Means("The home.") @Nullable Subject home,
            @Means("For a child under 13, the day the Secretary of State approved it.")
                    @Nullable LocalDate ministerApprovedOn)
            implements LibertyFact {}

    @StoredAs("court.secure-accommodation-left.v1")
    @Means("The child left secure accommodation.")
    record SecureAccommodationLeft(
            @Means("The placement.") @Nullable Ref placement,
            @Codes("secure-accommodation-end") @Means("Why.") @Nullable Code reason)
            implements LibertyFact {}

    /** Regulations 15 and 16 of the Children (Secure Accommodation) Regulations 1991. */
    @StoredAs("court.secure-review-held.v1")
    @Means("A panel reviewed whether the child must stay in secure accommodation.")
    record SecureReviewHeld(
            @Means("The placement.") @Nullable Ref placement,
            @Means("How many persons sat.") @Nullable Integer members,
            @Means("Whether one of them was independent of the council.")
                    @Nullable Boolean independentMember,
            @Means("Whether the criteria were still met.") @Nullable Boolean criteriaMet)
            implements LibertyFact {}

    @StoredAs("court.deprivation-of-liberty-authorised.v1")
    @Means("A court authorised that the child is deprived of liberty outside secure accommodation.")
    record DeprivationOfLibertyAuthorised(
            @Means("The order.") Ref order,
            @Codes("deprivation-of-liberty-court") @Means("Which court.") @Nullable Code court,
            @Means("The day or the instant the authority expires.") @Nullable Happened expires,
            @Sensitive(FREE_TEXT) @Means("What it allows.") @Nullable String restrictions)
            implements LibertyFact {}

    @StoredAs("court.deprivation-of-liberty-reviewed.v1")
    @Means("The need to deprive the child of liberty was reviewed.")
    record DeprivationOfLibertyReviewed(
            @Means("The order.") Ref order,
            @Means("Whether it was still necessary and proportionate.")
                    @Nullable Boolean stillNeeded)
            implements LibertyFact {}

    @StoredAs("court.deprivation-of-liberty-ended.v1")
    @Means("The child is no longer deprived of liberty under an order.")
    record DeprivationOfLibertyEnded(
            @Means("The order.") Ref order,
            @Codes("order-end") @Means("Why.") @Nullable Code reason)
            implements LibertyFact {}

    @StoredAs("court.remanded.v1")
    @Means("A criminal court remanded the child.")
    record Remanded(
            @Means("The remand.") @Nullable Ref remand,
            @Sensitive(SPECIAL) @Codes("remand-kind") @Means("Where the child was remanded to.")
                    Code kind)
            implements LibertyFact {}

    @StoredAs("court.remand-ended.v1")
    @Means("The child's remand ended.")
    record RemandEnded(
            @Means("The remand.") @Nullable Ref remand,
            @Sensitive(SPECIAL) @Codes("remand-end") @Means("Why.") @Nullable Code reason)
            implements LibertyFact {}

    @StoredAs("court.detention-placement-plan-agreed.v1")
    @Means("The plan for a child remanded to youth detention accommodation was agreed.")
    record DetentionPlacementPlanAgreed(
            @Means("The remand.") @Nullable Ref remand, @Means("The plan.") @Nullable Ref plan)
            implements LibertyFact {}

    @StoredAs("court.detained.v1")
    @Means("The child was detained, serving a sentence or on remand.")
    record Detained(
            @Sensitive(SPECIAL) @Codes("detention-establishment") @Means("What kind of place.")
                    @Nullable Code establishment)
            implements LibertyFact {}

    @StoredAs("court.released.v1")
    @Means("The child was released from detention.")
    record Released(
            @Sensitive(SPECIAL) @Means("Whether on licence or under supervision.")
                    @Nullable Boolean onLicence)
            implements LibertyFact {}
}
