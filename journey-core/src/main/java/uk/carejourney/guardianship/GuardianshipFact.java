package uk.carejourney.guardianship;

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

/** Every fact the ledger can hold about special guardianship, orders apart. */
public sealed interface GuardianshipFact extends Fact {

    @StoredAs("guardianship.special-guardianship-considered.v1")
    @Means("Special guardianship was discussed with someone who might become guardian.")
    record SpecialGuardianshipConsidered(
            @Sensitive(whose = THIRD_PARTY) @Means("The person it was discussed with.")
                    @Nullable Subject with,
            @Codes("relationship") @Means("What that person is to the child.")
                    @Nullable Code relationship,
            @Codes("guardianship-response") @Means("What they answered.") @Nullable Code response)
            implements GuardianshipFact {}

    @StoredAs("guardianship.special-guardianship-notice-given.v1")
    @Means("Someone gave the council written notice that they will apply to be special guardian.")
    record SpecialGuardianshipNoticeGiven(
            @Sensitive(whose = THIRD_PARTY) @Means("The person who gave notice.")
                    @Nullable Subject by,
            @Codes("relationship") @Means("What that person is to the child.")
                    @Nullable Code relationship)
            implements GuardianshipFact {}

    @StoredAs("guardianship.special-guardianship-assessed.v1")
    @Means("The council completed its report on a prospective special guardian.")
    record SpecialGuardianshipAssessed(
            @Sensitive(whose = THIRD_PARTY) @Means("The person assessed.") @Nullable Subject person,
            @Codes("assessment-recommendation") @Means("What the report recommends.")
                    @Nullable Code recommendation)
            implements GuardianshipFact {}

    @StoredAs("guardianship.special-guardianship-application-made.v1")
    @Means("Someone applied to the court for a special guardianship order.")
    record SpecialGuardianshipApplicationMade(
            @Sensitive(whose = THIRD_PARTY) @Means("The applicant.") @Nullable Subject by,
            @Means("Whether the court gave leave to apply without three months' notice.")
                    @Nullable Boolean withLeave)
            implements GuardianshipFact {}

    @StoredAs("guardianship.special-guardianship-support-agreed.v1")
    @Means("The support the child and the special guardian will have was agreed.")
    record SpecialGuardianshipSupportAgreed(
            @Means("The plan.") @Nullable Ref plan,
            @Sensitive(whose = THIRD_PARTY) @Means("The special guardian.")
                    @Nullable Subject guardian,
            @Codes("guardianship-support") @Means("The kinds of support.") List<Code> services,
            @Sensitive(whose = THIRD_PARTY) @Means("The allowance each week.")
                    @Nullable Pence weeklyAllowance,
            @Means("The day the support is to be reviewed.") @Nullable LocalDate reviewOn)
            implements GuardianshipFact {}

    @StoredAs("guardianship.special-guardianship-support-reviewed.v1")
    @Means("The support for a child under special guardianship was reviewed.")
    record SpecialGuardianshipSupportReviewed(
            @Means("The plan.") @Nullable Ref plan,
            @Codes("support-review-outcome") @Means("What was decided.") @Nullable Code outcome)
            implements GuardianshipFact {}
}
