package uk.carejourney.projections.given;

import uk.carejourney.journey.Happened;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A clock that stands still until it is moved. */
public final class MovingClock extends Clock {

    private volatile Instant now;

    private MovingClock(Instant now) {
        this.now = now;
    }

    /** One that stands at noon of a day in England. */
    public static MovingClock at(String day) {
        return new MovingClock(noon(day));
    }

    /** Moves it to noon of a day, later or earlier. */
    public void moveTo(String day) {
        now = noon(day);
    }

    private static Instant noon(String day) {
        return LocalDate.parse(day).atTime(12, 0).atZone(Happened.LONDON).toInstant();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return Happened.LONDON;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
