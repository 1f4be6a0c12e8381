package uk.carejourney.review;

import static uk.carejourney.fact.Sensitivity.FREE_TEXT;
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

/** Every fact the ledger can hold about reviews and the independent reviewing officer. */
public sealed interface ReviewFact extends Fact {

    @StoredAs("review.review-requested.v1")
    @Means("Someone asked that the child's case be reviewed earlier than it otherwise would be.")
    record ReviewRequested(
            @Codes("review-requester") @Means("Who asked.") @Nullable Code requestedBy,
            @Codes("early-review-reason") @Means("Why an early review is needed.")
                    @Nullable Code reason,
            @Means("The day of the event it must come before, where there is one.")
                    @Nullable LocalDate neededBefore)
            implements ReviewFact {}

    @StoredAs("review.review-scheduled.v1")
    @Means("A review was arranged.")
    record ReviewScheduled(
            @Means("The review.") Ref review,
            @Codes("review-regime") @Means("Under which rules the case is reviewed.")
                    @Nullable Code regime,
            @Means("The last day it may be held, as the council reckoned it.")
                    @Nullable LocalDate dueOn,
            @Means("The day it is arranged for.") @Nullable LocalDate bookedFor)
            implements ReviewFact {}

    @StoredAs("review.review-postponed.v1")
    @Means("An arranged review was moved to a later day before it began.")
    record ReviewPostponed(
            @Means("The review.") Ref review,
            @Means("The day it had been arranged for.") @Nullable LocalDate bookedFor,
            @Means("The day it is now arranged for, where one is fixed.")
                    @Nullable LocalDate newlyBookedFor,
            @Codes("review-postponement-reason") @Means("Why it was moved.") @Nullable Code reason,
            @Sensitive(whose = WORKER) @Means("The worker who decided to move it.")
                    @Nullable String decidedBy)
            implements ReviewFact {}

    @StoredAs("review.review-opened.v1")
    @Means("A review that takes place as a series of meetings began.")
    record ReviewOpened(
            @Means("The review.") Ref review,
            @Codes("review-regime") @Means("Under which rules the case is reviewed.")
                    @Nullable Code regime)
            implements ReviewFact {}

    /** In a return this is the only fact about a review: its day and how the child took part. */
    @StoredAs("review.review-held.v1")
    @Means("The child's case was reviewed.")
    record ReviewHeld(
            @Means("The review.") Ref review,
            @Codes("review-regime") @Means("Under which rules the case was reviewed.")
                    @Nullable Code regime,
            @Codes("review-form") @Means("Whether at a meeting, a series of meetings or on paper.")
                    @Nullable Code form,
            @Codes("review-participation") @Means("How the child took part.")
                    @Nullable Code participation,
            @Sensitive(whose = WORKER) @Means("The worker who chaired it.") @Nullable String chair,
            @Means("Whether the child chaired it, wholly or in part.")
                    @Nullable Boolean chairedByChild,
            @Codes("review-matter") @Means("The matters the review considered.")
                    List<Code> considered,
            @Codes("permanence-route") @Means("The route to permanence the review endorsed.")
                    @Nullable Code endorsedRoute)
            implements ReviewFact {}

    @StoredAs("review.review-adjourned.v1")
    @Means("The independent reviewing officer adjourned a review that had begun.")
    record ReviewAdjourned(
            @Means("The review.") Ref review,
            @Sensitive(FREE_TEXT) @Means("Why it was adjourned.") @Nullable String reason,
            @Means("The day it is to be taken up again.") @Nullable LocalDate resumesOn)
            implements ReviewFact {}

    @StoredAs("review.review-completed.v1")
    @Means("A review that was adjourned, or held as a series of meetings, was completed.")
    record ReviewCompleted(@Means("The review.") Ref review) implements ReviewFact {}

    @StoredAs("review.decision-recorded.v1")
    @Means("A review decided that something is to be done.")
    record DecisionRecorded(
            @Means("The review.") Ref review,
            @Means("The decision.") Ref decision,
            @Sensitive(FREE_TEXT) @Means("What is to be done.") @Nullable String action,
            @Codes("action-owner") @Means("Who is to do it.") @Nullable Code owner,
            @Means("The day by which it is to be done.") @Nullable LocalDate dueOn)
            implements ReviewFact {}

    @StoredAs("review.decision-completed.v1")
    @Means("What a review decided was done.")
    record DecisionCompleted(
            @Means("The decision.") Ref decision,
            @Sensitive(FREE_TEXT) @Means("How it is known to be done.") @Nullable String evidence)
            implements ReviewFact {}

    @StoredAs("review.decisions-issued.v1")
    @Means("The decisions of a review were sent out in writing.")
    record DecisionsIssued(@Means("The review.") Ref review) implements ReviewFact {}

    @StoredAs("review.decisions-answered.v1")
    @Means("The senior manager answered the decisions of a review.")
    record DecisionsAnswered(
            @Means("The review.") Ref review,
            @Means("Whether the manager agreed to all of them.") boolean agreed,
            @Sensitive(FREE_TEXT) @Means("What the manager objected to, and why.")
                    @Nullable String objection)
            implements ReviewFact {}

    @StoredAs("review.record-written.v1")
    @Means("The full record of a review was written.")
    record RecordWritten(@Means("The review.") Ref review) implements ReviewFact {}

    @StoredAs("review.record-distributed.v1")
    @Means("The full record of a review was sent to those entitled to it.")
    record RecordDistributed(
            @Means("The review.") Ref review,
            @Codes("review-record-recipient") @Means("To whom it was sent.") List<Code> recipients)
            implements ReviewFact {}

    @StoredAs("review.independent-reviewing-officer-allocated.v1")
    @Means("An independent reviewing officer was appointed for the child.")
    record IndependentReviewingOfficerAllocated(
            @Sensitive(whose = WORKER) @Means("The officer.") @Nullable String officer)
            implements ReviewFact {}

    @StoredAs("review.independent-reviewing-officer-ended.v1")
    @Means("An independent reviewing officer stopped acting for the child.")
    record IndependentReviewingOfficerEnded(
            @Sensitive(whose = WORKER) @Means("The officer.") @Nullable String officer,
            @Codes("reviewing-officer-end-reason") @Means("Why.") @Nullable Code reason)
            implements ReviewFact {}

    @StoredAs("review.independent-reviewing-officer-met-child.v1")
    @Means("The independent reviewing officer met or spoke with the child outside a review.")
    record IndependentReviewingOfficerMetChild(
            @Sensitive(whose = WORKER) @Means("The officer.") @Nullable String officer,
            @Codes("meeting-form") @Means("In person, by video, by telephone or by message.")
                    @Nullable Code form,
            @Means("Whether the officer spoke with the child alone.") @Nullable Boolean alone)
            implements ReviewFact {}

    @StoredAs("review.challenge-raised.v1")
    @Means("The independent reviewing officer challenged the council about the child's case.")
    record ChallengeRaised(
            @Means("The challenge.") Ref challenge,
            @Codes("challenge-stage") @Means("The stage at which it begins.") @Nullable Code stage,
            @Codes("challenge-issue") @Means("What it is about.") @Nullable Code about,
            @Sensitive(FREE_TEXT) @Means("What is challenged.") @Nullable String issue,
            @Means("The day by which an answer is asked for.") @Nullable LocalDate answerDueOn)
            implements ReviewFact {}

    @StoredAs("review.challenge-escalated.v1")
    @Means("A challenge was taken to a higher stage because it had not been resolved.")
    record ChallengeEscalated(
            @Means("The challenge.") Ref challenge,
            @Codes("challenge-stage") @Means("The stage it was taken to.") @Nullable Code stage,
            @Means("The day by which an answer is asked for.") @Nullable LocalDate answerDueOn)
            implements ReviewFact {}

    /** Only the independent reviewing officer can say that a challenge is resolved. */
    @StoredAs("review.challenge-resolved.v1")
    @Means("The independent reviewing officer said that a challenge is resolved.")
    record ChallengeResolved(
            @Means("The challenge.") Ref challenge,
            @Codes("challenge-outcome") @Means("How it ended.") @Nullable Code outcome,
            @Sensitive(FREE_TEXT) @Means("What the child gained by it.")
                    @Nullable String benefitToChild)
            implements ReviewFact {}
}
