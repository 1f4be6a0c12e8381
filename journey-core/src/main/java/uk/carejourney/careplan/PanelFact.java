package uk.carejourney.careplan;

import static uk.carejourney.fact.Sensitivity.FREE_TEXT;
import static uk.carejourney.fact.Whose.WORKER;

import org.jspecify.annotations.Nullable;

import uk.carejourney.fact.Codes;
import uk.carejourney.fact.Means;
import uk.carejourney.fact.Sensitive;
import uk.carejourney.fact.StoredAs;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Ref;

/** Every fact the ledger can hold about panels that advise or decide on a case. */
public sealed interface PanelFact extends Fact {

    @StoredAs("careplan.panel-referral-made.v1")
    @Means("A question about the case was put to a panel.")
    record PanelReferralMade(
            @Means("The referral to the panel.") Ref referral,
            @Codes("panel-kind") @Means("Which panel.") @Nullable Code panel,
            @Codes("panel-question") @Means("What it is asked.") @Nullable Code question)
            implements PanelFact {}

    @StoredAs("careplan.panel-held.v1")
    @Means("A panel considered a question about the case and said what it recommends.")
    record PanelHeld(
            @Means("The referral to the panel.") @Nullable Ref referral,
            @Codes("panel-kind") @Means("Which panel.") @Nullable Code panel,
            @Codes("panel-question") @Means("What it was asked.") @Nullable Code question,
            @Codes("panel-recommendation") @Means("What it recommends.")
                    @Nullable Code recommendation,
            @Sensitive(FREE_TEXT) @Means("Its reasons and conditions.") @Nullable String reasons)
            implements PanelFact {}

    /** The decision maker's working days run from here, not from the day of the panel. */
    @StoredAs("careplan.panel-minutes-received.v1")
    @Means("The decision maker received the panel's recommendation and final minutes.")
    record PanelMinutesReceived(
            @Means("The referral to the panel.") @Nullable Ref referral,
            @Codes("panel-kind") @Means("Which panel.") @Nullable Code panel,
            @Codes("panel-question") @Means("What it was asked.") @Nullable Code question)
            implements PanelFact {}

    @StoredAs("careplan.panel-decision-made.v1")
    @Means("A question put to a panel was decided, by the panel or by its decision maker.")
    record PanelDecisionMade(
            @Means("The referral to the panel.") @Nullable Ref referral,
            @Codes("panel-kind") @Means("Which panel.") @Nullable Code panel,
            @Codes("panel-question") @Means("What was decided on.") @Nullable Code question,
            @Codes("panel-decision") @Means("The decision.") @Nullable Code decision,
            @Sensitive(whose = WORKER) @Means("The worker who decided.")
                    @Nullable String decisionMaker,
            @Sensitive(FREE_TEXT) @Means("Reasons and conditions.") @Nullable String reasons)
            implements PanelFact {}
}
