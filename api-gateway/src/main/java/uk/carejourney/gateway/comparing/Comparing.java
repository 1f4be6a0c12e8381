package uk.carejourney.gateway.comparing;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import uk.carejourney.fold.Comparison;
import uk.carejourney.fold.Journey;
import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.gateway.reading.ChildReading;
import uk.carejourney.gateway.reading.JourneyAnswer;
import uk.carejourney.gateway.reading.KnownBy;

import java.time.LocalDate;
import java.util.UUID;

/** Compares what was known of a child at two moments. */
@Component
public final class Comparing {

    private final ChildReading reading;

    Comparing(ChildReading reading) {
        this.reading = reading;
    }

    /**
     * Compares two moments.
     *
     * @param about leaves out what happened later; absent for all of life
     * @throws RefusedRequest as {@code MOMENTS_REVERSED} if the first is after the second, and for
     *     a moment nothing is held of
     */
    public MomentsCompared compare(
            UUID child, KnownBy from, KnownBy to, @Nullable LocalDate about) {
        JourneyAnswer.Held then = reading.held(child, from);
        JourneyAnswer.Held later = reading.held(child, to);
        if (then.knownPosition() > later.knownPosition()) {
            throw RefusedRequest.of(Refusal.MOMENTS_REVERSED);
        }
        return new MomentsCompared(
                child,
                moment(from, then),
                moment(to, later),
                about,
                Comparison.between(
                        Journey.of(then.readable()),
                        Journey.of(later.readable()),
                        then.knownPosition()));
    }

    private static MomentsCompared.Moment moment(KnownBy asked, JourneyAnswer.Held held) {
        return new MomentsCompared.Moment(
                asked, held.knownPosition(), held.knownAt(), held.erased().size());
    }
}
