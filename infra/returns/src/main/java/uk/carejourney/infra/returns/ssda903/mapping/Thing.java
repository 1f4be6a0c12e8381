package uk.carejourney.infra.returns.ssda903.mapping;

import org.jspecify.annotations.Nullable;

import uk.carejourney.admission.AdmissionFact.ChildBecameLookedAfter;
import uk.carejourney.admission.AdmissionFact.ChildCeasedToBeLookedAfter;
import uk.carejourney.admission.AdmissionFact.EpisodeEnded;
import uk.carejourney.admission.AdmissionFact.EpisodeStarted;
import uk.carejourney.adoption.AdoptionFact.AdoptionDecisionMade;
import uk.carejourney.adoption.AdoptionFact.AdoptionDecisionRescinded;
import uk.carejourney.adoption.AdoptionFact.PlacedForAdoption;
import uk.carejourney.court.LibertyFact.DeprivationOfLibertyAuthorised;
import uk.carejourney.court.LibertyFact.DeprivationOfLibertyEnded;
import uk.carejourney.identity.IdentityFact.ChildDied;
import uk.carejourney.identity.IdentityFact.ChildRegistered;
import uk.carejourney.identity.IdentityFact.EthnicityRecorded;
import uk.carejourney.identity.IdentityFact.NumberRecorded;
import uk.carejourney.identity.IdentityFact.UnaccompaniedStatusEnded;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Happened;
import uk.carejourney.missing.MissingFact.Returned;
import uk.carejourney.missing.MissingFact.WentMissing;
import uk.carejourney.placement.PlacementFact.PlacementEnded;
import uk.carejourney.placement.PlacementFact.PlacementStarted;
import uk.carejourney.returns.ReturnsFact.AdoptionStatementMade;
import uk.carejourney.returns.ReturnsFact.AnnualHealthStatementMade;
import uk.carejourney.returns.ReturnsFact.CareLeaverStatusStated;
import uk.carejourney.returns.ReturnsFact.MotherStatusStated;
import uk.carejourney.returns.ReturnsFact.PreviousPermanenceRecorded;
import uk.carejourney.review.ReviewFact.ReviewHeld;

import java.util.Map;
import java.util.Optional;

/**
 * Something returns can say one thing of only: an episode's end, a review, the child's birth.
 *
 * @param kind the kind of fact said of it
 * @param which tells it from others of the kind
 */
record Thing(Class<? extends Fact> kind, Object which) {

    /** The return wrote sex as a digit up to 2023-24. */
    private static final Map<String, String> SEX_SINCE_2024 = Map.of("1", "M", "2", "F");

    private static final String THE_CHILD = "the child";

    /** What a fact is said of; empty for a kind that may be said of many things at once. */
    static Optional<Thing> of(Fact fact, Happened happened) {
        return Optional.ofNullable(which(fact, happened))
                .map(which -> new Thing(fact.getClass(), which));
    }

    private static @Nullable Object which(Fact fact, Happened happened) {
        return switch (fact) {
            case ChildRegistered _, EthnicityRecorded _, ChildDied _, UnaccompaniedStatusEnded _ ->
                    THE_CHILD;
            case NumberRecorded one -> one.kind();
            case ChildBecameLookedAfter one -> one.periodOfCare();
            case ChildCeasedToBeLookedAfter one -> one.periodOfCare();
            case EpisodeStarted one -> one.episode();
            case EpisodeEnded one -> one.episode();
            case PlacementStarted one -> one.placement();
            case PlacementEnded one -> one.placement();
            case PlacedForAdoption one -> one.placement();
            case AdoptionDecisionMade one -> one.decision();
            case AdoptionDecisionRescinded one -> one.decision();
            case ReviewHeld one -> one.review();
            case WentMissing one -> one.episode();
            case Returned one -> one.episode();
            case DeprivationOfLibertyAuthorised one -> one.order();
            case DeprivationOfLibertyEnded one -> one.order();
            case AnnualHealthStatementMade _,
                    CareLeaverStatusStated _,
                    MotherStatusStated _,
                    AdoptionStatementMade _,
                    PreviousPermanenceRecorded _ ->
                    happened;
            default -> null;
        };
    }

    /** Whether two answers can't both be right; ethnicity and numbers may be given anew. */
    boolean isSettled() {
        return kind != EthnicityRecorded.class && kind != NumberRecorded.class;
    }

    /** The fact with what only the guide's wording has changed put in the newer words. */
    static Fact meant(Fact fact) {
        return fact instanceof ChildRegistered one && one.sex() != null
                ? new ChildRegistered(
                        one.localIdentifier(),
                        one.dateOfBirth(),
                        one.expectedOn(),
                        new Code(SEX_SINCE_2024.getOrDefault(one.sex().value(), one.sex().value())))
                : fact;
    }
}
