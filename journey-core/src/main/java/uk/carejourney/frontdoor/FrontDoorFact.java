package uk.carejourney.frontdoor;

import static uk.carejourney.fact.Sensitivity.FREE_TEXT;
import static uk.carejourney.fact.Sensitivity.SPECIAL;
import static uk.carejourney.fact.Whose.WORKER;

import org.jspecify.annotations.Nullable;

import uk.carejourney.fact.Codes;
import uk.carejourney.fact.Means;
import uk.carejourney.fact.Sensitive;
import uk.carejourney.fact.StoredAs;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Ref;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Every fact the ledger can hold about how a child comes to the council's notice, and what it
 * decides.
 */
public sealed interface FrontDoorFact extends Fact {

    /** The instant in the envelope, where it is known, starts the clock of hours. */
    @StoredAs("frontdoor.contact-received.v1")
    @Means("Someone told the council about the child.")
    record ContactReceived(
            @Means("The contact.") Ref contact,
            @Codes("referral-source") @Means("Who told the council.") @Nullable Code source,
            @Means("Whether the child's case was already open.") @Nullable Boolean onOpenCase,
            @Means("Ward, district or neighbourhood the child lives in.") @Nullable String locality,
            @Sensitive(FREE_TEXT) @Means("What they said.") @Nullable String concern)
            implements FrontDoorFact {}

    @StoredAs("frontdoor.contact-decided.v1")
    @Means("The council decided what to do about a contact.")
    record ContactDecided(
            @Means("The contact.") Ref contact,
            @Codes("contact-decision") @Means("What was decided.") Code decision,
            @Sensitive(whose = WORKER) @Means("The worker who decided.") @Nullable String decidedBy)
            implements FrontDoorFact {}

    @StoredAs("frontdoor.referral-received.v1")
    @Means("The council accepted a request to act for the child as a referral.")
    record ReferralReceived(
            @Means("The referral.") Ref referral,
            @Means("The contact it came from.") @Nullable Ref contact,
            @Codes("referral-source") @Means("Who referred the child.") @Nullable Code source,
            @Codes("primary-need") @Means("The main reason.") @Nullable Code primaryNeed,
            @Means("Whether the child's case was already open.") @Nullable Boolean onOpenCase,
            @Means("Ward, district or neighbourhood the child lives in.") @Nullable String locality)
            implements FrontDoorFact {}

    /** Stops the clock of one working day, together with the referrer being told. */
    @StoredAs("frontdoor.referral-decided.v1")
    @Means("The council decided what to do about a referral.")
    record ReferralDecided(
            @Means("The referral.") Ref referral,
            @Codes("referral-decision") @Means("What was decided.") Code decision,
            @Codes("level-of-need") @Means("The level of need it was found to reach.")
                    @Nullable Code levelOfNeed,
            @Sensitive(whose = WORKER) @Means("The worker who decided.") @Nullable String decidedBy,
            @Means("When the referrer was told.") @Nullable Instant referrerToldAt)
            implements FrontDoorFact {}

    @StoredAs("frontdoor.case-opened.v1")
    @Means("The council opened the child's case to social care.")
    record CaseOpened(@Means("The referral that led to it.") @Nullable Ref referral)
            implements FrontDoorFact {}

    @StoredAs("frontdoor.case-closed.v1")
    @Means("The council closed the child's case to social care.")
    record CaseClosed(
            @Codes("case-closure-reason") @Means("Why it was closed.") @Nullable Code reason)
            implements FrontDoorFact {}

    @StoredAs("frontdoor.level-of-need-changed.v1")
    @Means("The child's case was stepped up or down.")
    record LevelOfNeedChanged(
            @Codes("level-of-need") @Means("The level before.") @Nullable Code from,
            @Codes("level-of-need") @Means("The level from this day.") Code to,
            @Sensitive(FREE_TEXT) @Means("Why.") @Nullable String reason)
            implements FrontDoorFact {}

    @StoredAs("frontdoor.early-help-assessment-started.v1")
    @Means("An assessment for early help began.")
    record EarlyHelpAssessmentStarted(
            @Means("The assessment.") Ref assessment,
            @Codes("agency") @Means("The agency that leads it.") @Nullable Code leadAgency)
            implements FrontDoorFact {}

    @StoredAs("frontdoor.early-help-assessment-completed.v1")
    @Means("An assessment for early help was completed.")
    record EarlyHelpAssessmentCompleted(
            @Means("The assessment.") Ref assessment,
            @Codes("agency") @Means("The agency that completed it.") @Nullable Code leadAgency,
            @Codes("early-help-outcome") @Means("What followed.") @Nullable Code outcome)
            implements FrontDoorFact {}

    @StoredAs("frontdoor.early-help-ended.v1")
    @Means("Early help for the child and family ended.")
    record EarlyHelpEnded(
            @Means("The assessment it rested on.") @Nullable Ref assessment,
            @Codes("early-help-end-reason") @Means("Why it ended.") @Nullable Code reason)
            implements FrontDoorFact {}

    @StoredAs("frontdoor.assessment-started.v1")
    @Means("Social workers began to assess what the child needs.")
    record AssessmentStarted(
            @Means("The assessment.") Ref assessment,
            @Means("The referral that led to it.") @Nullable Ref referral,
            @Codes("assessment-type") @Means("What kind of assessment it is.") @Nullable Code type)
            implements FrontDoorFact {}

    /** The day in the envelope is the day it was authorised. */
    @StoredAs("frontdoor.assessment-completed.v1")
    @Means("The assessment was completed and a manager authorised it.")
    record AssessmentCompleted(
            @Means("The assessment.") Ref assessment,
            @Codes("assessment-type") @Means("What kind of assessment it was.") @Nullable Code type,
            @Means("Whether the child was seen.") @Nullable Boolean childSeen,
            @Sensitive(SPECIAL) @Codes("assessment-factor") @Means("The factors found.")
                    List<Code> factors,
            @Codes("assessment-outcome") @Means("What followed.") @Nullable Code outcome,
            @Sensitive(FREE_TEXT) @Means("Why it took longer than it should.")
                    @Nullable String overrunReason,
            @Means("The day the child and family were told in writing.")
                    @Nullable LocalDate familyToldOn)
            implements FrontDoorFact {}

    @StoredAs("frontdoor.child-in-need-plan-started.v1")
    @Means("A plan for a child in need began.")
    record ChildInNeedPlanStarted(
            @Means("The plan.") Ref plan,
            @Means("The assessment it rests on.") @Nullable Ref assessment)
            implements FrontDoorFact {}

    @StoredAs("frontdoor.child-in-need-plan-reviewed.v1")
    @Means("The plan for a child in need was reviewed.")
    record ChildInNeedPlanReviewed(
            @Means("The plan.") Ref plan,
            @Codes("child-in-need-review-outcome") @Means("What was decided.")
                    @Nullable Code outcome,
            @Means("Whether the child took part.") @Nullable Boolean childTookPart)
            implements FrontDoorFact {}

    @StoredAs("frontdoor.child-in-need-plan-ended.v1")
    @Means("The plan for a child in need ended.")
    record ChildInNeedPlanEnded(
            @Means("The plan.") Ref plan,
            @Codes("child-in-need-plan-end") @Means("Why it ended.") @Nullable Code reason)
            implements FrontDoorFact {}

    @StoredAs("frontdoor.edge-of-care-identified.v1")
    @Means("The child was found to be likely to come into care without help.")
    record EdgeOfCareIdentified(
            @Sensitive(FREE_TEXT) @Means("Why.") @Nullable String reason,
            @Means("The day this is to be looked at again.") @Nullable LocalDate reviewOn)
            implements FrontDoorFact {}

    @StoredAs("frontdoor.edge-of-care-ended.v1")
    @Means("The child was no longer considered on the edge of care.")
    record EdgeOfCareEnded(
            @Codes("edge-of-care-outcome") @Means("How it ended.") @Nullable Code outcome)
            implements FrontDoorFact {}

    @StoredAs("frontdoor.family-support-started.v1")
    @Means("Support for the child and family began.")
    record FamilySupportStarted(
            @Means("The support.") Ref support,
            @Codes("family-support-service") @Means("The kind of service.") @Nullable Code service,
            @Sensitive(FREE_TEXT) @Means("What it is meant to achieve.")
                    @Nullable String intendedOutcome)
            implements FrontDoorFact {}

    @StoredAs("frontdoor.family-support-ended.v1")
    @Means("Support for the child and family ended.")
    record FamilySupportEnded(
            @Means("The support.") Ref support,
            @Codes("support-outcome") @Means("How it ended.") @Nullable Code outcome)
            implements FrontDoorFact {}
}
