package uk.carejourney.placement;

import static uk.carejourney.fact.Sensitivity.FREE_TEXT;
import static uk.carejourney.fact.Sensitivity.IDENTIFYING;
import static uk.carejourney.fact.Whose.NOBODY;
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

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Every fact the ledger can hold about where a looked-after child lives. */
public sealed interface PlacementFact extends Fact {

    @StoredAs("placement.placement-requested.v1")
    @Means("A placement was asked for.")
    record PlacementRequested(
            @Means("The request.") Ref request,
            @Codes("placement-need") @Means("What it must offer.") List<Code> needs,
            @Means("The day it is needed by.") @Nullable LocalDate requiredBy,
            @Means("Whether it is needed at once.") @Nullable Boolean emergency,
            @Sensitive(whose = THIRD_PARTY) @Means("The children the child should be placed with.")
                    List<Subject> together)
            implements PlacementFact {}

    @StoredAs("placement.placement-searched.v1")
    @Means("Providers were asked whether they can offer the child a home.")
    record PlacementSearched(
            @Means("The request.") Ref request,
            @Codes("placement-source") @Means("Where a placement was looked for.")
                    List<Code> sources,
            @Means("How many offers were made.") @Nullable Integer offers,
            @Means("How many refusals were received.") @Nullable Integer refusals,
            @Codes("placement-refusal-reason") @Means("Why providers refused.")
                    List<Code> refusalReasons)
            implements PlacementFact {}

    @StoredAs("placement.placement-matched.v1")
    @Means("A placement was chosen for the child.")
    record PlacementMatched(
            @Means("The request it answers.") @Nullable Ref request,
            @Means("The placement.") Ref placement,
            @Sensitive(whose = THIRD_PARTY) @Means("The carer.") @Nullable Subject carer,
            @Means("Whether the child lives with brothers and sisters in care.")
                    @Nullable Boolean siblingsTogether,
            @Codes("siblings-apart-reason") @Means("Why not.") @Nullable Code siblingsApartReason,
            @Codes("placement-need") @Means("The needs it does not meet.") List<Code> unmetNeeds,
            @Sensitive(FREE_TEXT) @Means("What was given up, and why.")
                    @Nullable String compromises)
            implements PlacementFact {}

    @StoredAs("placement.placement-approved.v1")
    @Means("The council approved a placement before or after it began.")
    record PlacementApproved(
            @Means("The placement.") Ref placement,
            @Sensitive(whose = WORKER) @Codes("approver") @Means("Who approved it.")
                    Code approvedBy,
            @Codes("placement-approval-ground") @Means("What made approval necessary.") Code ground,
            @Means("Whether the child was placed in an emergency.") @Nullable Boolean emergency,
            @Means("Whether the council of the area was consulted.")
                    @Nullable Boolean areaAuthorityConsulted)
            implements PlacementFact {}

    /** Starts the visiting and placement-plan clocks. */
    @StoredAs("placement.placement-started.v1")
    @Means("The child began to live in this placement.")
    record PlacementStarted(
            @Means("The placement.") Ref placement,
            @Codes("placement-type") @Means("What kind of placement it is.") @Nullable Code type,
            @Codes("placement-provider") @Means("Who provides it.") @Nullable Code provider,
            @Means("The carer, where a carer is known to us.") @Nullable Subject carer,
            @Means("The home, where it is a home known to us.") @Nullable Subject home,
            @Sensitive(IDENTIFYING) @Means("Postcode of the placement.") @Nullable String postcode,
            @Means("Ofsted's unique reference number of the provider.") @Nullable String urn,
            @Means("Whether the move was planned.") @Nullable Boolean planned)
            implements PlacementFact {}

    @StoredAs("placement.placement-located.v1")
    @Means("It was established where a placement is, seen from the council and the child's home.")
    record PlacementLocated(
            @Means("The placement.") Ref placement,
            @Means("Code of the local authority the placement is in.")
                    @Nullable String localAuthority,
            @Means("Whether that is another council's area.") @Nullable Boolean outOfArea,
            @Means("Whether that council adjoins this one.") @Nullable Boolean adjoiningAuthority,
            @Means("Miles from the child's home, in a straight line.")
                    @Nullable BigDecimal distanceMiles)
            implements PlacementFact {}

    @StoredAs("placement.placement-purpose-changed.v1")
    @Means("What a placement is for changed.")
    record PlacementPurposeChanged(
            @Means("The placement.") Ref placement,
            @Codes("placement-purpose") @Means("What it is for from this day.") Code purpose)
            implements PlacementFact {}

    @StoredAs("placement.placement-plan-agreed.v1")
    @Means("The plan for the child's placement was agreed.")
    record PlacementPlanAgreed(
            @Means("The placement.") Ref placement,
            @Means("The plan.") @Nullable Ref plan,
            @Codes("agreeing-person") @Means("Who agreed to it.") List<Code> agreedBy,
            @Means("Whether the carer, parent or manager signed it.")
                    @Nullable Boolean signedByCarer)
            implements PlacementFact {}

    @StoredAs("placement.delegated-authority-agreed.v1")
    @Means("It was agreed who decides what in the child's daily life.")
    record DelegatedAuthorityAgreed(
            @Means("The placement.") Ref placement,
            @Means("The decisions, one by one.") List<DelegatedDecision> decisions)
            implements PlacementFact {}

    /** One kind of decision, and who takes it. */
    record DelegatedDecision(
            @Codes("delegated-topic") @Means("What is decided.") Code topic,
            @Codes("delegated-decider") @Means("Who decides.") Code decidedBy) {}

    @StoredAs("placement.placement-at-risk-reported.v1")
    @Means("Someone warned that a placement may break down.")
    record PlacementAtRiskReported(
            @Means("The placement.") Ref placement,
            @Codes("placement-concern-raiser") @Means("Who warned.") @Nullable Code raisedBy,
            @Sensitive(FREE_TEXT) @Means("What they saw.") @Nullable String signs)
            implements PlacementFact {}

    @StoredAs("placement.placement-support-started.v1")
    @Means("Support for a placement began.")
    record PlacementSupportStarted(
            @Means("The placement.") Ref placement,
            @Means("The support.") Ref support,
            @Codes("placement-support-service") @Means("The kind of service.")
                    @Nullable Code service)
            implements PlacementFact {}

    @StoredAs("placement.placement-support-ended.v1")
    @Means("Support for a placement ended.")
    record PlacementSupportEnded(
            @Means("The support.") Ref support,
            @Codes("support-outcome") @Means("How it ended.") @Nullable Code outcome)
            implements PlacementFact {}

    @StoredAs("placement.stability-meeting-held.v1")
    @Means("Those around the child met to keep a placement from breaking down.")
    record StabilityMeetingHeld(
            @Means("The placement.") Ref placement,
            @Codes("agency") @Means("The agencies that took part.") List<Code> agencies,
            @Sensitive(FREE_TEXT) @Means("What they agreed to do.") @Nullable String actions)
            implements PlacementFact {}

    /**
     * Notice in the everyday sense; notices under the regulations are {@code
     * admission.notice-sent}.
     */
    @StoredAs("placement.placement-end-requested.v1")
    @Means("Someone asked that a placement ends.")
    record PlacementEndRequested(
            @Means("The placement.") Ref placement,
            @Codes("placement-end-requester") @Means("Who asked.") @Nullable Code requestedBy,
            @Means("The day they asked it to end by.") @Nullable LocalDate endsOn,
            @Codes("reason-place-change") @Means("Why.") @Nullable Code reason)
            implements PlacementFact {}

    @StoredAs("placement.placement-ended.v1")
    @Means("The child stopped living in this placement.")
    record PlacementEnded(
            @Means("The placement.") Ref placement,
            @Codes("reason-place-change") @Means("Why it ended.") @Nullable Code reason,
            @Means("Whether the ending was planned.") @Nullable Boolean planned)
            implements PlacementFact {}

    @StoredAs("placement.disruption-meeting-held.v1")
    @Means("Those around the child met to learn why a placement broke down.")
    record DisruptionMeetingHeld(
            @Means("The placement.") Ref placement,
            @Codes("disruption-cause") @Means("What caused it.") List<Code> causes,
            @Sensitive(FREE_TEXT) @Means("What is to be done otherwise.") @Nullable String learning)
            implements PlacementFact {}

    @StoredAs("placement.residential-placement-reviewed.v1")
    @Means("The council looked at whether the child still needs a residential placement.")
    record ResidentialPlacementReviewed(
            @Means("The placement.") Ref placement,
            @Means("Whether it is still needed.") @Nullable Boolean stillNeeded,
            @Means("The day this is to be decided again.") @Nullable LocalDate nextDecisionOn)
            implements PlacementFact {}

    @StoredAs("placement.placement-cost-agreed.v1")
    @Means("What a placement costs was agreed, from this day.")
    record PlacementCostAgreed(
            @Means("The placement.") Ref placement,
            @Sensitive(whose = NOBODY) @Means("What it costs a week.") @Nullable Pence weekly,
            @Sensitive(whose = NOBODY) @Means("Who pays, and what share.") List<Funder> funders)
            implements PlacementFact {}

    /** Someone who pays for a placement. */
    record Funder(
            @Sensitive(whose = NOBODY) @Codes("funding-body") @Means("Who pays.") Code body,
            @Sensitive(whose = NOBODY) @Means("Their share, in percent.")
                    @Nullable Integer percent) {}
}
