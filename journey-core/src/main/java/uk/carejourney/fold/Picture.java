package uk.carejourney.fold;

import org.jspecify.annotations.Nullable;

import uk.carejourney.admission.AdmissionFact;
import uk.carejourney.admission.AdmissionFact.ChildBecameLookedAfter;
import uk.carejourney.admission.AdmissionFact.EpisodeStarted;
import uk.carejourney.admission.AdmissionFact.LegalStatusChanged;
import uk.carejourney.journey.Code;
import uk.carejourney.placement.PlacementFact.PlacementStarted;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What was so for a child on one day.
 *
 * @param day the day
 * @param age age in whole years; empty before birth and where the birthday is not known
 * @param lookedAfter the period of care the day lies in
 * @param legalStatus the legal status the child was looked after under
 * @param placement where the child lived; of several left open, the one that began last
 */
public record Picture(
        LocalDate day,
        Optional<Integer> age,
        Optional<Spell<ChildBecameLookedAfter>> lookedAfter,
        Optional<Code> legalStatus,
        Optional<Spell<PlacementStarted>> placement) {

    static Picture of(Journey journey, LocalDate day) {
        Optional<Spell<ChildBecameLookedAfter>> period =
                journey.periodsOfCare().stream().filter(spell -> spell.covers(day)).findFirst();
        return new Picture(
                day,
                journey.identity().ageOn(day),
                period,
                period.flatMap(within -> legalStatus(journey, within, day)),
                period.flatMap(_ ->
                        journey.placements().stream()
                                .filter(spell -> spell.covers(day))
                                .reduce((_, later) -> later)));
    }

    private static Optional<Code> legalStatus(
            Journey journey, Spell<ChildBecameLookedAfter> within, LocalDate day) {
        @Nullable Code status = within.begun().legalStatus();
        for (Told told : journey.told(AdmissionFact.class).toList()) {
            boolean inTime =
                    told.happened()
                            .earliest()
                            .filter(from -> !from.isBefore(within.from()) && !from.isAfter(day))
                            .isPresent();
            if (inTime && told.fact() instanceof LegalStatusChanged changed) {
                status = changed.legalStatus();
            } else if (inTime && told.fact() instanceof EpisodeStarted seen) {
                status = seen.legalStatus() == null ? status : seen.legalStatus();
            }
        }
        return Optional.ofNullable(status);
    }
}
