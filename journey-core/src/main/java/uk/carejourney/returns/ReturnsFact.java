package uk.carejourney.returns;

import static uk.carejourney.fact.Sensitivity.IDENTIFYING;
import static uk.carejourney.fact.Sensitivity.SPECIAL;
import static uk.carejourney.fact.Whose.NOBODY;
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

import java.time.LocalDate;

/** Every statement of a yearly return: true of a period, and never a dated event. */
public sealed interface ReturnsFact extends Fact {

    /** The subject is the council; the envelope's period is the year the return covers. */
    @StoredAs("returns.return-received.v1")
    @Means("A yearly return was received and read into the ledger.")
    record ReturnReceived(
            @Sensitive(whose = NOBODY) @Codes("return-kind") @Means("Which return it is.")
                    Code kind,
            @Sensitive(whose = NOBODY) @Means("The year it covers, such as 2024-25.") String year,
            @Sensitive(whose = NOBODY)
                    @Means("The day the return was made; later dates in it have not happened yet.")
                    @Nullable LocalDate madeOn,
            @Sensitive(whose = NOBODY) @Means("SHA-256 of the files as delivered, in hexadecimal.")
                    String digest,
            @Sensitive(whose = NOBODY) @Means("How many children it speaks of.")
                    @Nullable Integer children)
            implements ReturnsFact {}

    /** Table OC2, for children looked after a whole year on 31 March. */
    @StoredAs("returns.annual-health-statement-made.v1")
    @Means("The return states the child's health and development over the year.")
    record AnnualHealthStatementMade(
            @Sensitive(SPECIAL)
                    @Means("Total of the strengths and difficulties questionnaire, 0 to 40.")
                    @Nullable Integer sdqScore,
            @Sensitive(SPECIAL) @Codes("sdq-reason") @Means("Why there is no score.")
                    @Nullable Code sdqReason,
            @Sensitive(SPECIAL)
                    @Means(
                            "Whether the child was convicted or made subject to a final warning or"
                                    + " reprimand.")
                    @Nullable Boolean convicted,
            @Sensitive(SPECIAL) @Means("Whether a child of up to four had every health check due.")
                    @Nullable Boolean healthCheck,
            @Sensitive(SPECIAL)
                    @Means("Whether immunisations were up to date at the end of the year.")
                    @Nullable Boolean immunisations,
            @Sensitive(SPECIAL) @Means("Whether a dentist checked the child's teeth.")
                    @Nullable Boolean teethCheck,
            @Sensitive(SPECIAL) @Means("Whether the child had the annual health assessment.")
                    @Nullable Boolean healthAssessment,
            @Sensitive(SPECIAL)
                    @Means("Whether the child was found to have a substance misuse problem.")
                    @Nullable Boolean substanceMisuse,
            @Sensitive(SPECIAL) @Means("Whether the child received help for substance misuse.")
                    @Nullable Boolean interventionReceived,
            @Sensitive(SPECIAL) @Means("Whether help for substance misuse was offered and refused.")
                    @Nullable Boolean interventionOffered)
            implements ReturnsFact {}

    /** Table OC3; the envelope's date is the birthday. */
    @StoredAs("returns.care-leaver-status-stated.v1")
    @Means("The return states how a care leaver was doing around a birthday.")
    record CareLeaverStatusStated(
            @Means("The age reached, in years.") @Nullable Integer age,
            @Codes("in-touch") @Means("Whether the council was in touch with them.")
                    @Nullable Code inTouch,
            @Codes("activity") @Means("What they mainly did.") @Nullable Code activity,
            @Codes("accommodation") @Means("Where they lived, and whether it was suitable.")
                    @Nullable Code accommodation)
            implements ReturnsFact {}

    @StoredAs("returns.previous-permanence-recorded.v1")
    @Means("The child had, or had not, left care to a permanent home before.")
    record PreviousPermanenceRecorded(
            @Codes("previous-permanence") @Means("The kind of permanence.") Code kind,
            @Means("Code of the council that arranged it, or of the country.")
                    @Nullable String localAuthority,
            @Means("When the order was made, as precisely as it is known.")
                    @Nullable Happened madeOn)
            implements ReturnsFact {}

    @StoredAs("returns.mother-status-stated.v1")
    @Means("The return states whether a looked-after girl is a mother.")
    record MotherStatusStated(
            @Sensitive(SPECIAL) @Means("Whether she is a mother.") @Nullable Boolean mother,
            @Sensitive(value = IDENTIFYING, whose = THIRD_PARTY)
                    @Means("The date of birth of her child.")
                    @Nullable Happened childBornOn)
            implements ReturnsFact {}

    /** Table AD1. */
    @StoredAs("returns.adoption-statement-made.v1")
    @Means("The return states how the child's adoption came about.")
    record AdoptionStatementMade(
            @Means("The day it was decided that the child should be placed for adoption.")
                    @Nullable Happened decidedOn,
            @Means("The day the child was matched with the adopters.") @Nullable Happened matchedOn,
            @Sensitive(whose = THIRD_PARTY) @Means("Whether the child's own foster carers adopted.")
                    @Nullable Boolean byCurrentFosterCarer,
            @Sensitive(whose = THIRD_PARTY) @Means("How many adopters there are, 1 or 2.")
                    @Nullable Integer adopters,
            @Sensitive(value = SPECIAL, whose = THIRD_PARTY)
                    @Codes("adopters-sex")
                    @Means("The sex of the adopters.")
                    @Nullable Code adoptersSex,
            @Sensitive(value = SPECIAL, whose = THIRD_PARTY)
                    @Codes("adopters-legal-status")
                    @Means("The adopters' legal status.")
                    @Nullable Code adoptersLegalStatus)
            implements ReturnsFact {}

    /** Table of social worker episodes; the envelope's period is the spell. */
    @StoredAs("returns.social-worker-spell-stated.v1")
    @Means("The return states who was the child's social worker over this period.")
    record SocialWorkerSpellStated(
            @Sensitive(whose = WORKER)
                    @Means("The worker's registration number, or the number the return gives them.")
                    @Nullable String worker,
            @Codes("social-worker-change-reason") @Means("Why the worker changed.")
                    @Nullable Code reason)
            implements ReturnsFact {}
}
