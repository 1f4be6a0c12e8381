package uk.carejourney.placement;

import org.jspecify.annotations.Nullable;

import uk.carejourney.fact.Codes;
import uk.carejourney.fact.Means;
import uk.carejourney.fact.Sensitive;
import uk.carejourney.fact.Sensitivity;
import uk.carejourney.fact.StoredAs;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Ref;
import uk.carejourney.journey.Subject;

/** Every fact the ledger can hold about where a looked-after child lives. */
public sealed interface PlacementFact extends Fact {

    /** Starts the visiting and placement-plan clocks. */
    @StoredAs("placement.placement-started.v1")
    @Means("The child began to live in this placement.")
    record PlacementStarted(
            @Means("The placement.") Ref placement,
            @Codes("placement-type") @Means("What kind of placement it is.") @Nullable Code type,
            @Codes("placement-provider") @Means("Who provides it.") @Nullable Code provider,
            @Means("The carer, where a carer is known to us.") @Nullable Subject carer,
            @Means("The home, where it is a home known to us.") @Nullable Subject home,
            @Sensitive(Sensitivity.IDENTIFYING) @Means("Postcode of the placement.")
                    @Nullable String postcode,
            @Means("Ofsted's unique reference number of the provider.") @Nullable String urn,
            @Means("Whether the move was planned.") @Nullable Boolean planned)
            implements PlacementFact {}

    @StoredAs("placement.placement-ended.v1")
    @Means("The child stopped living in this placement.")
    record PlacementEnded(
            @Means("The placement.") Ref placement,
            @Codes("reason-place-change") @Means("Why it ended.") @Nullable Code reason,
            @Means("Whether the ending was planned.") @Nullable Boolean planned)
            implements PlacementFact {}
}
