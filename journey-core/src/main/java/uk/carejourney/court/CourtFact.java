package uk.carejourney.court;

import static uk.carejourney.fact.Sensitivity.FREE_TEXT;
import static uk.carejourney.fact.Sensitivity.IDENTIFYING;
import static uk.carejourney.fact.Whose.THIRD_PARTY;

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

/** Every fact the ledger can hold about orders and proceedings concerning the child. */
public sealed interface CourtFact extends Fact {

    @StoredAs("court.order-made.v1")
    @Means("The court made an order about the child.")
    record OrderMade(
            @Means("The order.") Ref order,
            @Codes("order-kind") @Means("What kind of order it is.") Code kind,
            @Means("The case.") @Nullable Subject courtCase,
            @Means("The day or the instant it expires, where it does.") @Nullable Happened expires,
            @Means("For a child assessment order, the day the assessment is to begin by.")
                    @Nullable LocalDate assessmentFrom,
            @Sensitive(whose = THIRD_PARTY) @Means("The person it gives rights to.")
                    @Nullable Subject inFavourOf,
            @Sensitive(whose = THIRD_PARTY) @Codes("applicant") @Means("Who applied for it.")
                    @Nullable Code appliedBy)
            implements CourtFact {}

    @StoredAs("court.order-extended.v1")
    @Means("The court extended an order about the child.")
    record OrderExtended(
            @Means("The order.") Ref order,
            @Means("The day or the instant it now expires.") Happened expires)
            implements CourtFact {}

    @StoredAs("court.order-ended.v1")
    @Means("An order about the child ended.")
    record OrderEnded(
            @Means("The order.") Ref order,
            @Codes("order-end") @Means("Why it ended.") @Nullable Code reason)
            implements CourtFact {}

    @StoredAs("court.discharge-applied.v1")
    @Means("Someone applied to the court to discharge an order.")
    record DischargeApplied(
            @Means("The order.") @Nullable Ref order,
            @Sensitive(whose = THIRD_PARTY) @Codes("applicant") @Means("Who applied.")
                    @Nullable Code appliedBy)
            implements CourtFact {}

    @StoredAs("court.legal-gateway-decided.v1")
    @Means("The council's legal gateway decided whether to go towards proceedings.")
    record LegalGatewayDecided(
            @Codes("legal-gateway-decision") @Means("What it decided.") Code decision)
            implements CourtFact {}

    @StoredAs("court.pre-proceedings-started.v1")
    @Means("The council told the parents in writing that it considers proceedings.")
    record PreProceedingsStarted(
            @Means("The pre-proceedings process.") Ref process,
            @Means("The day the letter before proceedings was sent.")
                    @Nullable LocalDate letterSentOn,
            @Means("The day the process is to be looked at again.") @Nullable LocalDate reviewOn,
            @Sensitive(FREE_TEXT) @Means("What must change.") @Nullable String concerns)
            implements CourtFact {}

    @StoredAs("court.pre-proceedings-meeting-held.v1")
    @Means("The council met the parents before proceedings.")
    record PreProceedingsMeetingHeld(
            @Means("The pre-proceedings process.") Ref process,
            @Means("Whether the parents had a lawyer.") @Nullable Boolean parentsRepresented)
            implements CourtFact {}

    @StoredAs("court.pre-proceedings-ended.v1")
    @Means("The process before proceedings ended.")
    record PreProceedingsEnded(
            @Means("The pre-proceedings process.") Ref process,
            @Codes("pre-proceedings-outcome") @Means("How it ended.") @Nullable Code outcome)
            implements CourtFact {}

    /** Day 1 of the 26 weeks. */
    @StoredAs("court.proceedings-issued.v1")
    @Means("An application about the child was issued.")
    record ProceedingsIssued(
            @Means("The case.") Subject courtCase,
            @Codes("application-kind") @Means("What was applied for.") @Nullable Code application,
            @Sensitive(IDENTIFYING) @Means("The court's number of the case.")
                    @Nullable String caseNumber)
            implements CourtFact {}

    @StoredAs("court.proceedings-extended.v1")
    @Means("The court extended the time for the proceedings.")
    record ProceedingsExtended(
            @Means("The case.") Subject courtCase,
            @Means("The day they are now to end by.") LocalDate until,
            @Sensitive(FREE_TEXT) @Means("Why it was necessary.") @Nullable String reason)
            implements CourtFact {}

    @StoredAs("court.proceedings-disposed.v1")
    @Means("The court disposed of the application.")
    record ProceedingsDisposed(
            @Means("The case.") Subject courtCase,
            @Codes("proceedings-outcome") @Means("How.") @Nullable Code outcome)
            implements CourtFact {}

    @StoredAs("court.hearing-held.v1")
    @Means("The court held a hearing about the child.")
    record HearingHeld(
            @Means("The case.") Subject courtCase,
            @Codes("hearing-kind") @Means("What kind of hearing.") Code kind,
            @Codes("hearing-outcome") @Means("How it ended.") @Nullable Code outcome,
            @Sensitive(FREE_TEXT) @Means("Why it was adjourned.") @Nullable String adjournedReason)
            implements CourtFact {}

    @StoredAs("court.timetable-changed.v1")
    @Means("The court changed the day set for the final hearing.")
    record TimetableChanged(
            @Means("The case.") Subject courtCase,
            @Means("The day set before.") @Nullable LocalDate from,
            @Means("The day set now.") LocalDate to,
            @Codes("timetable-change-cause") @Means("What caused it.") @Nullable Code cause)
            implements CourtFact {}

    /** Section 37. */
    @StoredAs("court.investigation-directed.v1")
    @Means("The court directed the council to investigate the child's circumstances.")
    record InvestigationDirected(
            @Means("The case.") @Nullable Subject courtCase,
            @Means("The day the council is to report by.") @Nullable LocalDate reportDueOn)
            implements CourtFact {}

    @StoredAs("court.investigation-reported.v1")
    @Means("The council told the court what it decided after investigating.")
    record InvestigationReported(
            @Means("The case.") @Nullable Subject courtCase,
            @Codes("investigation-decision") @Means("What it decided.") @Nullable Code decision)
            implements CourtFact {}

    /** Section 34(6): for no more than seven days without an order. */
    @StoredAs("court.family-time-refused.v1")
    @Means("The council refused, as a matter of urgency, family time it would have to allow.")
    record FamilyTimeRefused(
            @Sensitive(whose = THIRD_PARTY) @Means("The person refused.") @Nullable Subject with,
            @Sensitive(FREE_TEXT) @Means("Why it was necessary.") String reason)
            implements CourtFact {}

    @StoredAs("court.family-time-resumed.v1")
    @Means("Family time the council had refused resumed.")
    record FamilyTimeResumed(
            @Sensitive(whose = THIRD_PARTY) @Means("The person.") @Nullable Subject with)
            implements CourtFact {}
}
