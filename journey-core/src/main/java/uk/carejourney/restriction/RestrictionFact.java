package uk.carejourney.restriction;

import static uk.carejourney.fact.Sensitivity.FREE_TEXT;
import static uk.carejourney.fact.Sensitivity.SPECIAL;
import static uk.carejourney.fact.Whose.WORKER;

import org.jspecify.annotations.Nullable;

import uk.carejourney.fact.Codes;
import uk.carejourney.fact.Means;
import uk.carejourney.fact.Sensitive;
import uk.carejourney.fact.StoredAs;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Fact;

import java.time.Instant;
import java.util.List;

/** Every fact the ledger can hold about restricting a child's record. */
public sealed interface RestrictionFact extends Fact {

    /**
     * Counts from the moment it is recorded, whatever day it gives: nobody forgets what they saw.
     */
    @StoredAs("restriction.record-restricted.v1")
    @Means("The child's record is kept from all but a few.")
    record RecordRestricted(
            @Sensitive(SPECIAL) @Codes("restriction-category") @Means("What it is restricted for.")
                    Code category,
            @Sensitive(whose = WORKER)
                    @Means("The worker who answers for the restriction and is told who opens it.")
                    String owner,
            @Sensitive(whose = WORKER)
                    @Means("Others who may open it, besides those allocated to the child.")
                    List<String> others,
            @Sensitive(FREE_TEXT) @Means("Why.") String reason)
            implements RestrictionFact {}

    @StoredAs("restriction.restriction-reviewed.v1")
    @Means("It was considered whether the child's record must stay restricted.")
    record RestrictionReviewed(
            @Codes("restriction-review-outcome") @Means("What was decided.") Code outcome,
            @Sensitive(whose = WORKER) @Means("The worker who answers for it from now on.")
                    @Nullable String owner,
            @Sensitive(whose = WORKER)
                    @Means("Others who may open it from now on, where that was changed.")
                    List<String> others,
            @Sensitive(FREE_TEXT) @Means("Why.") @Nullable String reason)
            implements RestrictionFact {}

    @StoredAs("restriction.restriction-lifted.v1")
    @Means("The child's record is restricted no more.")
    record RestrictionLifted(@Sensitive(FREE_TEXT) @Means("Why.") String reason)
            implements RestrictionFact {}

    /** Who broke it is who recorded it, and it opens the record to nobody else. */
    @StoredAs("restriction.glass-broken.v1")
    @Means("Someone opened the restricted record because it could not wait.")
    record GlassBroken(
            @Codes("glass-purpose") @Means("What for.") Code purpose,
            @Sensitive(FREE_TEXT) @Means("Why it could not wait.") String reason,
            @Means("The moment from which it is closed to them again.") Instant until)
            implements RestrictionFact {}
}
