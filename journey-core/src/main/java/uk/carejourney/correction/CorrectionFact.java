package uk.carejourney.correction;

import org.jspecify.annotations.Nullable;

import uk.carejourney.fact.Means;
import uk.carejourney.fact.Sensitive;
import uk.carejourney.fact.Sensitivity;
import uk.carejourney.fact.StoredAs;
import uk.carejourney.fact.Whose;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Happened;

import java.util.UUID;

/** Every fact that says something about an earlier entry of the same subject. */
public sealed interface CorrectionFact extends Fact {

    /** The entry spoken of, by its event identifier. */
    UUID entry();

    /** The last correction recorded wins; correcting a correction corrects the original entry. */
    @StoredAs("correction.entry-corrected.v1")
    @Means("An earlier entry was wrong; this is what it should have said.")
    record EntryCorrected(
            @Means("The entry that was wrong.") UUID entry,
            @Means("When it really happened.") Happened happened,
            @Means("What it should have said.") Fact fact,
            @Sensitive(Sensitivity.FREE_TEXT) @Means("Why it was wrong.") String reason,
            @Sensitive(whose = Whose.WORKER) @Means("The worker who authorised the correction.")
                    String authorisedBy)
            implements CorrectionFact {}

    @StoredAs("correction.entry-voided.v1")
    @Means("An earlier entry should never have been recorded here.")
    record EntryVoided(
            @Means("The entry withdrawn.") UUID entry,
            @Sensitive(Sensitivity.FREE_TEXT) @Means("Why it is withdrawn.") String reason,
            @Sensitive(whose = Whose.WORKER) @Means("The worker who authorised the withdrawal.")
                    String authorisedBy)
            implements CorrectionFact {}

    @StoredAs("correction.entry-disputed.v1")
    @Means("The child, or someone for them, says an earlier entry is wrong.")
    record EntryDisputed(
            @Means("The entry disputed.") UUID entry,
            @Means("Who disputes it, in relation to the child.") String disputedBy,
            @Sensitive(Sensitivity.FREE_TEXT) @Means("What they say, in their own words.")
                    String statement)
            implements CorrectionFact {}

    @StoredAs("correction.dispute-answered.v1")
    @Means("The council answered a dispute about an earlier entry.")
    record DisputeAnswered(
            @Means("The entry disputed.") UUID entry,
            @Means("Whether the council agreed.") boolean agreed,
            @Sensitive(Sensitivity.FREE_TEXT) @Means("The council's answer.")
                    @Nullable String answer,
            @Sensitive(whose = Whose.WORKER) @Means("The worker who answered.") String answeredBy)
            implements CorrectionFact {}
}
