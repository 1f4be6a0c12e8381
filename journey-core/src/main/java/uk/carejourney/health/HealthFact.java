package uk.carejourney.health;

import static uk.carejourney.fact.Sensitivity.FREE_TEXT;
import static uk.carejourney.fact.Sensitivity.IDENTIFYING;
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
import java.util.List;

/** Every fact the ledger can hold about a child's physical health and health care. */
public sealed interface HealthFact extends Fact {

    @StoredAs("health.health-assessment-requested.v1")
    @Means("The council asked for the child's health to be assessed.")
    record HealthAssessmentRequested(
            @Means("The assessment.") Ref assessment,
            @Codes("health-assessment-kind") @Means("Initial, review or another kind.")
                    @Nullable Code kind,
            @Means("Whether the child is placed outside the council's area.")
                    @Nullable Boolean placedOutOfArea)
            implements HealthFact {}

    @StoredAs("health.health-assessment-booked.v1")
    @Means("An appointment for the child's health assessment was made.")
    record HealthAssessmentBooked(
            @Means("The assessment.") Ref assessment,
            @Means("The day of the appointment.") @Nullable LocalDate bookedFor)
            implements HealthFact {}

    /** Happened on the day the child was assessed, whenever the report came. */
    @StoredAs("health.health-assessment-completed.v1")
    @Means("The child's health was assessed.")
    record HealthAssessmentCompleted(
            @Means("The assessment.") @Nullable Ref assessment,
            @Codes("health-assessment-kind") @Means("Initial, review or another kind.")
                    @Nullable Code kind,
            @Codes("health-practitioner-role") @Means("Who assessed the child.")
                    @Nullable Code practitionerRole,
            @Means("Whether a nurse or midwife assessed under a doctor's supervision.")
                    @Nullable Boolean underDoctorsSupervision,
            @Codes("health-assessment-place") @Means("Where the child was assessed.")
                    @Nullable Code place)
            implements HealthFact {}

    @StoredAs("health.health-assessment-reported.v1")
    @Means("The council received the written report of the child's health assessment.")
    record HealthAssessmentReported(
            @Means("The assessment.") @Nullable Ref assessment,
            @Codes("health-assessment-kind") @Means("Initial, review or another kind.")
                    @Nullable Code kind)
            implements HealthFact {}

    @StoredAs("health.health-assessment-declined.v1")
    @Means("A health assessment that was offered was declined.")
    record HealthAssessmentDeclined(
            @Means("The assessment.") @Nullable Ref assessment,
            @Codes("health-assessment-kind") @Means("Initial, review or another kind.")
                    @Nullable Code kind,
            @Codes("declined-by") @Means("Who declined.") @Nullable Code declinedBy,
            @Means("Whether the child has sufficient understanding to refuse.")
                    @Nullable Boolean childUnderstands,
            @Sensitive(FREE_TEXT) @Means("How it will be offered again.")
                    @Nullable String nextOffer)
            implements HealthFact {}

    @StoredAs("health.health-plan-agreed.v1")
    @Means("The child's health plan was agreed or renewed.")
    record HealthPlanAgreed(
            @Means("The plan.") @Nullable Ref plan,
            @Means("Whether it is part of the care plan.") @Nullable Boolean inCarePlan,
            @Means("Whether it is joined to an education, health and care plan.")
                    @Nullable Boolean joinedToEducationHealthAndCarePlan)
            implements HealthFact {}

    @StoredAs("health.health-registration-started.v1")
    @Means("The child was registered with a health service.")
    record HealthRegistrationStarted(
            @Codes("health-service") @Means("A general practitioner, dentist, optician or other.")
                    @Nullable Code service,
            @Sensitive(IDENTIFYING) @Means("The practice.") @Nullable String practice)
            implements HealthFact {}

    @StoredAs("health.health-registration-ended.v1")
    @Means("The child stopped being registered with a health service.")
    record HealthRegistrationEnded(
            @Codes("health-service") @Means("A general practitioner, dentist, optician or other.")
                    @Nullable Code service,
            @Sensitive(IDENTIFYING) @Means("The practice.") @Nullable String practice)
            implements HealthFact {}

    @StoredAs("health.dental-check-completed.v1")
    @Means("A dentist checked the child's teeth.")
    record DentalCheckCompleted(
            @Sensitive(SPECIAL) @Means("Whether treatment is needed.")
                    @Nullable Boolean treatmentNeeded,
            @Means("The day by which the dentist wants to see the child again.")
                    @Nullable LocalDate recallOn)
            implements HealthFact {}

    @StoredAs("health.dental-check-declined.v1")
    @Means("A dental check that was offered was declined.")
    record DentalCheckDeclined(
            @Codes("declined-by") @Means("Who declined.") @Nullable Code declinedBy)
            implements HealthFact {}

    @StoredAs("health.development-check-completed.v1")
    @Means("A health and development check of a child under five took place.")
    record DevelopmentCheckCompleted(
            @Codes("development-check") @Means("Which check of the healthy child programme.")
                    @Nullable Code check)
            implements HealthFact {}

    /** Happened on the day the statement is true of. */
    @StoredAs("health.immunisation-status-recorded.v1")
    @Means("Whether the child's immunisations are complete for the child's age was established.")
    record ImmunisationStatusRecorded(
            @Sensitive(SPECIAL) @Means("Whether they are up to date.") @Nullable Boolean upToDate,
            @Sensitive(SPECIAL) @Codes("immunisation") @Means("Those still to be given.")
                    List<Code> outstanding,
            @Codes("declined-by") @Means("Who declined those not given, where someone did.")
                    @Nullable Code declinedBy)
            implements HealthFact {}

    @StoredAs("health.health-access-delayed.v1")
    @Means("A health service the child needs was not to be had when it was asked for.")
    record HealthAccessDelayed(
            @Codes("health-service") @Means("The service.") @Nullable Code service,
            @Means("The day it was asked for.") @Nullable LocalDate requestedOn,
            @Sensitive(SPECIAL) @Codes("health-access-delay-reason") @Means("Why it was delayed.")
                    @Nullable Code reason)
            implements HealthFact {}

    @StoredAs("health.sexual-health-advice-given.v1")
    @Means("The child was given advice or help about relationships and sexual health.")
    record SexualHealthAdviceGiven(
            @Sensitive(SPECIAL)
                    @Codes("sexual-health-advice")
                    @Means("What kind of advice or help.")
                    @Nullable Code kind)
            implements HealthFact {}

    @StoredAs("health.health-history-summary-given.v1")
    @Means("A young person leaving care was given a summary of their health history.")
    record HealthHistorySummaryGiven(
            @Means("Whether it was explained to them.") @Nullable Boolean explained,
            @Means("Whether a copy is kept in their record.") @Nullable Boolean copyKept)
            implements HealthFact {}

    @StoredAs("health.health-history-summary-declined.v1")
    @Means("A young person leaving care did not want a summary of their health history.")
    record HealthHistorySummaryDeclined() implements HealthFact {}
}
