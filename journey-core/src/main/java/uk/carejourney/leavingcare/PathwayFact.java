package uk.carejourney.leavingcare;

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

/** Every fact the ledger can hold about planning and advice for a care leaver. */
public sealed interface PathwayFact extends Fact {

    @StoredAs("leavingcare.entitlement-recorded.v1")
    @Means("Which kind of care leaver the young person is from this day was established.")
    record EntitlementRecorded(
            @Codes("leaving-care-entitlement") @Means("The kind of care leaver.") Code entitlement)
            implements PathwayFact {}

    @StoredAs("leavingcare.needs-assessed.v1")
    @Means("The young person's needs for advice and support were assessed.")
    record NeedsAssessed(
            @Means("The assessment.") @Nullable Ref assessment,
            @Means("Whether the young person took part.") @Nullable Boolean tookPart)
            implements PathwayFact {}

    @StoredAs("leavingcare.pathway-plan-agreed.v1")
    @Means("The young person's pathway plan was agreed.")
    record PathwayPlanAgreed(
            @Means("The plan.") @Nullable Ref plan,
            @Means("Its version, counted from 1.") @Nullable Integer version,
            @Means("Whether the young person wrote it together with the adviser.")
                    @Nullable Boolean writtenTogether,
            @Means("Whether the young person signed it.") @Nullable Boolean signed)
            implements PathwayFact {}

    @StoredAs("leavingcare.pathway-plan-review-requested.v1")
    @Means("Someone asked that the pathway plan be reviewed.")
    record PathwayPlanReviewRequested(
            @Codes("pathway-review-requester") @Means("Who asked.") @Nullable Code requestedBy)
            implements PathwayFact {}

    @StoredAs("leavingcare.pathway-plan-reviewed.v1")
    @Means("The young person's pathway plan was reviewed.")
    record PathwayPlanReviewed(
            @Means("The plan.") @Nullable Ref plan,
            @Codes("review-form") @Means("Whether at a meeting or on paper.") @Nullable Code form,
            @Means("Whether the young person took part.") @Nullable Boolean tookPart,
            @Means("The new accommodation it considered, where the review was held for that.")
                    @Nullable Ref accommodation)
            implements PathwayFact {}

    @StoredAs("leavingcare.accommodation-plan-agreed.v1")
    @Means("Where the young person is to live after leaving care was agreed.")
    record AccommodationPlanAgreed(
            @Codes("accommodation-option") @Means("What kind of accommodation is planned.")
                    @Nullable Code option,
            @Means("The day the move is meant to take place.") @Nullable LocalDate moveOn)
            implements PathwayFact {}

    @StoredAs("leavingcare.adult-services-transfer-planned.v1")
    @Means("The young person's move to adult services was planned.")
    record AdultServicesTransferPlanned(
            @Sensitive(SPECIAL) @Codes("adult-service") @Means("Which service.")
                    @Nullable Code service,
            @Means("The day the service is meant to take over.") @Nullable LocalDate transferOn)
            implements PathwayFact {}

    @StoredAs("leavingcare.personal-adviser-allocated.v1")
    @Means("A personal adviser was appointed for the young person.")
    record PersonalAdviserAllocated(
            @Sensitive(whose = WORKER) @Means("The personal adviser.") @Nullable String adviser,
            @Means("Whether the social worker keeps the lead for now.")
                    @Nullable Boolean alongsideSocialWorker)
            implements PathwayFact {}

    @StoredAs("leavingcare.personal-adviser-ended.v1")
    @Means("A personal adviser stopped acting for the young person.")
    record PersonalAdviserEnded(
            @Sensitive(whose = WORKER) @Means("The personal adviser.") @Nullable String adviser,
            @Codes("social-worker-change-reason") @Means("Why.") @Nullable Code reason)
            implements PathwayFact {}

    @StoredAs("leavingcare.personal-adviser-visited.v1")
    @Means("The personal adviser visited the young person.")
    record PersonalAdviserVisited(
            @Sensitive(whose = WORKER) @Means("The personal adviser.") @Nullable String adviser,
            @Means("Whether the young person was seen.") boolean seen,
            @Means("The accommodation visited; absent if they met elsewhere.")
                    @Nullable Ref accommodation)
            implements PathwayFact {}

    /** Contact counts when both sides took part; a message without an answer is an attempt. */
    @StoredAs("leavingcare.kept-in-touch.v1")
    @Means("The council was in touch with the young person, or tried to be.")
    record KeptInTouch(
            @Codes("meeting-form") @Means("In person, by video, by telephone or by message.")
                    @Nullable Code form,
            @Means("Whether the young person answered or took part.") boolean twoWay)
            implements PathwayFact {}

    @StoredAs("leavingcare.in-touch-status-recorded.v1")
    @Means("Whether the council and the young person are in touch was established.")
    record InTouchStatusRecorded(
            @Codes("in-touch") @Means("Whether in touch, and why not.") Code inTouch)
            implements PathwayFact {}

    @StoredAs("leavingcare.support-offered.v1")
    @Means("A young person of 21 or over was told of, and offered, a personal adviser's support.")
    record SupportOffered(
            @Codes("offer-response") @Means("What they answered, once known.")
                    @Nullable Code response)
            implements PathwayFact {}

    @StoredAs("leavingcare.support-requested.v1")
    @Means("A young person of 21 or over asked for support.")
    record SupportRequested(
            @Codes("care-leaver-support") @Means("What kind of support.") List<Code> kinds)
            implements PathwayFact {}
}
