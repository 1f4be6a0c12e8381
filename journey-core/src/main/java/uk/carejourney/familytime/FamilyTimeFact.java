package uk.carejourney.familytime;

import static uk.carejourney.fact.Whose.THIRD_PARTY;

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

/** Every fact the ledger can hold about a child's family time. */
public sealed interface FamilyTimeFact extends Fact {

    @StoredAs("familytime.family-time-agreed.v1")
    @Means("How the child is to spend time with someone who matters was agreed or changed.")
    record FamilyTimeAgreed(
            @Means("The arrangement.") Ref arrangement,
            @Sensitive(whose = THIRD_PARTY) @Means("The other person.") @Nullable Subject with,
            @Codes("relationship") @Means("What that person is to the child.")
                    @Nullable Code relationship,
            @Codes("family-time-form") @Means("In person, by video, by letter or otherwise.")
                    @Nullable Code form,
            @Codes("family-time-frequency") @Means("How often.") @Nullable Code frequency,
            @Means("Whether someone is to supervise it.") @Nullable Boolean supervised,
            @Means("The day it is to be reviewed.") @Nullable LocalDate reviewOn)
            implements FamilyTimeFact {}

    @StoredAs("familytime.family-time-held.v1")
    @Means("The child spent time with someone who matters.")
    record FamilyTimeHeld(
            @Means("The arrangement.") @Nullable Ref arrangement,
            @Sensitive(whose = THIRD_PARTY) @Means("The other person.") @Nullable Subject with,
            @Codes("relationship") @Means("What that person is to the child.")
                    @Nullable Code relationship,
            @Codes("family-time-form") @Means("In person, by video, by letter or otherwise.")
                    @Nullable Code form,
            @Means("Whether someone supervised it.") @Nullable Boolean supervised,
            @Codes("family-time-quality") @Means("How it went for the child.")
                    @Nullable Code quality)
            implements FamilyTimeFact {}

    @StoredAs("familytime.family-time-missed.v1")
    @Means("Family time that was arranged did not take place.")
    record FamilyTimeMissed(
            @Means("The arrangement.") @Nullable Ref arrangement,
            @Sensitive(whose = THIRD_PARTY) @Means("The other person.") @Nullable Subject with,
            @Codes("family-time-missed-reason") @Means("Why.") @Nullable Code reason)
            implements FamilyTimeFact {}

    @StoredAs("familytime.family-time-reviewed.v1")
    @Means("An arrangement for family time was reviewed.")
    record FamilyTimeReviewed(
            @Means("The arrangement.") @Nullable Ref arrangement,
            @Codes("family-time-outcome") @Means("What was decided.") @Nullable Code outcome,
            @Means("Whether it still needs supervision.") @Nullable Boolean supervisionNeeded)
            implements FamilyTimeFact {}
}
