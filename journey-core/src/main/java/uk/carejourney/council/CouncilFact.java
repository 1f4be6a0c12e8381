package uk.carejourney.council;

import uk.carejourney.fact.Means;
import uk.carejourney.fact.Sensitive;
import uk.carejourney.fact.StoredAs;
import uk.carejourney.fact.Whose;
import uk.carejourney.journey.Fact;

/** Every fact the ledger can hold about the council whose ledger it is. */
public sealed interface CouncilFact extends Fact {

    /** Stands at position 0 and nowhere else; its leaf says the same in the clear. */
    @StoredAs("council.ledger-opened.v1")
    @Means("This ledger was opened.")
    record LedgerOpened(
            @Sensitive(whose = Whose.NOBODY) @Means("The log's name in proofs.") String origin,
            @Sensitive(whose = Whose.NOBODY) @Means("The council whose records it holds.")
                    String council,
            @Sensitive(whose = Whose.NOBODY) @Means("Whether the people in it are invented.")
                    boolean demonstration)
            implements CouncilFact {}
}
