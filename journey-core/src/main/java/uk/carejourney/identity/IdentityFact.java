package uk.carejourney.identity;

import static uk.carejourney.fact.Sensitivity.FREE_TEXT;
import static uk.carejourney.fact.Sensitivity.IDENTIFYING;
import static uk.carejourney.fact.Sensitivity.SPECIAL;
import static uk.carejourney.fact.Whose.THIRD_PARTY;
import static uk.carejourney.fact.Whose.WORKER;

import org.jspecify.annotations.Nullable;

import uk.carejourney.fact.Codes;
import uk.carejourney.fact.Means;
import uk.carejourney.fact.Sensitive;
import uk.carejourney.fact.StoredAs;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Subject;

import java.time.LocalDate;
import java.util.List;

/** Every fact the ledger can hold about who a child is and whom they belong to. */
public sealed interface IdentityFact extends Fact {

    /** An unborn child is a child: give the expected date, and record {@code ChildBorn} later. */
    @StoredAs("identity.child-registered.v1")
    @Means("The council opened a record of this child, born or expected.")
    record ChildRegistered(
            @Sensitive(IDENTIFYING) @Means("The council's own number for the child.")
                    @Nullable String localIdentifier,
            @Sensitive(IDENTIFYING) @Means("The date of birth, as precisely as it is known.")
                    @Nullable Happened dateOfBirth,
            @Means("The date the birth is expected, for an unborn child.")
                    @Nullable LocalDate expectedOn,
            @Codes("sex") @Means("The child's sex.") @Nullable Code sex)
            implements IdentityFact {}

    /** The day in the envelope is the date of birth: it is treated as an identifying field. */
    @StoredAs("identity.child-born.v1")
    @Means("A child whose birth was expected was born on this day.")
    record ChildBorn(@Codes("sex") @Means("The child's sex.") @Nullable Code sex)
            implements IdentityFact {}

    /** Stops every clock and every message about the child at once. */
    @StoredAs("identity.child-died.v1")
    @Means("The child or young person died on this day.")
    record ChildDied(
            @Sensitive(SPECIAL)
                    @Codes("death-circumstances")
                    @Means("Whether the death was expected.")
                    @Nullable Code circumstances)
            implements IdentityFact {}

    @StoredAs("identity.date-of-birth-recorded.v1")
    @Means("This date of birth is the one the council goes by from now on.")
    record DateOfBirthRecorded(
            @Sensitive(IDENTIFYING) @Means("The date of birth, as precisely as it is known.")
                    Happened dateOfBirth,
            @Codes("date-of-birth-basis") @Means("What the date rests on.") @Nullable Code basis)
            implements IdentityFact {}

    @StoredAs("identity.name-recorded.v1")
    @Means("The child has or uses this name.")
    record NameRecorded(
            @Codes("name-kind") @Means("What kind of name it is.") Code kind,
            @Sensitive(IDENTIFYING) @Means("Given names, in the order the child writes them.")
                    @Nullable String givenNames,
            @Sensitive(IDENTIFYING) @Means("Family name.") @Nullable String familyName)
            implements IdentityFact {}

    @StoredAs("identity.number-recorded.v1")
    @Means("The child has this number in a national or local register.")
    record NumberRecorded(
            @Codes("number-kind") @Means("Which register the number belongs to.") Code kind,
            @Sensitive(IDENTIFYING) @Means("The number as written there.") String number)
            implements IdentityFact {}

    @StoredAs("identity.sex-recorded.v1")
    @Means("The child's sex is recorded as this from now on.")
    record SexRecorded(@Codes("sex") @Means("The child's sex.") Code sex) implements IdentityFact {}

    @StoredAs("identity.ethnicity-recorded.v1")
    @Means("The child's ethnicity is recorded as this from now on.")
    record EthnicityRecorded(
            @Sensitive(SPECIAL)
                    @Codes("ethnicity")
                    @Means("The ethnic group, or that it was refused or not yet obtained.")
                    Code ethnicity,
            @Codes("stated-by") @Means("Who said so.") @Nullable Code statedBy)
            implements IdentityFact {}

    @StoredAs("identity.cultural-needs-recorded.v1")
    @Means("The child's religion, language and customs were recorded.")
    record CulturalNeedsRecorded(
            @Sensitive(SPECIAL) @Means("Religion or belief, in the family's words.")
                    @Nullable String religion,
            @Sensitive(SPECIAL) @Means("The language the child speaks at home.")
                    @Nullable String firstLanguage,
            @Means("Whether the child or family needs an interpreter.")
                    @Nullable Boolean interpreterNeeded,
            @Sensitive(FREE_TEXT) @Means("What carers need to know to honour them.")
                    @Nullable String needs)
            implements IdentityFact {}

    /** Dated, because a profile is always drawn as at a day. */
    @StoredAs("identity.disability-recorded.v1")
    @Means("The child was found to have these disabilities, or none.")
    record DisabilityRecorded(
            @Sensitive(SPECIAL) @Codes("disability") @Means("The kinds of disability.")
                    List<Code> disabilities,
            @Sensitive(SPECIAL) @Means("Whether the child's health needs are complex.")
                    @Nullable Boolean complexHealthNeeds,
            @Sensitive(SPECIAL) @Means("When a clinician made the diagnosis.")
                    @Nullable Happened diagnosedOn,
            @Codes("stated-by") @Means("Who said so.") @Nullable Code assessedBy)
            implements IdentityFact {}

    @StoredAs("identity.relationship-recorded.v1")
    @Means("This person stands in this relationship to the child.")
    record RelationshipRecorded(
            @Sensitive(whose = THIRD_PARTY) @Means("The other person.") Subject other,
            @Sensitive(whose = THIRD_PARTY)
                    @Codes("relationship")
                    @Means("What they are to the child.")
                    Code relationship,
            @Sensitive(whose = THIRD_PARTY) @Means("Whether they have parental responsibility.")
                    @Nullable Boolean parentalResponsibility)
            implements IdentityFact {}

    @StoredAs("identity.relationship-ended.v1")
    @Means("This person no longer stands in this relationship to the child.")
    record RelationshipEnded(
            @Sensitive(whose = THIRD_PARTY) @Means("The other person.") Subject other,
            @Sensitive(whose = THIRD_PARTY)
                    @Codes("relationship")
                    @Means("What they were to the child.")
                    Code relationship)
            implements IdentityFact {}

    /** The child's own home; where a looked-after child is placed is a placement. */
    @StoredAs("identity.home-address-recorded.v1")
    @Means("The child's home is here from this day.")
    record HomeAddressRecorded(
            @Sensitive(whose = THIRD_PARTY) @Means("The household the child belongs to.")
                    @Nullable Subject household,
            @Sensitive(IDENTIFYING) @Means("Postcode of the home.") @Nullable String postcode,
            @Means("Ward, district or neighbourhood, as the council divides itself.")
                    @Nullable String locality,
            @Means("Code of the local authority the home is in.") @Nullable String localAuthority)
            implements IdentityFact {}

    @StoredAs("identity.unaccompanied-status-recorded.v1")
    @Means("The child is an unaccompanied asylum-seeking child from this day.")
    record UnaccompaniedStatusRecorded(
            @Means("When the child arrived in the United Kingdom.") @Nullable Happened arrivedOn,
            @Sensitive(SPECIAL) @Means("The nationality the child gives.")
                    @Nullable String nationality)
            implements IdentityFact {}

    @StoredAs("identity.unaccompanied-status-ended.v1")
    @Means("The child stopped being an unaccompanied asylum-seeking child.")
    record UnaccompaniedStatusEnded(
            @Codes("unaccompanied-status-end") @Means("Why it ended.") @Nullable Code reason)
            implements IdentityFact {}

    @StoredAs("identity.age-assessment-completed.v1")
    @Means("Social workers completed an assessment of the child's age.")
    record AgeAssessmentCompleted(
            @Codes("age-assessment-outcome") @Means("What they concluded.") Code outcome,
            @Sensitive(IDENTIFYING) @Means("The date of birth they concluded.")
                    @Nullable Happened dateOfBirth,
            @Means("The day the young person was told the outcome and the reasons.")
                    @Nullable LocalDate toldOn)
            implements IdentityFact {}

    /**
     * A parent of either sex; what a return says of mothers is {@code
     * returns.mother-status-stated}.
     */
    @StoredAs("identity.became-parent.v1")
    @Means("The child or young person became a parent on this day.")
    record BecameParent(
            @Sensitive(whose = THIRD_PARTY) @Means("The baby, where we hold a record.")
                    @Nullable Subject baby,
            @Sensitive(whose = THIRD_PARTY)
                    @Codes("baby-lives-with")
                    @Means("With whom the baby lives.")
                    @Nullable Code babyLivesWith)
            implements IdentityFact {}

    /** Reversible: nothing moves, the two records are read as one until they are separated. */
    @StoredAs("identity.child-records-merged.v1")
    @Means("This record and another were found to be of the same child.")
    record ChildRecordsMerged(
            @Means("The other record.") Subject other,
            @Sensitive(FREE_TEXT) @Means("How it was found.") String reason,
            @Sensitive(whose = WORKER) @Means("The worker who authorised it.") String authorisedBy)
            implements IdentityFact {}

    @StoredAs("identity.child-records-separated.v1")
    @Means("This record and another, once merged, were found to be of different children.")
    record ChildRecordsSeparated(
            @Means("The other record.") Subject other,
            @Sensitive(FREE_TEXT) @Means("How it was found.") String reason,
            @Sensitive(whose = WORKER) @Means("The worker who authorised it.") String authorisedBy)
            implements IdentityFact {}
}
