package uk.carejourney.education;

import static uk.carejourney.fact.Sensitivity.SPECIAL;

import org.jspecify.annotations.Nullable;

import uk.carejourney.fact.Codes;
import uk.carejourney.fact.Means;
import uk.carejourney.fact.Sensitive;
import uk.carejourney.fact.StoredAs;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Pence;
import uk.carejourney.journey.Ref;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Every fact the ledger can hold about special needs, support and attainment. */
public sealed interface LearningFact extends Fact {

    @StoredAs("education.education-health-and-care-assessment-requested.v1")
    @Means("An education, health and care needs assessment was asked for.")
    record EducationHealthAndCareAssessmentRequested(
            @Means("The request.") Ref request,
            @Codes("needs-assessment-requester") @Means("Who asked.") @Nullable Code requestedBy)
            implements LearningFact {}

    @StoredAs("education.education-health-and-care-decision-made.v1")
    @Means("The council decided about an education, health and care assessment or plan.")
    record EducationHealthAndCareDecisionMade(
            @Means("The request.") @Nullable Ref request,
            @Codes("needs-assessment-decision") @Means("What was decided.") Code decision)
            implements LearningFact {}

    /** Reported apart, and never a reason to be slower than need be. */
    @StoredAs("education.education-health-and-care-exception-applied.v1")
    @Means("A time limit of an education, health and care assessment came not to apply.")
    record EducationHealthAndCareExceptionApplied(
            @Means("The request.") Ref request,
            @Codes("needs-assessment-exception") @Means("Why it does not apply.")
                    @Nullable Code exception)
            implements LearningFact {}

    @StoredAs("education.education-health-and-care-plan-issued.v1")
    @Means("The final education, health and care plan was issued.")
    record EducationHealthAndCarePlanIssued(
            @Means("The request it answers.") @Nullable Ref request,
            @Means("The plan.") @Nullable Ref plan,
            @Sensitive(SPECIAL) @Codes("special-educational-need") @Means("The main need.")
                    @Nullable Code primaryNeed)
            implements LearningFact {}

    @StoredAs("education.education-health-and-care-plan-reviewed.v1")
    @Means("The education, health and care plan was reviewed at a meeting.")
    record EducationHealthAndCarePlanReviewed(
            @Means("The plan.") @Nullable Ref plan,
            @Codes("needs-plan-review-decision") @Means("What the council then decided.")
                    @Nullable Code decision,
            @Means("The day the council's decision was sent.") @Nullable LocalDate decisionSentOn)
            implements LearningFact {}

    @StoredAs("education.education-health-and-care-plan-ceased.v1")
    @Means("The education, health and care plan came to an end.")
    record EducationHealthAndCarePlanCeased(
            @Means("The plan.") @Nullable Ref plan,
            @Codes("needs-plan-end-reason") @Means("Why.") @Nullable Code reason)
            implements LearningFact {}

    @StoredAs("education.education-support-agreed.v1")
    @Means("Extra support with learning, attendance or behaviour was agreed.")
    record EducationSupportAgreed(
            @Codes("education-support") @Means("What kind of support.") @Nullable Code kind,
            @Codes("education-support-reason") @Means("What called for it.") @Nullable Code reason,
            @Means("Hours each week.") @Nullable BigDecimal hoursPerWeek)
            implements LearningFact {}

    @StoredAs("education.pupil-premium-spent.v1")
    @Means("Pupil premium plus was spent for the child.")
    record PupilPremiumSpent(
            @Means("How much.") @Nullable Pence amount,
            @Codes("education-support") @Means("On what.") @Nullable Code purpose,
            @Codes("school-term") @Means("The term it is for.") @Nullable Code term)
            implements LearningFact {}

    @StoredAs("education.attainment-recorded.v1")
    @Means("What the child attained, or was judged to have reached, in one subject was recorded.")
    record AttainmentRecorded(
            @Codes("attainment-stage") @Means("The stage of schooling.") @Nullable Code stage,
            @Codes("attainment-subject") @Means("The subject or measure.") @Nullable Code subject,
            @Means("The result as awarded.") @Nullable String result,
            @Codes("attainment-level") @Means("The result against what is expected for the age.")
                    @Nullable Code level)
            implements LearningFact {}
}
