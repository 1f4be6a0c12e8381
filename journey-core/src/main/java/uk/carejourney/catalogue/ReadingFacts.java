package uk.carejourney.catalogue;

import uk.carejourney.council.CouncilFact;
import uk.carejourney.fact.FactCatalogue;
import uk.carejourney.ledger.EntryForm;
import uk.carejourney.ledger.Upcasts;
import uk.carejourney.reading.ReadingFact;

import java.util.List;

/**
 * The facts of the ledger of readings. They are not among {@link Facts}: whatever is worked out or
 * published from those can't come upon them.
 */
public final class ReadingFacts {

    /** Every kind of reading, and what opens any ledger. */
    public static final FactCatalogue CATALOGUE =
            new FactCatalogue(List.of(CouncilFact.class, ReadingFact.class));

    /** How readings are written and read. */
    public static final EntryForm FORM = new EntryForm(CATALOGUE, Upcasts.none());

    private ReadingFacts() {}
}
