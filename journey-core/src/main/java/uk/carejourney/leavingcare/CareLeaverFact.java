package uk.carejourney.leavingcare;

import static uk.carejourney.fact.Sensitivity.IDENTIFYING;
import static uk.carejourney.fact.Sensitivity.SPECIAL;
import static uk.carejourney.fact.Whose.THIRD_PARTY;

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

/** Every fact the ledger can hold about how a care leaver lives. */
public sealed interface CareLeaverFact extends Fact {

    @StoredAs("leavingcare.accommodation-recorded.v1")
    @Means(
            "The young person lives in this accommodation from this day, or was found to live"
                    + " there.")
    record AccommodationRecorded(
            @Means("The accommodation; a new one for each move.") @Nullable Ref accommodation,
            @Codes("accommodation") @Means("What kind it is, and whether it is suitable.")
                    @Nullable Code type,
            @Codes("accommodation-basis") @Means("Who provides it, and under which power.")
                    @Nullable Code basis,
            @Sensitive(IDENTIFYING) @Means("Its postcode.") @Nullable String postcode,
            @Means("Whether the young person had a choice.") @Nullable Boolean hadChoice)
            implements CareLeaverFact {}

    @StoredAs("leavingcare.education-employment-training-recorded.v1")
    @Means("What the young person mainly does was established.")
    record EducationEmploymentTrainingRecorded(
            @Sensitive(SPECIAL) @Codes("activity") @Means("What they mainly do, or why nothing.")
                    @Nullable Code activity)
            implements CareLeaverFact {}

    @StoredAs("leavingcare.staying-put-started.v1")
    @Means("At eighteen the young person stayed on with their former foster carer.")
    record StayingPutStarted(
            @Sensitive(whose = THIRD_PARTY) @Means("The former foster carer.")
                    @Nullable Subject carer,
            @Means("The accommodation.") @Nullable Ref accommodation)
            implements CareLeaverFact {}

    @StoredAs("leavingcare.staying-put-ended.v1")
    @Means("The young person stopped living with their former foster carer.")
    record StayingPutEnded(
            @Codes("staying-put-end-reason") @Means("Why.") @Nullable Code reason,
            @Means("Whether it ended as planned.") @Nullable Boolean planned)
            implements CareLeaverFact {}

    @StoredAs("leavingcare.tenancy-started.v1")
    @Means("The young person took on a tenancy.")
    record TenancyStarted(
            @Means("The accommodation.") @Nullable Ref accommodation,
            @Codes("landlord-kind") @Means("What kind of landlord.") @Nullable Code landlord)
            implements CareLeaverFact {}

    @StoredAs("leavingcare.tenancy-ended.v1")
    @Means("The young person's tenancy ended.")
    record TenancyEnded(
            @Means("The accommodation.") @Nullable Ref accommodation,
            @Codes("tenancy-end-reason") @Means("Why.") @Nullable Code reason)
            implements CareLeaverFact {}

    @StoredAs("leavingcare.presented-as-homeless.v1")
    @Means("The young person asked a housing authority for help as homeless.")
    record PresentedAsHomeless(
            @Codes("homelessness-decision") @Means("What the authority decided, once known.")
                    @Nullable Code decision)
            implements CareLeaverFact {}

    @StoredAs("leavingcare.financial-support-given.v1")
    @Means("The council gave the young person money.")
    record FinancialSupportGiven(
            @Codes("financial-support") @Means("What it is for.") @Nullable Code kind,
            @Means("How much.") @Nullable Pence amount)
            implements CareLeaverFact {}

    @StoredAs("leavingcare.identity-document-obtained.v1")
    @Means("The young person came to hold a document that proves who they are or may do.")
    record IdentityDocumentObtained(
            @Sensitive(SPECIAL) @Codes("identity-document") @Means("Which document.") Code document,
            @Means("The last day it is valid.") @Nullable LocalDate expiresOn)
            implements CareLeaverFact {}

    @StoredAs("leavingcare.independence-skills-assessed.v1")
    @Means("What the young person can already do for themselves was looked at.")
    record IndependenceSkillsAssessed(
            @Codes("independence-skill") @Means("The skills they have.") List<Code> present,
            @Codes("independence-skill") @Means("The skills they still need.") List<Code> needed)
            implements CareLeaverFact {}
}
