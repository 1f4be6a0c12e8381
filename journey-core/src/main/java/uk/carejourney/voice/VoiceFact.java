package uk.carejourney.voice;

import static uk.carejourney.fact.Sensitivity.FREE_TEXT;
import static uk.carejourney.fact.Whose.THIRD_PARTY;
import static uk.carejourney.fact.Whose.WORKER;

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
import java.util.List;

/** Every fact the ledger can hold about a child being heard and informed. */
public sealed interface VoiceFact extends Fact {

    @StoredAs("voice.views-recorded.v1")
    @Means("The child's wishes, feelings or views were heard and written down.")
    record ViewsRecorded(
            @Codes("views-topic") @Means("What they are about.") List<Code> topics,
            @Codes("views-channel") @Means("How the child made them known.") @Nullable Code channel,
            @Sensitive(FREE_TEXT) @Means("What the child said, in the child's own words.")
                    @Nullable String words,
            @Means("The review they were given for.") @Nullable Ref review)
            implements VoiceFact {}

    @StoredAs("voice.child-informed.v1")
    @Means("The child was told or shown something about their own life in care.")
    record ChildInformed(
            @Codes("child-information") @Means("What the child was told.") List<Code> about,
            @Codes("information-form") @Means("In what form.") @Nullable Code form)
            implements VoiceFact {}

    @StoredAs("voice.rights-information-given.v1")
    @Means("The child was told of their rights and how to use them.")
    record RightsInformationGiven(
            @Codes("rights-topic") @Means("Which rights.") List<Code> topics,
            @Codes("information-form") @Means("In what form.") @Nullable Code form)
            implements VoiceFact {}

    @StoredAs("voice.advocacy-offered.v1")
    @Means("The child was offered an advocate.")
    record AdvocacyOffered(
            @Codes("offer-response") @Means("What the child answered, once known.")
                    @Nullable Code response,
            @Codes("advocacy-occasion") @Means("What called for it.") @Nullable Code occasion)
            implements VoiceFact {}

    @StoredAs("voice.advocacy-started.v1")
    @Means("An advocate began to act for the child.")
    record AdvocacyStarted(
            @Means("The advocacy.") Ref advocacy,
            @Codes("advocacy-occasion") @Means("What called for it.") @Nullable Code occasion)
            implements VoiceFact {}

    @StoredAs("voice.advocacy-ended.v1")
    @Means("An advocate stopped acting for the child.")
    record AdvocacyEnded(
            @Means("The advocacy.") Ref advocacy,
            @Codes("advocacy-outcome") @Means("What came of it.") @Nullable Code outcome,
            @Means("Whether the child says they understand their rights better.")
                    @Nullable Boolean understandsRightsBetter)
            implements VoiceFact {}

    @StoredAs("voice.independent-visitor-considered.v1")
    @Means("Whether the child should have an independent visitor was considered.")
    record IndependentVisitorConsidered(
            @Codes("independent-visitor-decision") @Means("What was decided.")
                    @Nullable Code decision,
            @Means("The review that considered it.") @Nullable Ref review)
            implements VoiceFact {}

    @StoredAs("voice.independent-visitor-offered.v1")
    @Means("The child was offered an independent visitor.")
    record IndependentVisitorOffered(
            @Codes("offer-response") @Means("What the child answered, once known.")
                    @Nullable Code response)
            implements VoiceFact {}

    @StoredAs("voice.independent-visitor-matched.v1")
    @Means("An independent visitor was appointed for the child.")
    record IndependentVisitorMatched(
            @Sensitive(whose = THIRD_PARTY) @Means("The visitor.") @Nullable Subject visitor,
            @Means("The day a visitor was asked for.") @Nullable LocalDate requestedOn)
            implements VoiceFact {}

    @StoredAs("voice.independent-visitor-ended.v1")
    @Means("An independent visitor stopped visiting the child.")
    record IndependentVisitorEnded(
            @Sensitive(whose = THIRD_PARTY) @Means("The visitor.") @Nullable Subject visitor,
            @Codes("independent-visitor-end-reason") @Means("Why.") @Nullable Code reason)
            implements VoiceFact {}

    @StoredAs("voice.life-story-work-done.v1")
    @Means("The child and a worker worked on the story of the child's life.")
    record LifeStoryWorkDone(
            @Codes("life-story-stage") @Means("How far it has come.") @Nullable Code stage)
            implements VoiceFact {}

    @StoredAs("voice.direct-work-held.v1")
    @Means("A worker spent time with the child on a piece of direct work.")
    record DirectWorkHeld(
            @Sensitive(whose = WORKER) @Means("The worker.") @Nullable String worker,
            @Codes("direct-work-tool") @Means("The tool or approach used.") @Nullable Code tool)
            implements VoiceFact {}
}
