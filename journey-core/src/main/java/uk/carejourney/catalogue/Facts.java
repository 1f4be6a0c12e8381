package uk.carejourney.catalogue;

import uk.carejourney.admission.AdmissionFact;
import uk.carejourney.adoption.AdoptionFact;
import uk.carejourney.correction.CorrectionFact;
import uk.carejourney.council.CouncilFact;
import uk.carejourney.coverage.CoverageFact;
import uk.carejourney.fact.FactCatalogue;
import uk.carejourney.health.HealthFact;
import uk.carejourney.health.WellbeingFact;
import uk.carejourney.identity.IdentityFact;
import uk.carejourney.ledger.EntryForm;
import uk.carejourney.ledger.Upcasts;
import uk.carejourney.missing.MissingFact;
import uk.carejourney.placement.PlacementFact;
import uk.carejourney.returns.ReturnsFact;
import uk.carejourney.review.ReviewFact;
import uk.carejourney.visit.VisitFact;

import java.util.List;

/** Every area, every fact, every upcast. A new area is added here and nowhere else. */
public final class Facts {

    /** All facts of all areas. */
    public static final FactCatalogue CATALOGUE =
            new FactCatalogue(
                    List.of(
                            AdmissionFact.class,
                            AdoptionFact.class,
                            CorrectionFact.class,
                            CouncilFact.class,
                            CoverageFact.class,
                            HealthFact.class,
                            IdentityFact.class,
                            MissingFact.class,
                            PlacementFact.class,
                            ReturnsFact.class,
                            ReviewFact.class,
                            VisitFact.class,
                            WellbeingFact.class));

    /** The changes of stored shape so far. */
    public static final Upcasts UPCASTS = Upcasts.none();

    /** How entries are written and read. */
    public static final EntryForm FORM = new EntryForm(CATALOGUE, UPCASTS);

    private Facts() {}
}
