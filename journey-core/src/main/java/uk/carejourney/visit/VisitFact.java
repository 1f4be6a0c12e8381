package uk.carejourney.visit;

import static uk.carejourney.fact.Sensitivity.FREE_TEXT;
import static uk.carejourney.fact.Whose.NOBODY;
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

/** Every fact the ledger can hold about the visits a council must make to a child. */
public sealed interface VisitFact extends Fact {

    /** A visit at which the child was not seen is recorded too; it satisfies no visiting duty. */
    @StoredAs("visit.statutory-visit-held.v1")
    @Means("A representative of the council visited the child.")
    record StatutoryVisitHeld(
            @Codes("visit-regime") @Means("Under which rules the child was visited.")
                    @Nullable Code regime,
            @Means("The placement the child was visited in.") @Nullable Ref placement,
            @Sensitive(whose = WORKER) @Means("The worker who visited.") @Nullable String worker,
            @Means("Whether the child was seen.") boolean seen,
            @Means("Whether the worker spoke with the child alone.") @Nullable Boolean alone,
            @Codes("reason-not-seen-alone") @Means("Why not alone.") @Nullable Code whyNotAlone,
            @Means("Whether the worker saw where the child sleeps.") @Nullable Boolean bedroomSeen,
            @Means("How the child was seen, where the worker did not go in person.")
                    @Nullable RemoteVisit remote,
            @Means("The day the worker's report of the visit was written.")
                    @Nullable LocalDate reportOn)
            implements VisitFact {}

    /**
     * A visit made from a distance.
     *
     * @param means by what means
     * @param reason why nobody went
     * @param approvedBy who allowed it
     */
    record RemoteVisit(
            @Codes("remote-means") @Means("By what means the child was seen.") @Nullable Code means,
            @Codes("remote-visit-reason") @Means("Why nobody went in person.")
                    @Nullable Code reason,
            @Sensitive(whose = WORKER) @Means("The worker who allowed it.")
                    @Nullable String approvedBy) {}

    @StoredAs("visit.statutory-visit-missed.v1")
    @Means("A visit that was arranged or attempted did not take place.")
    record StatutoryVisitMissed(
            @Codes("visit-regime") @Means("Under which rules the child was to be visited.")
                    @Nullable Code regime,
            @Sensitive(whose = WORKER) @Means("The worker who was to visit.")
                    @Nullable String worker,
            @Means("Whether the worker went and could not see the child.")
                    @Nullable Boolean attempted,
            @Codes("visit-missed-reason") @Means("Why it did not take place.")
                    @Nullable Code reason)
            implements VisitFact {}

    @StoredAs("visit.visit-requested.v1")
    @Means("Someone asked that the child be visited.")
    record VisitRequested(
            @Codes("visit-requester") @Means("Who asked.") @Nullable Code requestedBy,
            @Sensitive(FREE_TEXT) @Means("Why, in their words.") @Nullable String reason)
            implements VisitFact {}

    @StoredAs("visit.visitor-concern-reported.v1")
    @Means("A visitor reported that the child's welfare is not adequately promoted.")
    record VisitorConcernReported(
            @Sensitive(whose = WORKER) @Means("The worker who visited.") @Nullable String worker,
            @Means("The placement it concerns.") @Nullable Ref placement,
            @Sensitive(FREE_TEXT) @Means("What the visitor found.") @Nullable String concern)
            implements VisitFact {}

    /** Without this the longest interval the regulations allow in the regime holds. */
    @StoredAs("visit.visit-interval-agreed.v1")
    @Means("How often the child is to be visited was agreed and written in the plan.")
    record VisitIntervalAgreed(
            @Codes("visit-regime") @Means("Under which rules.") @Nullable Code regime,
            @Means("The placement it holds for.") @Nullable Ref placement,
            @Means("The most weeks between two visits, where agreed in weeks.")
                    @Nullable Integer mostWeeks,
            @Means("The most months between two visits, where agreed in months.")
                    @Nullable Integer mostMonths,
            @Means("Whether the child has sufficient understanding to agree.")
                    @Nullable Boolean childUnderstands,
            @Means("Whether the child agrees.") @Nullable Boolean childAgrees,
            @Means("The review at which it was agreed.") @Nullable Ref review)
            implements VisitFact {}

    @StoredAs("visit.visit-interval-withdrawn.v1")
    @Means("An agreement on how often the child is to be visited no longer holds.")
    record VisitIntervalWithdrawn(
            @Means("The placement it held for.") @Nullable Ref placement,
            @Codes("visit-interval-withdrawal") @Means("Who withdrew it, or why.")
                    @Nullable Code reason)
            implements VisitFact {}

    /** However the council came to know of it; section 85 has the body tell of it in time. */
    @StoredAs("visit.section-85-stay-started.v1")
    @Means("A child who is not looked after began to stay in another body's care.")
    record Section85StayStarted(
            @Means("The stay.") Ref stay,
            @Codes("section-85-body") @Means("What kind of body accommodates the child.")
                    @Nullable Code body,
            @Means("The home or hospital, where it is known to us.") @Nullable Subject home,
            @Means("The day the stay is meant to end.") @Nullable LocalDate intendedEndOn)
            implements VisitFact {}

    /** The child is not looked after; the duty is to take steps and to visit. */
    @StoredAs("visit.section-85-stay-notified.v1")
    @Means("The council was told of a child staying three months or more in another body's care.")
    record Section85StayNotified(
            @Means("The stay.") Ref stay,
            @Codes("section-85-body") @Means("What kind of body accommodates the child.")
                    @Nullable Code body,
            @Means("The home or hospital, where it is known to us.") @Nullable Subject home,
            @Means("The day the stay began.") @Nullable LocalDate startedOn,
            @Means("The day the stay is meant to end.") @Nullable LocalDate intendedEndOn)
            implements VisitFact {}

    @StoredAs("visit.section-85-stay-ended.v1")
    @Means("A stay in another body's care ended.")
    record Section85StayEnded(
            @Means("The stay.") Ref stay,
            @Means("Whether the child became looked after instead.")
                    @Nullable Boolean becameLookedAfter)
            implements VisitFact {}

    /** Starts the visits due to a child in care whom another body accommodates. */
    @StoredAs("visit.other-arrangement-started.v1")
    @Means("A child in care began to live in accommodation that another body arranged.")
    record OtherArrangementStarted(
            @Means("The arrangement.") Ref arrangement,
            @Codes("other-arrangement") @Means("What kind of accommodation it is.")
                    @Nullable Code kind)
            implements VisitFact {}

    @StoredAs("visit.other-arrangement-ended.v1")
    @Means("A child in care stopped living in accommodation that another body arranged.")
    record OtherArrangementEnded(@Means("The arrangement.") Ref arrangement) implements VisitFact {}

    /** The subject is the home or provider; every child placed there is due a visit. */
    @StoredAs("visit.regulator-notice-received.v1")
    @Means("The council learned that a regulator had given the home or provider a notice.")
    record RegulatorNoticeReceived(
            @Sensitive(whose = NOBODY) @Codes("regulator-notice") @Means("What kind of notice.")
                    @Nullable Code kind,
            @Sensitive(whose = NOBODY) @Means("The day the notice was given.")
                    @Nullable LocalDate givenOn)
            implements VisitFact {}
}
