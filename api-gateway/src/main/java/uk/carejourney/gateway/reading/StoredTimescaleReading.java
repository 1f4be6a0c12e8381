package uk.carejourney.gateway.reading;

import uk.carejourney.calendar.Calendar;
import uk.carejourney.projections.timescales.Judged;
import uk.carejourney.projections.timescales.Judging;
import uk.carejourney.projections.timescales.OpenClocksPage;
import uk.carejourney.projections.timescales.OpenClocksWanted;
import uk.carejourney.projections.timescales.TimescalesReader;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What stands now is read from the read model; what was known at a past moment is worked out anew,
 * by the facts, the calendar and the settings known then.
 */
public final class StoredTimescaleReading implements TimescaleReading {

    private final TimescalesReader stored;
    private final ChildReading records;
    private final Judging judging;
    private final Clock clock;

    public StoredTimescaleReading(
            TimescalesReader stored, ChildReading records, Judging judging, Clock clock) {
        this.stored = stored;
        this.records = records;
        this.judging = judging;
        this.clock = clock;
    }

    @Override
    public TimescalesThen of(UUID subject, AsOf asOf) {
        if (asOf.isNow()) {
            var now = stored.of(subject);
            if (now.isPresent()) {
                return new TimescalesThen(
                        now.get().builtTo(), now.get().asOf(), now.get().clocks());
            }
        }
        JourneyAnswer.Held held = records.held(subject, asOf.known());
        Instant then = then(asOf, held);
        return new TimescalesThen(
                held.knownPosition(),
                then,
                judging.asKnown(held.entries(), held.knownPosition(), then)
                        .map(Judged::lines)
                        .orElse(List.of()));
    }

    private Instant then(AsOf asOf, JourneyAnswer.Held held) {
        Instant now = clock.instant();
        LocalDate today = Calendar.dayOf(now);
        Optional<LocalDate> about = Optional.ofNullable(asOf.about());
        if (about.isPresent()) {
            boolean soFar = asOf.known() instanceof KnownBy.Now && about.get().equals(today);
            return soFar ? now : lastOf(about.get());
        }
        return switch (asOf.known()) {
            case KnownBy.Now() -> now;
            case KnownBy.AtInstant(var instant) -> instant;
            case KnownBy.OnDay(var day) -> day.equals(today) ? now : lastOf(day);
            case KnownBy.UpTo(var _) -> held.knownAt();
        };
    }

    private static Instant lastOf(LocalDate day) {
        return Calendar.endOf(day).minusMillis(1);
    }

    @Override
    public OpenClocksPage open(OpenClocksWanted wanted) {
        return stored.open(wanted);
    }
}
