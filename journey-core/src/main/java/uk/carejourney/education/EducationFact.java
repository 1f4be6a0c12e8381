package uk.carejourney.education;

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

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Every fact the ledger can hold about a child's schooling. */
public sealed interface EducationFact extends Fact {

    @StoredAs("education.school-place-started.v1")
    @Means("The child went on the roll of a school or other place of education.")
    record SchoolPlaceStarted(
            @Sensitive(IDENTIFYING) @Means("The school's unique reference number.")
                    @Nullable String school,
            @Codes("education-provision") @Means("What kind of place it is.")
                    @Nullable Code provision,
            @Codes("school-year-group") @Means("The year group.") @Nullable Code yearGroup,
            @Means("Whether the child attends full time from the start.")
                    @Nullable Boolean fullTime)
            implements EducationFact {}

    /** Starts the twenty school days in which another place is expected. */
    @StoredAs("education.school-place-lost.v1")
    @Means("The child was left without a suitable school place.")
    record SchoolPlaceLost(
            @Sensitive(IDENTIFYING) @Means("The unique reference number of the school lost.")
                    @Nullable String school,
            @Codes("school-place-lost-reason") @Means("Why.") @Nullable Code reason)
            implements EducationFact {}

    @StoredAs("education.school-place-ended.v1")
    @Means("The child left the roll of a school or other place of education.")
    record SchoolPlaceEnded(
            @Sensitive(IDENTIFYING) @Means("The school's unique reference number.")
                    @Nullable String school,
            @Codes("school-place-end-reason") @Means("Why.") @Nullable Code reason)
            implements EducationFact {}

    @StoredAs("education.personal-education-plan-started.v1")
    @Means("Work on a personal education plan began with the school and the virtual school.")
    record PersonalEducationPlanStarted(
            @Means("The plan.") Ref plan,
            @Codes("school-term") @Means("The term it is for.") @Nullable Code term)
            implements EducationFact {}

    @StoredAs("education.personal-education-plan-completed.v1")
    @Means("A personal education plan was completed at a meeting.")
    record PersonalEducationPlanCompleted(
            @Means("The plan.") @Nullable Ref plan,
            @Codes("school-term") @Means("The term it is for.") @Nullable Code term,
            @Codes("education-phase") @Means("Early years, school age or after sixteen.")
                    @Nullable Code phase,
            @Codes("plan-participant") @Means("Who took part.") List<Code> participants,
            @Means("Whether the child's own views are in it.") @Nullable Boolean childsViews)
            implements EducationFact {}

    @StoredAs("education.personal-education-plan-quality-assured.v1")
    @Means("The virtual school judged the quality of a personal education plan.")
    record PersonalEducationPlanQualityAssured(
            @Means("The plan.") @Nullable Ref plan,
            @Codes("plan-quality") @Means("The judgement.") @Nullable Code quality)
            implements EducationFact {}

    /** The envelope's period says over which days the sessions are counted. */
    @StoredAs("education.attendance-recorded.v1")
    @Means("The school's count of the sessions the child attended and missed was recorded.")
    record AttendanceRecorded(
            @Sensitive(IDENTIFYING) @Means("The school's unique reference number.")
                    @Nullable String school,
            @Means("Sessions possible, two to a school day.") @Nullable Integer sessionsPossible,
            @Means("Sessions missed with the school's leave.") @Nullable Integer authorisedAbsence,
            @Means("Sessions missed without leave.") @Nullable Integer unauthorisedAbsence,
            @Means("Sessions the child came to after the register had closed.")
                    @Nullable Integer lateAfterRegister)
            implements EducationFact {}

    @StoredAs("education.suspended.v1")
    @Means("The head teacher suspended the child for a fixed time.")
    record Suspended(
            @Sensitive(IDENTIFYING) @Means("The school's unique reference number.")
                    @Nullable String school,
            @Means("For how many sessions, two to a school day.") @Nullable Integer sessions,
            @Codes("exclusion-reason") @Means("Why.") @Nullable Code reason)
            implements EducationFact {}

    @StoredAs("education.permanently-excluded.v1")
    @Means("The head teacher excluded the child permanently.")
    record PermanentlyExcluded(
            @Sensitive(IDENTIFYING) @Means("The school's unique reference number.")
                    @Nullable String school,
            @Codes("exclusion-reason") @Means("Why.") @Nullable Code reason)
            implements EducationFact {}

    @StoredAs("education.permanent-exclusion-decided.v1")
    @Means("Governors or a review panel decided whether a permanent exclusion stands.")
    record PermanentExclusionDecided(
            @Codes("exclusion-decision") @Means("What was decided.") @Nullable Code decision)
            implements EducationFact {}

    @StoredAs("education.provision-after-exclusion-started.v1")
    @Means("Full-time education began for a child who had been suspended or excluded.")
    record ProvisionAfterExclusionStarted(
            @Codes("education-provision") @Means("What kind of place it is.")
                    @Nullable Code provision)
            implements EducationFact {}

    @StoredAs("education.education-hours-agreed.v1")
    @Means("How many hours of education the child has each week was agreed.")
    record EducationHoursAgreed(
            @Means("Hours each week.") @Nullable BigDecimal hoursPerWeek,
            @Codes("education-provision") @Means("Where.") @Nullable Code provision,
            @Sensitive(SPECIAL) @Codes("part-time-reason") @Means("Why not full time.")
                    @Nullable Code reason,
            @Means("The day full time is meant to begin.") @Nullable LocalDate fullTimeFrom)
            implements EducationFact {}
}
