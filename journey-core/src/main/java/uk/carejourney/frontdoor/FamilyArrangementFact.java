package uk.carejourney.frontdoor;

import static uk.carejourney.fact.Sensitivity.FREE_TEXT;
import static uk.carejourney.fact.Whose.THIRD_PARTY;

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
import java.util.List;

/**
 * Every fact the ledger can hold about what a family arranges itself: its meetings, and private
 * fostering.
 */
public sealed interface FamilyArrangementFact extends Fact {

    @StoredAs("frontdoor.family-group-meeting-offered.v1")
    @Means("The family was offered a family group decision-making meeting.")
    record FamilyGroupMeetingOffered(
            @Means("The meeting.") Ref meeting,
            @Codes("family-group-meeting-stage") @Means("What it was offered ahead of.")
                    @Nullable Code stage)
            implements FamilyArrangementFact {}

    @StoredAs("frontdoor.family-group-meeting-answered.v1")
    @Means("The family accepted or declined a family group decision-making meeting.")
    record FamilyGroupMeetingAnswered(
            @Means("The meeting.") Ref meeting, @Means("Whether they accepted.") boolean accepted)
            implements FamilyArrangementFact {}

    @StoredAs("frontdoor.family-group-meeting-held.v1")
    @Means("The family held a family group decision-making meeting.")
    record FamilyGroupMeetingHeld(
            @Means("The meeting.") Ref meeting,
            @Means("Whether the family agreed a plan.") @Nullable Boolean planAgreed,
            @Means("Whether the council accepted it.") @Nullable Boolean planAccepted,
            @Sensitive(whose = THIRD_PARTY)
                    @Means("Relatives or friends who may care for the child.")
                    List<Subject> possibleCarers)
            implements FamilyArrangementFact {}

    @StoredAs("frontdoor.family-group-meeting-not-offered.v1")
    @Means("The council decided that a family group meeting is not in the child's best interests.")
    record FamilyGroupMeetingNotOffered(
            @Codes("family-group-meeting-stage") @Means("What it would have been offered ahead of.")
                    @Nullable Code stage,
            @Sensitive(FREE_TEXT) @Means("Why.") String reason)
            implements FamilyArrangementFact {}

    @StoredAs("frontdoor.private-fostering-notified.v1")
    @Means("The council was told that the child is, or will be, privately fostered.")
    record PrivateFosteringNotified(
            @Means("The arrangement.") Ref arrangement,
            @Codes("referral-source") @Means("Who told it.") @Nullable Code notifiedBy,
            @Means("The day the arrangement begins or began.") @Nullable LocalDate startsOn,
            @Sensitive(whose = THIRD_PARTY) @Means("The person who cares for the child.")
                    @Nullable Subject carer)
            implements FamilyArrangementFact {}

    @StoredAs("frontdoor.private-fostering-started.v1")
    @Means("The child began to be privately fostered.")
    record PrivateFosteringStarted(
            @Means("The arrangement.") Ref arrangement,
            @Sensitive(whose = THIRD_PARTY) @Means("The person who cares for the child.")
                    @Nullable Subject carer)
            implements FamilyArrangementFact {}

    /** Regulation 4: what the first visit must establish is decided here. */
    @StoredAs("frontdoor.private-fostering-assessed.v1")
    @Means("The council assessed whether a private fostering arrangement is suitable.")
    record PrivateFosteringAssessed(
            @Means("The arrangement.") Ref arrangement,
            @Means("Whether it is suitable.") @Nullable Boolean suitable,
            @Means("Whether the council prohibited it.") @Nullable Boolean prohibited)
            implements FamilyArrangementFact {}

    @StoredAs("frontdoor.private-fostering-ended.v1")
    @Means("The child stopped being privately fostered.")
    record PrivateFosteringEnded(
            @Means("The arrangement.") Ref arrangement,
            @Codes("private-fostering-end") @Means("Why it ended.") @Nullable Code reason)
            implements FamilyArrangementFact {}
}
