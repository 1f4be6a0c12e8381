package uk.carejourney.fold;

import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Role;
import uk.carejourney.journey.Subject;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Builds a child's recorded facts for a test, saying only what matters. */
final class GivenFacts {

    static final Subject ROBIN = Subject.child(new UUID(7, 7));
    static final Actor WORKER = Actor.person("w-17", Role.PRACTITIONER);

    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

    private final List<Recorded> recorded = new ArrayList<>();

    /** Records a fact next; its event identifier is told by {@link #event}. */
    GivenFacts and(String happened, Fact fact) {
        long position = recorded.size();
        Envelope envelope = Envelope.of(event(position), ROBIN, Happened.parse(happened), WORKER);
        recorded.add(
                new Recorded(
                        position,
                        position,
                        START.plusSeconds(position),
                        new Entry(envelope, fact)));
        return this;
    }

    static GivenFacts given(String happened, Fact fact) {
        return new GivenFacts().and(happened, fact);
    }

    /** The identifier of the n-th fact given, from 0. */
    static UUID event(long n) {
        return new UUID(0x0196_0000_0000_7000L, n);
    }

    List<Recorded> recorded() {
        return List.copyOf(recorded);
    }

    Journey journey() {
        return Journey.of(recorded);
    }
}
