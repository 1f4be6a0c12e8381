package uk.carejourney.projections.timescales;

import uk.carejourney.calendar.Calendar;
import uk.carejourney.catalogue.Facts;
import uk.carejourney.clocks.Clocks;
import uk.carejourney.fact.FieldValue;
import uk.carejourney.fold.Journey;
import uk.carejourney.fold.Told;
import uk.carejourney.journey.Happened;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When clocks are to be worked out again although nothing is recorded: when one of them changes,
 * when a day comes that a fact states, for it may meet one, and every day where one tells of a
 * period that ends today.
 */
final class Turns {

    private Turns() {}

    /**
     * The next such moment after the one they were worked out for, never later than they change.
     *
     * @param read the journeys they rest on
     */
    static Optional<Instant> next(Clocks clocks, Collection<Journey> read, Instant asOf) {
        Stream<Instant> changes = clocks.next().stream();
        Stream<Instant> tomorrow =
                clocks.list().stream()
                        .filter(clock -> clock.rule().start().isEmpty())
                        .limit(1)
                        .map(_ -> Calendar.startOf(Calendar.dayOf(asOf).plusDays(1)));
        Stream<Instant> stated =
                read.stream()
                        .flatMap(journey -> journey.entries().stream())
                        .filter(Told::counts)
                        .map(Told::fact)
                        .flatMap(fact -> Facts.CATALOGUE.of(fact).values(fact).stream())
                        .map(FieldValue::value)
                        .flatMap(Turns::moment);
        return Stream.of(changes, tomorrow, stated)
                .flatMap(moments -> moments)
                .filter(moment -> moment.isAfter(asOf))
                .min(Instant::compareTo);
    }

    private static Stream<Instant> moment(Object value) {
        return switch (value) {
            case LocalDate day -> Stream.of(Calendar.startOf(day));
            case Instant instant -> Stream.of(instant);
            case Happened.At(var instant) -> Stream.of(instant);
            case Happened happened -> happened.earliest().map(Calendar::startOf).stream();
            default -> Stream.empty();
        };
    }
}
