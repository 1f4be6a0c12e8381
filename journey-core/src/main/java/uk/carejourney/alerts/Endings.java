package uk.carejourney.alerts;

import uk.carejourney.alert.AlertFact.AlertResolved;
import uk.carejourney.calendar.Calendar;
import uk.carejourney.clocks.Clock;
import uk.carejourney.clocks.ClockState;
import uk.carejourney.clocks.Clocks;
import uk.carejourney.fold.Journey;
import uk.carejourney.fold.Standing;
import uk.carejourney.fold.Told;
import uk.carejourney.identity.IdentityFact.ChildDied;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Recorded;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** How the facts ended what an alert was about, and which of them did. */
record Endings(Clocks clocks, Journey journey, Instant now) {

    AlertResolved of(Alert alert) {
        Optional<Clock> clock =
                clocks.list().stream()
                        .filter(one -> Watched.key(one).equals(alert.raised().clock()))
                        .findFirst();
        Optional<UUID> death = death();
        if (death.isPresent() && clock.map(Clock::state).filter(ENDED::contains).isEmpty()) {
            return resolved(alert, "died", death);
        }
        Optional<UUID> putRight = putRight(alert);
        if (clock.isEmpty()) {
            return resolved(alert, putRight.isPresent() ? "corrected" : "no-longer-owed", putRight);
        }
        return resolved(
                alert, how(clock.get().state()), newest(alert, clock.get()).or(() -> putRight));
    }

    private static final Set<ClockState> ENDED =
            Set.of(ClockState.MET, ClockState.MET_LATE, ClockState.EXEMPT, ClockState.DECLINED);

    private static AlertResolved resolved(Alert alert, String how, Optional<UUID> entry) {
        return new AlertResolved(alert.id(), new Code(how), entry.orElse(null));
    }

    private static String how(ClockState state) {
        return switch (state) {
            case MET -> "done";
            case MET_LATE -> "done-late";
            case PENDING, DUE_SOON -> "not-due";
            case OVERDUE, LAPSED -> "no-longer-owed";
            case EXEMPT -> "exempt";
            case DECLINED -> "declined";
            case SUPERSEDED -> "taken-over";
            case NOT_ASSESSABLE -> "not-assessable";
        };
    }

    private Optional<UUID> death() {
        return journey.told(ChildDied.class)
                .filter(told ->
                        told.happened()
                                .earliest()
                                .filter(day -> !day.isAfter(Calendar.dayOf(now)))
                                .isPresent())
                .map(told -> told.recorded().envelope().eventId())
                .findFirst();
    }

    /** What the clock rests on now and did not when last said. */
    private static Optional<UUID> newest(Alert alert, Clock clock) {
        List<UUID> news =
                clock.restsOn().stream()
                        .filter(entry -> !alert.grounds().restsOn().contains(entry))
                        .toList();
        return news.isEmpty() ? Optional.empty() : Optional.of(news.getLast());
    }

    /** The last correction or withdrawal of anything the alert rested on. */
    private Optional<UUID> putRight(Alert alert) {
        Set<UUID> rests = new HashSet<>(alert.grounds().restsOn());
        return journey.entries().stream()
                .filter(told -> rests.contains(told.recorded().envelope().eventId()))
                .flatMap(Endings::by)
                .max(Comparator.comparingLong(Recorded::position))
                .map(by -> by.envelope().eventId());
    }

    private static Stream<Recorded> by(Told told) {
        return switch (told.standing()) {
            case Standing.Corrected(var by) -> Stream.of(by);
            case Standing.Voided(var by) -> Stream.of(by);
            case Standing.AsRecorded(), Standing.OfNothing() -> Stream.of();
        };
    }
}
