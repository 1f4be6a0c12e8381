package uk.carejourney.infra.ledger;

import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Ref;
import uk.carejourney.journey.Role;
import uk.carejourney.journey.Subject;
import uk.carejourney.placement.PlacementFact.PlacementEnded;
import uk.carejourney.recording.Door;
import uk.carejourney.recording.RecordFacts;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Facts about invented children. */
final class PlacementFacts {

    static final Actor WORKER = Actor.person("w-17", Role.PRACTITIONER);

    private static final EventIds IDS = new EventIds(InstantSource.system(), new SecureRandom());

    private PlacementFacts() {}

    static Subject aChild() {
        return Subject.child(UUID.randomUUID());
    }

    static Entry placementEnded(Subject child, String day, String placement) {
        return new Entry(
                Envelope.of(IDS.next(), child, Happened.on(day), WORKER),
                new PlacementEnded(new Ref(placement), null, true));
    }

    static RecordFacts record(String key, Entry... entries) {
        return new RecordFacts(
                key, entries[0].envelope().subject(), WORKER, Door.PERSON, List.of(entries));
    }

    static RecordFacts record(String key, Subject child, int count) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            entries.add(placementEnded(child, "2026-03-02", "placement-" + i));
        }
        return record(key, entries.toArray(Entry[]::new));
    }
}
