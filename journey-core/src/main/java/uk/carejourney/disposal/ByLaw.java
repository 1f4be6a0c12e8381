package uk.carejourney.disposal;

import org.jspecify.annotations.Nullable;

import uk.carejourney.admission.AdmissionFact.ChildBecameLookedAfter;
import uk.carejourney.admission.AdmissionFact.ChildCeasedToBeLookedAfter;
import uk.carejourney.admission.AdmissionFact.EpisodeEnded;
import uk.carejourney.admission.AdmissionFact.EpisodeStarted;
import uk.carejourney.court.CourtFact.OrderMade;
import uk.carejourney.fold.Journey;
import uk.carejourney.fold.Merges;
import uk.carejourney.fold.Told;
import uk.carejourney.identity.IdentityFact.ChildDied;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Happened;
import uk.carejourney.placement.PlacementFact.PlacementStarted;
import uk.carejourney.shortbreak.ShortBreakFact;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The periods regulations set: for children looked after, and for children adopted. */
final class ByLaw {

    private static final int YEARS_FROM_BIRTH = 75;
    private static final int YEARS_FROM_DEATH = 15;
    private static final int YEARS_FROM_ADOPTION = 100;
    private static final int OF_AGE = 18;

    private static final String CASE_RECORD =
            "Care Planning, Placement and Case Review (England) Regulations 2010 regulation 50(1)";
    private static final String ADOPTION =
            "Disclosure of Adoption Information (Post-Commencement Adoptions) Regulations 2005"
                    + " regulation 6";

    private final Journey journey;
    private final List<Period> periods;
    private final List<Retention.Unknown> unknown;

    ByLaw(Journey journey, List<Period> periods, List<Retention.Unknown> unknown) {
        this.journey = journey;
        this.periods = periods;
        this.unknown = unknown;
    }

    void count() {
        lookedAfter();
        adopted();
        if (!Merges.in(journey.entries().stream().map(Told::recorded).toList())
                .merged()
                .isEmpty()) {
            unknown("It was merged with another record, and the two must be decided together.");
        }
    }

    private void lookedAfter() {
        List<Told> care =
                Stream.of(
                                ChildBecameLookedAfter.class,
                                EpisodeStarted.class,
                                PlacementStarted.class,
                                ShortBreakFact.class)
                        .flatMap(this::told)
                        .toList();
        if (care.isEmpty()) {
            return;
        }
        Optional<Happened> born = journey.identity().born();
        Optional<LocalDate> birth = born.flatMap(Period::latest);
        if (birth.isEmpty()) {
            unknown(
                    "The child was looked after and the date of birth is not known, so %d years"
                                    .formatted(YEARS_FROM_BIRTH)
                            + " from birth cannot be counted.");
            return;
        }
        List<Told> deaths = told(ChildDied.class).toList();
        Optional<LocalDate> death =
                deaths.stream()
                        .flatMap(told -> Period.latest(told.happened()).stream())
                        .max(LocalDate::compareTo);
        if (death.isPresent() && diedUnderAge(born.get(), death.get())) {
            LocalDate through = Period.anniversary(death.get(), YEARS_FROM_DEATH).minusDays(1);
            periods.add(
                    new Period(
                            true,
                            CASE_RECORD,
                            through,
                            "looked after and died under %d, so kept for %d years beginning with"
                                            .formatted(OF_AGE, YEARS_FROM_DEATH)
                                    + " the death on %s, through %s."
                                            .formatted(death.get(), through),
                            deaths));
        } else {
            LocalDate through = Period.anniversary(birth.get(), YEARS_FROM_BIRTH);
            periods.add(
                    new Period(
                            true,
                            CASE_RECORD,
                            through,
                            "looked after, so kept until the %dth anniversary of birth, through %s."
                                    .formatted(YEARS_FROM_BIRTH, through),
                            List.of(care.getFirst())));
        }
    }

    /** Only where it is certain: in doubt the longer period holds. */
    private static boolean diedUnderAge(Happened born, LocalDate latestDeath) {
        return born.earliest()
                .filter(earliest -> latestDeath.isBefore(Period.anniversary(earliest, OF_AGE)))
                .isPresent();
    }

    private void adopted() {
        List<Told> orders = told(Fact.class).filter(ByLaw::saysAdopted).toList();
        if (orders.isEmpty()) {
            return;
        }
        Optional<LocalDate> order =
                orders.stream()
                        .flatMap(told -> Period.latest(told.happened()).stream())
                        .max(LocalDate::compareTo);
        if (order.isEmpty()) {
            unknown(
                    "The child was adopted and the date of the order is not known, so %d years"
                                    .formatted(YEARS_FROM_ADOPTION)
                            + " from it cannot be counted.");
            return;
        }
        LocalDate through = Period.anniversary(order.get(), YEARS_FROM_ADOPTION);
        periods.add(
                new Period(
                        true,
                        ADOPTION,
                        through,
                        "adopted, so kept for %d years from the order of %s, through %s."
                                .formatted(YEARS_FROM_ADOPTION, order.get(), through),
                        orders));
    }

    private static boolean saysAdopted(Told told) {
        return switch (told.fact()) {
            case OrderMade made -> made.kind().is("adoption-order");
            case ChildCeasedToBeLookedAfter ceased -> isAdoption(ceased.reason());
            case EpisodeEnded ended -> isAdoption(ended.reason());
            default -> false;
        };
    }

    private static boolean isAdoption(@Nullable Code reason) {
        return reason != null && (reason.is("E11") || reason.is("E12"));
    }

    private Stream<Told> told(Class<? extends Fact> kind) {
        return journey.told(kind);
    }

    private void unknown(String words) {
        unknown.add(new Retention.Unknown(true, words));
    }
}
