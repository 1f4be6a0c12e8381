package uk.carejourney.voice;

import static uk.carejourney.fact.Sensitivity.FREE_TEXT;
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

/** Every fact the ledger can hold about complaints by or for a child. */
public sealed interface ComplaintFact extends Fact {

    @StoredAs("voice.complaint-received.v1")
    @Means("A complaint, by the child or for the child, was received.")
    record ComplaintReceived(
            @Means("The complaint.") Ref complaint,
            @Codes("complaint-stage") @Means("The stage it is dealt with at.") @Nullable Code stage,
            @Codes("complainant") @Means("Who complains.") @Nullable Code madeBy,
            @Codes("complaint-subject") @Means("What it is about.") List<Code> about,
            @Sensitive(SPECIAL)
                    @Codes("protected-characteristic")
                    @Means("The protected characteristics it concerns.")
                    List<Code> characteristics,
            @Sensitive(FREE_TEXT) @Means("What is complained of.") @Nullable String words)
            implements ComplaintFact {}

    @StoredAs("voice.complaint-escalated.v1")
    @Means("The complainant asked for a complaint to go to the next stage.")
    record ComplaintEscalated(
            @Means("The complaint.") Ref complaint,
            @Codes("complaint-stage") @Means("The stage asked for.") @Nullable Code stage)
            implements ComplaintFact {}

    @StoredAs("voice.complaint-panel-held.v1")
    @Means("The review panel considered a complaint at the third stage.")
    record ComplaintPanelHeld(
            @Means("The complaint.") Ref complaint,
            @Means("The day the panel sent its findings.") @Nullable LocalDate findingsSentOn)
            implements ComplaintFact {}

    @StoredAs("voice.complaint-answered.v1")
    @Means("The council answered a complaint at one stage.")
    record ComplaintAnswered(
            @Means("The complaint.") Ref complaint,
            @Codes("complaint-stage") @Means("The stage answered.") @Nullable Code stage,
            @Codes("complaint-finding") @Means("What was found.") @Nullable Code finding)
            implements ComplaintFact {}

    @StoredAs("voice.complaint-resolved.v1")
    @Means("A complaint was resolved or came to its end.")
    record ComplaintResolved(
            @Means("The complaint.") Ref complaint,
            @Codes("complaint-outcome") @Means("How it ended.") @Nullable Code outcome,
            @Sensitive(FREE_TEXT) @Means("What was put right.") @Nullable String remedy)
            implements ComplaintFact {}
}
