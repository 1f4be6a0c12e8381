package uk.carejourney.clocks;

import uk.carejourney.calendar.Calendar;
import uk.carejourney.catalogue.England;
import uk.carejourney.fold.Journey;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Role;
import uk.carejourney.journey.Subject;
import uk.carejourney.rulebook.Rulebook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A child with facts, asked for clocks. */
final class GivenChild {

    static final Rulebook RULEBOOK = England.rulebook();

    private static final Subject CHILD = Subject.child(new UUID(0, 1));

    private final List<Recorded> facts = new ArrayList<>();

    GivenChild and(String happened, Fact fact) {
        return and(Happened.parse(happened), fact);
    }

    GivenChild and(Happened happened, Fact fact) {
        long position = facts.size();
        Envelope envelope =
                Envelope.of(
                        new UUID(1, position),
                        CHILD,
                        happened,
                        Actor.person("W1", Role.PRACTITIONER));
        facts.add(
                new Recorded(
                        position,
                        position,
                        Instant.EPOCH.plusSeconds(position),
                        new Entry(envelope, fact)));
        return this;
    }

    List<Recorded> facts() {
        return List.copyOf(facts);
    }

    UUID last() {
        return facts.getLast().envelope().eventId();
    }

    Clocks on(String day) {
        return on(day, Coverage.complete());
    }

    Clocks on(String day, Coverage coverage) {
        return of(facts, noon(LocalDate.parse(day)), coverage);
    }

    static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(Happened.LONDON).toInstant();
    }

    static Clocks of(List<Recorded> facts, Instant asOf, Coverage coverage) {
        return Clocks.of(
                new Question(
                        Case.of(CHILD, Journey.of(facts)),
                        RULEBOOK,
                        Calendar.englandAndWales(),
                        Settings.none(),
                        coverage,
                        asOf));
    }
}
