package uk.carejourney.admission;

import static uk.carejourney.fact.Sensitivity.FREE_TEXT;
import static uk.carejourney.fact.Sensitivity.IDENTIFYING;
import static uk.carejourney.fact.Whose.THIRD_PARTY;
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
import java.util.List;

/** Every fact the ledger can hold about a child coming into, and leaving, the council's care. */
public sealed interface AdmissionFact extends Fact {

    /** Starts the clocks for the first review, the health assessment and the education plan. */
    @StoredAs("admission.child-became-looked-after.v1")
    @Means("The council began to look after the child.")
    record ChildBecameLookedAfter(
            @Means("The period of care that begins.") @Nullable Ref periodOfCare,
            @Codes("legal-status") @Means("The legal basis it begins on.")
                    @Nullable Code legalStatus,
            @Codes("category-of-need") @Means("The main reason the child needs services.")
                    @Nullable Code categoryOfNeed,
            @Means("Whether it happened in an emergency rather than as planned.")
                    @Nullable Boolean emergency,
            @Codes("agreeing-person") @Means("Who agreed to it.") List<Code> agreedBy,
            @Sensitive(IDENTIFYING) @Means("Postcode of the home the child came from.")
                    @Nullable String homePostcode,
            @Sensitive(FREE_TEXT) @Means("What led to it, in the worker's words.")
                    @Nullable String circumstances)
            implements AdmissionFact {}

    /** Stops every clock that needs a looked-after child. */
    @StoredAs("admission.child-ceased-to-be-looked-after.v1")
    @Means("The council stopped looking after the child.")
    record ChildCeasedToBeLookedAfter(
            @Means("The period of care that ends.") @Nullable Ref periodOfCare,
            @Codes("reason-episode-ceased") @Means("Why it ended, as the national return words it.")
                    @Nullable Code reason,
            @Means("Whether the ending was planned.") @Nullable Boolean planned,
            @Sensitive(whose = THIRD_PARTY) @Means("The person the child went to live with.")
                    @Nullable Subject livesWith)
            implements AdmissionFact {}

    /** Ends the status before it, except a placement order, which suspends a care order. */
    @StoredAs("admission.legal-status-changed.v1")
    @Means("The child is looked after under this legal status from this day.")
    record LegalStatusChanged(
            @Codes("legal-status") @Means("The legal status.") Code legalStatus,
            @Means("The court order it rests on.") @Nullable Ref order)
            implements AdmissionFact {}

    @StoredAs("admission.category-of-need-recorded.v1")
    @Means("The main reason the child needs services is this from now on.")
    record CategoryOfNeedRecorded(
            @Codes("category-of-need") @Means("The category of need.") Code categoryOfNeed)
            implements AdmissionFact {}

    @StoredAs("admission.episode-started.v1")
    @Means("An episode of the national return began: the status or the placement changed.")
    record EpisodeStarted(
            @Means("The episode.") Ref episode,
            @Codes("reason-new-episode") @Means("Why a new episode began.") @Nullable Code reason,
            @Means("The period of care it belongs to.") @Nullable Ref periodOfCare,
            @Means("The placement the child was in during it.") @Nullable Ref placement,
            @Sensitive(IDENTIFYING) @Means("Postcode of the home the child came from.")
                    @Nullable String homePostcode,
            @Codes("legal-status") @Means("The legal status during it, whenever it began.")
                    @Nullable Code legalStatus,
            @Codes("category-of-need") @Means("The category of need during it.")
                    @Nullable Code categoryOfNeed)
            implements AdmissionFact {}

    @StoredAs("admission.episode-ended.v1")
    @Means("An episode of the national return ended.")
    record EpisodeEnded(
            @Means("The episode.") Ref episode,
            @Codes("reason-episode-ceased") @Means("Why it ended.") @Nullable Code reason)
            implements AdmissionFact {}

    @StoredAs("admission.section-20-agreement-signed.v1")
    @Means("The child is accommodated by agreement under section 20.")
    record Section20AgreementSigned(
            @Codes("agreeing-person") @Means("Who signed.") List<Code> signatories,
            @Means("Whether a young person of 16 or 17 agreed for themselves.")
                    @Nullable Boolean ownWish,
            @Means("Whether each signatory's capacity and understanding was considered.")
                    @Nullable Boolean capacityConsidered,
            @Means("The day the agreement is to be looked at again.") @Nullable LocalDate reviewOn)
            implements AdmissionFact {}

    @StoredAs("admission.section-20-agreement-withdrawn.v1")
    @Means("Someone withdrew their agreement to accommodation under section 20.")
    record Section20AgreementWithdrawn(
            @Codes("agreeing-person") @Means("Who withdrew it.") Code withdrawnBy,
            @Sensitive(FREE_TEXT) @Means("Why, in their words.") @Nullable String reason)
            implements AdmissionFact {}

    @StoredAs("admission.notice-sent.v1")
    @Means("Someone was notified, as the regulations require, of a decision about the child.")
    record NoticeSent(
            @Codes("notice-subject") @Means("What the notice was about.") Code about,
            @Codes("notice-recipient") @Means("Who was notified.") Code recipient,
            @Means("The placement it was about.") @Nullable Ref placement,
            @Means("The day they received it, where that is known.") @Nullable LocalDate receivedOn,
            @Means("Whether it was given in writing.") @Nullable Boolean inWriting)
            implements AdmissionFact {}

    @StoredAs("admission.notice-withheld.v1")
    @Means("It was decided not to notify someone of a decision about the child.")
    record NoticeWithheld(
            @Codes("notice-subject") @Means("What the notice would have been about.") Code about,
            @Codes("notice-recipient") @Means("Who was not notified.") Code recipient,
            @Means("The placement it was about.") @Nullable Ref placement,
            @Sensitive(FREE_TEXT) @Means("Why the child's welfare required it.") String reason)
            implements AdmissionFact {}

    /** Regulation 39: needed before a child under section 20 stops being looked after. */
    @StoredAs("admission.ceasing-approved.v1")
    @Means("A senior officer approved that the council stops looking after the child.")
    record CeasingApproved(
            @Sensitive(whose = WORKER) @Codes("approver") @Means("Who approved it.")
                    Code approvedBy,
            @Means("Whether the child's wishes and feelings were ascertained.")
                    @Nullable Boolean viewsSought,
            @Means("The day care is meant to end.") @Nullable LocalDate ceasingOn)
            implements AdmissionFact {}

    @StoredAs("admission.responsible-authority-changed.v1")
    @Means("Another council became responsible for the child.")
    record ResponsibleAuthorityChanged(
            @Means("Code of the council that was responsible.") @Nullable String from,
            @Means("Code of the council that is now responsible.") String to,
            @Codes("authority-change-reason") @Means("Why.") @Nullable Code reason)
            implements AdmissionFact {}

    /** The envelope's period is the time in care there, as precisely as it is known. */
    @StoredAs("admission.earlier-care-elsewhere-recorded.v1")
    @Means("The child was looked after by another council before.")
    record EarlierCareElsewhereRecorded(
            @Means("Code of that council, or of the country.") @Nullable String localAuthority,
            @Codes("legal-status") @Means("The legal status there.") @Nullable Code legalStatus)
            implements AdmissionFact {}

    @StoredAs("admission.national-transfer-referred.v1")
    @Means("An unaccompanied child was referred to the National Transfer Scheme.")
    record NationalTransferReferred(
            @Means("The referral.") @Nullable Ref referral,
            @Means("Whether the child lives in a hotel of the Home Office.")
                    @Nullable Boolean fromHotel)
            implements AdmissionFact {}

    @StoredAs("admission.national-transfer-made.v1")
    @Means("An unaccompanied child moved to another council under the National Transfer Scheme.")
    record NationalTransferMade(
            @Means("The referral.") @Nullable Ref referral,
            @Means("Code of the council the child left.") @Nullable String from,
            @Means("Code of the council the child moved to.") String to)
            implements AdmissionFact {}

    @StoredAs("admission.national-transfer-held.v1")
    @Means("A move under the National Transfer Scheme was put on hold or declined.")
    record NationalTransferHeld(
            @Means("The referral.") @Nullable Ref referral,
            @Means("The day the hold is to end.") @Nullable LocalDate until,
            @Sensitive(FREE_TEXT) @Means("Why.") String reason)
            implements AdmissionFact {}
}
