package uk.carejourney.health;

import static uk.carejourney.fact.Sensitivity.SPECIAL;

import org.jspecify.annotations.Nullable;

import uk.carejourney.fact.Codes;
import uk.carejourney.fact.Means;
import uk.carejourney.fact.Sensitive;
import uk.carejourney.fact.StoredAs;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Ref;

import java.time.LocalDate;

/** Every fact the ledger can hold about a child's emotional and mental health, and substances. */
public sealed interface WellbeingFact extends Fact {

    @StoredAs("health.sdq-completed.v1")
    @Means("A strengths and difficulties questionnaire (SDQ) about the child was completed.")
    record SdqCompleted(
            @Codes("sdq-respondent") @Means("Who filled it in.") @Nullable Code respondent,
            @Sensitive(SPECIAL) @Means("Total difficulties score, from 0 to 40; 0 is a score.")
                    @Nullable Integer totalScore,
            @Sensitive(SPECIAL) @Means("Impact score, from 0 to 10.") @Nullable Integer impactScore)
            implements WellbeingFact {}

    @StoredAs("health.sdq-not-completed.v1")
    @Means("It was established why no strengths and difficulties questionnaire will be completed.")
    record SdqNotCompleted(
            @Sensitive(SPECIAL) @Codes("sdq-reason") @Means("Why.") @Nullable Code reason)
            implements WellbeingFact {}

    @StoredAs("health.mental-health-referral-made.v1")
    @Means("The child was referred to a mental health or therapeutic service.")
    record MentalHealthReferralMade(
            @Means("The referral.") Ref referral,
            @Sensitive(SPECIAL) @Codes("mental-health-service") @Means("The kind of service.")
                    @Nullable Code service,
            @Codes("referrer") @Means("Who made the referral.") @Nullable Code referredBy,
            @Sensitive(SPECIAL) @Means("Whether it was made as urgent.") @Nullable Boolean urgent)
            implements WellbeingFact {}

    @StoredAs("health.mental-health-referral-decided.v1")
    @Means("A mental health or therapeutic service accepted the child, or did not.")
    record MentalHealthReferralDecided(
            @Means("The referral.") Ref referral,
            @Means("Whether the service accepted the child.") boolean accepted,
            @Sensitive(SPECIAL)
                    @Codes("mental-health-decision-reason")
                    @Means("Why not, where it did not.")
                    @Nullable Code reason)
            implements WellbeingFact {}

    /** Ends the wait that began with the referral. */
    @StoredAs("health.mental-health-treatment-started.v1")
    @Means("The child was first seen for treatment or therapy.")
    record MentalHealthTreatmentStarted(
            @Means("The referral it follows.") @Nullable Ref referral,
            @Means("The treatment.") @Nullable Ref treatment,
            @Sensitive(SPECIAL) @Codes("mental-health-service") @Means("The kind of service.")
                    @Nullable Code service)
            implements WellbeingFact {}

    @StoredAs("health.mental-health-treatment-ended.v1")
    @Means("The child's treatment or therapy ended.")
    record MentalHealthTreatmentEnded(
            @Means("The referral it followed.") @Nullable Ref referral,
            @Means("The treatment.") @Nullable Ref treatment,
            @Sensitive(SPECIAL) @Codes("treatment-outcome") @Means("How it ended.")
                    @Nullable Code outcome)
            implements WellbeingFact {}

    @StoredAs("health.self-harm-incident-recorded.v1")
    @Means("The child harmed themselves or tried to.")
    record SelfHarmIncidentRecorded(
            @Sensitive(SPECIAL) @Codes("self-harm-severity") @Means("How severe.")
                    @Nullable Code severity,
            @Sensitive(SPECIAL) @Means("Whether medical treatment was needed.")
                    @Nullable Boolean treated,
            @Means("The placement the child was living in.") @Nullable Ref placement)
            implements WellbeingFact {}

    @StoredAs("health.substance-misuse-screened.v1")
    @Means("Whether the child misuses drugs, alcohol or volatile substances was looked into.")
    record SubstanceMisuseScreened(
            @Sensitive(SPECIAL) @Means("Whether a problem was identified.")
                    @Nullable Boolean identified,
            @Sensitive(SPECIAL) @Codes("substance-misuse-risk") @Means("The level of risk found.")
                    @Nullable Code risk)
            implements WellbeingFact {}

    @StoredAs("health.substance-misuse-intervention-offered.v1")
    @Means("The child was offered help with substance misuse.")
    record SubstanceMisuseInterventionOffered(
            @Sensitive(SPECIAL) @Means("Whether the child accepted, once known.")
                    @Nullable Boolean accepted)
            implements WellbeingFact {}

    @StoredAs("health.substance-misuse-intervention-started.v1")
    @Means("Help with substance misuse began.")
    record SubstanceMisuseInterventionStarted(
            @Sensitive(SPECIAL) @Codes("substance-misuse-service") @Means("The kind of service.")
                    @Nullable Code service,
            @Means("The day it is to be reviewed.") @Nullable LocalDate reviewOn)
            implements WellbeingFact {}
}
