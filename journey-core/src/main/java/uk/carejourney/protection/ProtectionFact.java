package uk.carejourney.protection;

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

import java.time.LocalDate;
import java.util.List;

/** Every fact the ledger can hold about protecting a child from significant harm. */
public sealed interface ProtectionFact extends Fact {

    @StoredAs("protection.strategy-discussion-needed.v1")
    @Means("Someone decided that a strategy discussion about the child is needed.")
    record StrategyDiscussionNeeded(
            @Means("The discussion.") @Nullable Ref discussion,
            @Sensitive(SPECIAL) @Codes("abuse-category") @Means("The kind of harm feared.")
                    @Nullable Code reason)
            implements ProtectionFact {}

    /** Where it starts an enquiry, it starts the clock to the initial conference. */
    @StoredAs("protection.strategy-discussion-held.v1")
    @Means("Agencies discussed whether the child is suffering significant harm.")
    record StrategyDiscussionHeld(
            @Means("The discussion.") Ref discussion,
            @Codes("agency") @Means("The agencies that took part.") List<Code> agencies,
            @Codes("strategy-discussion-outcome") @Means("What they decided.")
                    @Nullable Code outcome,
            @Means("The enquiry it started.") @Nullable Ref enquiry)
            implements ProtectionFact {}

    @StoredAs("protection.section-47-enquiry-started.v1")
    @Means("The council began to enquire whether it must act to protect the child.")
    record Section47EnquiryStarted(
            @Means("The enquiry.") Ref enquiry,
            @Means("The strategy discussion that started it.") @Nullable Ref discussion,
            @Means("Whether police and social workers enquire together.")
                    @Nullable Boolean jointWithPolice)
            implements ProtectionFact {}

    @StoredAs("protection.section-47-enquiry-ended.v1")
    @Means("The council finished its enquiry.")
    record Section47EnquiryEnded(
            @Means("The enquiry.") Ref enquiry,
            @Sensitive(SPECIAL) @Codes("section-47-outcome") @Means("What it found.")
                    @Nullable Code outcome,
            @Means("Whether an initial child protection conference is to be held.")
                    @Nullable Boolean conferenceNeeded)
            implements ProtectionFact {}

    @StoredAs("protection.conference-delayed.v1")
    @Means("A child protection conference was put off beyond its due day.")
    record ConferenceDelayed(
            @Means("The conference.") @Nullable Ref conference,
            @Codes("conference-kind") @Means("What kind of conference it is.") @Nullable Code kind,
            @Means("The day it is now to be held.") @Nullable LocalDate bookedFor,
            @Sensitive(FREE_TEXT) @Means("Why.") String reason,
            @Sensitive(whose = WORKER) @Means("The manager and the chair who agreed.")
                    @Nullable String agreedBy)
            implements ProtectionFact {}

    /** A conference without a quorum is recorded, and is no conference. */
    @StoredAs("protection.conference-held.v1")
    @Means("A child protection conference was held.")
    record ConferenceHeld(
            @Means("The conference.") Ref conference,
            @Codes("conference-kind") @Means("What kind of conference it was.") Code kind,
            @Means("The enquiry that led to it.") @Nullable Ref enquiry,
            @Means("The plan it made or reviewed.") @Nullable Ref plan,
            @Means("Whether enough agencies took part.") @Nullable Boolean quorate,
            @Codes("conference-outcome") @Means("What it decided.") @Nullable Code outcome,
            @Codes("conference-participation") @Means("How the child took part.")
                    @Nullable Code childTookPart,
            @Sensitive(whose = WORKER) @Means("The chair.") @Nullable String chair)
            implements ProtectionFact {}

    @StoredAs("protection.plan-started.v1")
    @Means("The child became the subject of a child protection plan.")
    record PlanStarted(
            @Means("The plan.") Ref plan,
            @Means("The conference that decided it.") @Nullable Ref conference,
            @Sensitive(SPECIAL) @Codes("abuse-category") @Means("The category of abuse or neglect.")
                    @Nullable Code category,
            @Means("Code of the council that made it, where another did.")
                    @Nullable String authority,
            @Means("How many days may pass between visits.") @Nullable Integer visitIntervalDays)
            implements ProtectionFact {}

    @StoredAs("protection.category-changed.v1")
    @Means("The plan's category of abuse or neglect changed.")
    record CategoryChanged(
            @Means("The plan.") Ref plan,
            @Sensitive(SPECIAL) @Codes("abuse-category") @Means("The category from this day.")
                    Code category)
            implements ProtectionFact {}

    @StoredAs("protection.plan-ended.v1")
    @Means("The child stopped being the subject of a child protection plan.")
    record PlanEnded(
            @Means("The plan.") Ref plan,
            @Codes("protection-plan-end") @Means("Why it ended.") @Nullable Code reason)
            implements ProtectionFact {}

    @StoredAs("protection.core-group-held.v1")
    @Means("The core group of a child protection plan met.")
    record CoreGroupHeld(
            @Means("The plan.") Ref plan,
            @Means("Whether it worked the outline plan out in detail.")
                    @Nullable Boolean planDeveloped,
            @Codes("agency") @Means("The agencies that took part.") List<Code> agencies)
            implements ProtectionFact {}

    /** A visit at which the child was not seen satisfies no duty. */
    @StoredAs("protection.visit-held.v1")
    @Means("A social worker visited a child who is the subject of a child protection plan.")
    record VisitHeld(
            @Means("The plan.") @Nullable Ref plan,
            @Sensitive(whose = WORKER) @Means("The worker who visited.") @Nullable String worker,
            @Means("Whether the child was seen.") boolean seen,
            @Means("Whether the worker spoke with the child alone.") @Nullable Boolean alone,
            @Codes("reason-not-seen-alone") @Means("Why not alone.") @Nullable Code whyNotAlone,
            @Means("Whether the worker saw where the child sleeps.") @Nullable Boolean bedroomSeen)
            implements ProtectionFact {}

    @StoredAs("protection.transfer-in-notified.v1")
    @Means("Another council told this one that a child with a child protection plan moved here.")
    record TransferInNotified(
            @Means("Code of the council that made the plan.") @Nullable String fromAuthority,
            @Means("The day the child moved.") @Nullable LocalDate movedOn,
            @Means("Whether the move is permanent.") @Nullable Boolean permanent)
            implements ProtectionFact {}

    /** The instant in the envelope starts the 72 hours. */
    @StoredAs("protection.police-protection-started.v1")
    @Means("A police officer took the child into police protection.")
    record PoliceProtectionStarted(
            @Means("The use of the power.") @Nullable Ref protection,
            @Means("Where it happened.") @Nullable String locality,
            @Sensitive(FREE_TEXT) @Means("Why.") @Nullable String reason)
            implements ProtectionFact {}

    @StoredAs("protection.police-protection-ended.v1")
    @Means("Police protection of the child ended.")
    record PoliceProtectionEnded(
            @Means("The use of the power.") @Nullable Ref protection,
            @Codes("police-protection-outcome") @Means("Where the child went.")
                    @Nullable Code outcome)
            implements ProtectionFact {}

    @StoredAs("protection.serious-incident-known.v1")
    @Means(
            "The council learned that abuse or neglect may have killed or seriously harmed the"
                    + " child.")
    record SeriousIncidentKnown(
            @Means("The incident.") Ref incident,
            @Sensitive(SPECIAL) @Codes("serious-incident-kind") @Means("What happened.")
                    @Nullable Code kind)
            implements ProtectionFact {}

    @StoredAs("protection.serious-incident-notified.v1")
    @Means("The council notified the national panel of a serious incident.")
    record SeriousIncidentNotified(@Means("The incident.") Ref incident)
            implements ProtectionFact {}

    @StoredAs("protection.rapid-review-sent.v1")
    @Means("The safeguarding partners sent their rapid review to the national panel.")
    record RapidReviewSent(
            @Means("The incident.") Ref incident,
            @Means("Whether they recommend a child safeguarding practice review.")
                    @Nullable Boolean furtherReview)
            implements ProtectionFact {}
}
