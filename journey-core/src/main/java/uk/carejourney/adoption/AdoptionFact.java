package uk.carejourney.adoption;

import static uk.carejourney.fact.Sensitivity.FREE_TEXT;
import static uk.carejourney.fact.Sensitivity.IDENTIFYING;
import static uk.carejourney.fact.Sensitivity.SPECIAL;
import static uk.carejourney.fact.Whose.THIRD_PARTY;
import static uk.carejourney.fact.Whose.WORKER;

import org.jspecify.annotations.Nullable;

import uk.carejourney.fact.Codes;
import uk.carejourney.fact.Means;
import uk.carejourney.fact.Sensitive;
import uk.carejourney.fact.StoredAs;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Pence;
import uk.carejourney.journey.Ref;
import uk.carejourney.journey.Subject;

import java.time.LocalDate;
import java.util.List;

/** Every fact the ledger can hold about a child's way to adoption, orders apart. */
public sealed interface AdoptionFact extends Fact {

    @StoredAs("adoption.early-permanence-considered.v1")
    @Means("Whether carers who could adopt the child should foster the child first was considered.")
    record EarlyPermanenceConsidered(
            @Codes("early-permanence-outcome") @Means("What was decided.") @Nullable Code outcome,
            @Sensitive(FREE_TEXT) @Means("Why.") @Nullable String reason)
            implements AdoptionFact {}

    @StoredAs("adoption.adoption-decision-made.v1")
    @Means("The agency decided that the child should be placed for adoption.")
    record AdoptionDecisionMade(
            @Means("The decision.") @Nullable Ref decision,
            @Sensitive(whose = WORKER) @Means("The agency's decision maker.")
                    @Nullable String decisionMaker,
            @Means("Whether an adoption panel considered it first.")
                    @Nullable Boolean panelConsidered,
            @Means("Whether parents asked the agency to place the child for adoption.")
                    @Nullable Boolean requestedByParents)
            implements AdoptionFact {}

    @StoredAs("adoption.adoption-decision-rescinded.v1")
    @Means("The agency decided that the child should no longer be placed for adoption.")
    record AdoptionDecisionRescinded(
            @Means("The decision rescinded.") @Nullable Ref decision,
            @Codes("reason-placed-ceased") @Means("Why.") @Nullable Code reason,
            @Sensitive(whose = WORKER) @Means("The agency's decision maker.")
                    @Nullable String decisionMaker)
            implements AdoptionFact {}

    @StoredAs("adoption.decision-notified.v1")
    @Means("Someone was told of an adoption decision about the child.")
    record DecisionNotified(
            @Codes("adoption-decision") @Means("Which decision they were told of.")
                    @Nullable Code decision,
            @Codes("adoption-decision-recipient") @Means("Who was told.") @Nullable Code recipient,
            @Means("True if told in writing, false if told orally.") boolean inWriting)
            implements AdoptionFact {}

    /** With a placement order, the other way in which the agency gets authority to place. */
    @StoredAs("adoption.consent-given.v1")
    @Means("A parent or guardian consented to placement for adoption or to adoption.")
    record ConsentGiven(
            @Sensitive(whose = THIRD_PARTY) @Means("The parent or guardian.") @Nullable Subject by,
            @Codes("relationship") @Means("What that person is to the child.")
                    @Nullable Code relationship,
            @Codes("adoption-consent") @Means("What was consented to.") @Nullable Code consent,
            @Means("Whether a Cafcass officer witnessed it.") @Nullable Boolean witnessed,
            @Means("Whether all whose consent is needed have now consented.")
                    @Nullable Boolean authorityComplete)
            implements AdoptionFact {}

    @StoredAs("adoption.consent-withdrawn.v1")
    @Means("A parent or guardian withdrew consent to placement for adoption or to adoption.")
    record ConsentWithdrawn(
            @Sensitive(whose = THIRD_PARTY) @Means("The parent or guardian.") @Nullable Subject by,
            @Codes("adoption-consent") @Means("What consent was withdrawn.") @Nullable Code consent)
            implements AdoptionFact {}

    @StoredAs("adoption.family-finding-referred.v1")
    @Means("The child was referred so that adopters could be found.")
    record FamilyFindingReferred(
            @Codes("family-finding-source") @Means("Where the child was referred.")
                    @Nullable Code to)
            implements AdoptionFact {}

    @StoredAs("adoption.adoption-match-approved.v1")
    @Means("The agency decided that these adopters should adopt the child.")
    record AdoptionMatchApproved(
            @Sensitive(value = IDENTIFYING, whose = THIRD_PARTY) @Means("The adopters.")
                    @Nullable Subject adopter,
            @Means("Whether the adopters were already the child's foster carers.")
                    @Nullable Boolean fosterCarers,
            @Means("Whether the child was matched together with brothers or sisters.")
                    @Nullable Boolean withSiblings,
            @Sensitive(whose = THIRD_PARTY) @Means("How many people adopt the child.")
                    @Nullable Integer adopterCount,
            @Sensitive(value = SPECIAL, whose = THIRD_PARTY)
                    @Codes("adopters-sex")
                    @Means("The sex of the adopters.")
                    @Nullable Code adoptersSex,
            @Sensitive(value = SPECIAL, whose = THIRD_PARTY)
                    @Codes("adopters-legal-status")
                    @Means("The legal status of the adopters.")
                    @Nullable Code adoptersLegalStatus,
            @Sensitive(whose = WORKER) @Means("The agency's decision maker.")
                    @Nullable String decisionMaker)
            implements AdoptionFact {}

    /** The first day of the adoption placement; the weekly visits and adoption reviews start. */
    @StoredAs("adoption.placed-for-adoption.v1")
    @Means("The child was placed for adoption with these adopters.")
    record PlacedForAdoption(
            @Means("The placement.") @Nullable Ref placement,
            @Sensitive(value = IDENTIFYING, whose = THIRD_PARTY) @Means("The adopters.")
                    @Nullable Subject adopter,
            @Codes("authority-to-place") @Means("What authorised the agency to place the child.")
                    @Nullable Code authority,
            @Means(
                            "The day the child moved in with them as a foster child, if they"
                                    + " fostered first.")
                    @Nullable LocalDate fosteredFrom)
            implements AdoptionFact {}

    @StoredAs("adoption.adoption-application-made.v1")
    @Means("The adopters applied to the court for an adoption order.")
    record AdoptionApplicationMade(
            @Sensitive(value = IDENTIFYING, whose = THIRD_PARTY) @Means("The adopters.")
                    @Nullable Subject adopter,
            @Codes("adopter-relation") @Means("What the applicants are to the child.")
                    @Nullable Code relation)
            implements AdoptionFact {}

    /** Happened on the day the child came back. */
    @StoredAs("adoption.adoption-disrupted.v1")
    @Means("The child came back from, or left, the adopters.")
    record AdoptionDisrupted(
            @Means("The placement.") @Nullable Ref placement,
            @Sensitive(value = IDENTIFYING, whose = THIRD_PARTY) @Means("The adopters.")
                    @Nullable Subject adopter,
            @Codes("adoption-disruption-stage") @Means("Before or after the adoption order.")
                    @Nullable Code stage,
            @Codes("adoption-disruption-reason") @Means("Why.") @Nullable Code reason)
            implements AdoptionFact {}

    @StoredAs("adoption.adoption-medical-completed.v1")
    @Means("The child's medical examination for adoption took place.")
    record AdoptionMedicalCompleted(
            @Codes("health-practitioner-role") @Means("Who examined the child.")
                    @Nullable Code practitionerRole,
            @Means("The day the medical adviser's report was received.")
                    @Nullable LocalDate reportReceivedOn)
            implements AdoptionFact {}

    @StoredAs("adoption.adoption-support-plan-agreed.v1")
    @Means("The support the child and the adopters will have was agreed.")
    record AdoptionSupportPlanAgreed(
            @Means("The plan.") @Nullable Ref plan,
            @Codes("adoption-support") @Means("The kinds of support.") List<Code> services,
            @Sensitive(SPECIAL) @Means("Whether the child's emotional needs were considered.")
                    @Nullable Boolean emotionalNeedsConsidered)
            implements AdoptionFact {}

    @StoredAs("adoption.adoption-support-fund-awarded.v1")
    @Means("Money from the adoption and special guardianship support fund was awarded.")
    record AdoptionSupportFundAwarded(
            @Means("How much.") @Nullable Pence amount,
            @Sensitive(SPECIAL) @Codes("adoption-support") @Means("What it is for.")
                    @Nullable Code purpose)
            implements AdoptionFact {}

    @StoredAs("adoption.celebration-held.v1")
    @Means("The child's adoption was celebrated, at court or elsewhere.")
    record CelebrationHeld() implements AdoptionFact {}

    @StoredAs("adoption.life-story-given.v1")
    @Means("The child, or the adopters for the child, were given the story of the child's life.")
    record LifeStoryGiven(@Codes("life-story-form") @Means("What was given.") List<Code> forms)
            implements AdoptionFact {}
}
