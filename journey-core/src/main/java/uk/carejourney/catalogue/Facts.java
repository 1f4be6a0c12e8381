package uk.carejourney.catalogue;

import uk.carejourney.admission.AdmissionFact;
import uk.carejourney.adoption.AdoptionFact;
import uk.carejourney.alert.AlertFact;
import uk.carejourney.careplan.CarePlanFact;
import uk.carejourney.careplan.PanelFact;
import uk.carejourney.careplan.PermanenceFact;
import uk.carejourney.carer.AdopterFact;
import uk.carejourney.carer.CarerFact;
import uk.carejourney.carer.EstablishmentFact;
import uk.carejourney.correction.CorrectionFact;
import uk.carejourney.council.CouncilFact;
import uk.carejourney.council.FigureFact;
import uk.carejourney.council.GrantFact;
import uk.carejourney.council.RuleFact;
import uk.carejourney.court.CourtFact;
import uk.carejourney.court.LibertyFact;
import uk.carejourney.coverage.CoverageFact;
import uk.carejourney.education.EducationFact;
import uk.carejourney.education.LearningFact;
import uk.carejourney.fact.FactCatalogue;
import uk.carejourney.familytime.FamilyTimeFact;
import uk.carejourney.frontdoor.FamilyArrangementFact;
import uk.carejourney.frontdoor.FrontDoorFact;
import uk.carejourney.guardianship.GuardianshipFact;
import uk.carejourney.health.HealthFact;
import uk.carejourney.health.WellbeingFact;
import uk.carejourney.identity.IdentityFact;
import uk.carejourney.leavingcare.CareLeaverFact;
import uk.carejourney.leavingcare.PathwayFact;
import uk.carejourney.ledger.EntryForm;
import uk.carejourney.ledger.Upcasts;
import uk.carejourney.missing.MissingFact;
import uk.carejourney.offending.OffendingFact;
import uk.carejourney.placement.FamilyCareFact;
import uk.carejourney.placement.PlacementFact;
import uk.carejourney.protection.ProtectionFact;
import uk.carejourney.restriction.RestrictionFact;
import uk.carejourney.restriction.SealFact;
import uk.carejourney.retention.RemovalFact;
import uk.carejourney.retention.RetentionFact;
import uk.carejourney.returns.ReturnsFact;
import uk.carejourney.review.ReviewFact;
import uk.carejourney.shortbreak.ShortBreakFact;
import uk.carejourney.visit.VisitFact;
import uk.carejourney.voice.ComplaintFact;
import uk.carejourney.voice.VoiceFact;
import uk.carejourney.workforce.WorkforceFact;

import java.util.List;

/** Every area, every fact, every upcast. A new area is added here and nowhere else. */
public final class Facts {

    /** All facts of all areas. */
    public static final FactCatalogue CATALOGUE =
            new FactCatalogue(
                    List.of(
                            AdmissionFact.class,
                            AdopterFact.class,
                            AdoptionFact.class,
                            AlertFact.class,
                            CareLeaverFact.class,
                            CarePlanFact.class,
                            CarerFact.class,
                            ComplaintFact.class,
                            CorrectionFact.class,
                            CouncilFact.class,
                            CourtFact.class,
                            CoverageFact.class,
                            EducationFact.class,
                            EstablishmentFact.class,
                            FamilyArrangementFact.class,
                            FamilyCareFact.class,
                            FamilyTimeFact.class,
                            FigureFact.class,
                            FrontDoorFact.class,
                            GrantFact.class,
                            GuardianshipFact.class,
                            HealthFact.class,
                            IdentityFact.class,
                            LearningFact.class,
                            LibertyFact.class,
                            MissingFact.class,
                            OffendingFact.class,
                            PanelFact.class,
                            PathwayFact.class,
                            PermanenceFact.class,
                            PlacementFact.class,
                            ProtectionFact.class,
                            RemovalFact.class,
                            RestrictionFact.class,
                            RetentionFact.class,
                            ReturnsFact.class,
                            ReviewFact.class,
                            RuleFact.class,
                            SealFact.class,
                            ShortBreakFact.class,
                            VisitFact.class,
                            VoiceFact.class,
                            WellbeingFact.class,
                            WorkforceFact.class));

    /** The changes of stored shape so far. */
    public static final Upcasts UPCASTS = Upcasts.none();

    /** How entries are written and read. */
    public static final EntryForm FORM = new EntryForm(CATALOGUE, UPCASTS);

    private Facts() {}
}
