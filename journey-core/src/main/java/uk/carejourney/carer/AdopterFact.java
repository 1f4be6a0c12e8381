package uk.carejourney.carer;

import org.jspecify.annotations.Nullable;

import uk.carejourney.fact.Codes;
import uk.carejourney.fact.Means;
import uk.carejourney.fact.StoredAs;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Fact;

import java.time.LocalDate;
import java.util.List;

/** Every fact the ledger can hold about people who want to adopt. */
public sealed interface AdopterFact extends Fact {

    @StoredAs("carer.adopter-enquiry-received.v1")
    @Means("Someone asked the agency about adopting.")
    record AdopterEnquiryReceived(@Means("The agency they asked.") @Nullable String agency)
            implements AdopterFact {}

    /** Stage one, the checks, is to take two months; stage two, the assessment, four. */
    @StoredAs("carer.adopter-stage-started.v1")
    @Means("Prospective adopters began a stage of the process.")
    record AdopterStageStarted(@Means("Stage 1 or 2.") Integer stage) implements AdopterFact {}

    @StoredAs("carer.adopter-stage-completed.v1")
    @Means("Prospective adopters completed a stage of the process.")
    record AdopterStageCompleted(
            @Means("Stage 1 or 2.") Integer stage,
            @Means("Whether the agency went on with them.") @Nullable Boolean proceeds,
            @Means("The day they said that they wish to go on.")
                    @Nullable LocalDate noticeToProceedOn)
            implements AdopterFact {}

    @StoredAs("carer.adopter-approved.v1")
    @Means("Prospective adopters were approved as suitable to adopt.")
    record AdopterApproved(
            @Codes("adopter-preparation") @Means("The children they are prepared for.")
                    List<Code> preparedFor,
            @Means("Whether they foster already.") @Nullable Boolean fosterCarer,
            @Means("Whether they are ready to foster before they adopt.")
                    @Nullable Boolean earlyPermanence)
            implements AdopterFact {}

    @StoredAs("carer.adopter-approval-ended.v1")
    @Means("Prospective adopters left the process, or their approval ended.")
    record AdopterApprovalEnded(@Codes("adopter-end") @Means("Why.") @Nullable Code reason)
            implements AdopterFact {}
}
