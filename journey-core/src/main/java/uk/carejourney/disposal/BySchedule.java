package uk.carejourney.disposal;

import uk.carejourney.correction.CorrectionFact;
import uk.carejourney.fold.Journey;
import uk.carejourney.fold.Told;
import uk.carejourney.frontdoor.FrontDoorFact.ContactDecided;
import uk.carejourney.frontdoor.FrontDoorFact.ContactReceived;
import uk.carejourney.frontdoor.FrontDoorFact.ReferralDecided;
import uk.carejourney.frontdoor.FrontDoorFact.ReferralReceived;
import uk.carejourney.identity.IdentityFact;
import uk.carejourney.journey.Fact;
import uk.carejourney.protection.ProtectionFact;
import uk.carejourney.retention.RetentionFact.KeptFor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The period of the council's own schedule: one kind of record each, the gravest that applies. */
final class BySchedule {

    private static final String SOURCE = "The council's retention schedule";

    private final Journey journey;
    private final Schedule schedule;
    private final List<Period> periods;
    private final List<Retention.Unknown> unknown;

    BySchedule(
            Journey journey,
            Schedule schedule,
            List<Period> periods,
            List<Retention.Unknown> unknown) {
        this.journey = journey;
        this.schedule = schedule;
        this.periods = periods;
        this.unknown = unknown;
    }

    void count() {
        String kind = kind();
        schedule.of(kind)
                .ifPresentOrElse(
                        this::count,
                        () ->
                                unknown(
                                        "The council has adopted no period for a record of the"
                                                + " kind %s.".formatted(kind)));
    }

    private String kind() {
        if (journey.told(ProtectionFact.class).findAny().isPresent()) {
            return "child-protection";
        }
        return journey.told(Fact.class).allMatch(told -> onlyReferred(told.fact()))
                ? "referral-only"
                : "child-in-need";
    }

    private static boolean onlyReferred(Fact fact) {
        return switch (fact) {
            case ContactReceived _, ContactDecided _, ReferralReceived _, ReferralDecided _ -> true;
            case IdentityFact _, CorrectionFact _ -> true;
            default -> false;
        };
    }

    private void count(KeptFor kept) {
        boolean fromBirth = kept.from().is("birth");
        Optional<LocalDate> from =
                fromBirth ? journey.identity().born().flatMap(Period::latest) : lastEvent();
        if (from.isEmpty()) {
            unknown(
                    fromBirth
                            ? "The date of birth is not known, so %d years from it cannot be counted."
                                    .formatted(kept.years())
                            : "Nothing in the record has a date, so %d years cannot be counted."
                                    .formatted(kept.years()));
            return;
        }
        LocalDate through = Period.anniversary(from.get(), kept.years());
        periods.add(
                new Period(
                        false,
                        SOURCE,
                        through,
                        "a record of the kind %s, kept by the council's schedule for %d years from %s, through %s."
                                .formatted(
                                        kept.record(),
                                        kept.years(),
                                        fromBirth ? "birth" : "the last thing that happened",
                                        through),
                        List.of()));
    }

    private Optional<LocalDate> lastEvent() {
        return journey.entries().stream()
                .filter(Told::counts)
                .flatMap(told -> Period.latest(told.happened()).stream())
                .max(LocalDate::compareTo);
    }

    private void unknown(String words) {
        unknown.add(new Retention.Unknown(false, words));
    }
}
