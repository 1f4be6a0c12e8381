package uk.carejourney.infra.bench;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.infra.ledger.EventIds;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Ref;
import uk.carejourney.journey.Role;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.ledger.CanonicalJson;
import uk.carejourney.placement.PlacementFact.PlacementStarted;
import uk.carejourney.recording.Door;
import uk.carejourney.recording.RecordFacts;
import uk.carejourney.recording.SubjectRegister.LocalId;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The fact every contender appends: an invented child's placement, about 450 bytes as JSON. */
final class ChildFacts {

    private static final EventIds IDS = new EventIds(InstantSource.system(), new SecureRandom());
    private static final Actor WORKER = Actor.person("w-17", Role.PRACTITIONER);

    private ChildFacts() {}

    static Entry next(Caller caller) {
        return new Entry(
                Envelope.of(IDS.next(), caller.child(), Happened.on("2026-03-02"), WORKER),
                new PlacementStarted(
                        new Ref("placement-" + caller.nextSequence()),
                        new Code("U1"),
                        new Code("PR1"),
                        caller.child(),
                        caller.child(),
                        "ZZ99 9ZZ",
                        "SC000000",
                        true));
    }

    /** Facts of one child, in the order of its stream. */
    static List<Entry> of(Subject child, int count) {
        Caller caller = new Caller(child);
        List<Entry> facts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            facts.add(next(caller));
            caller.appended();
        }
        return facts;
    }

    /** A child's facts as one command. */
    static RecordFacts command(List<Entry> facts) {
        return command("history", facts);
    }

    /** A child's facts as one command under a key. */
    static RecordFacts command(String key, List<Entry> facts) {
        Subject child = facts.getFirst().envelope().subject();
        return new RecordFacts(key, child, WORKER, Door.SOURCE, facts);
    }

    /** Numbers no child had before. */
    static List<LocalId> numbers(int count) {
        return Stream.generate(() -> UUID.randomUUID().toString())
                .limit(count)
                .map(number -> new LocalId("bench", SubjectKind.CHILD, number))
                .toList();
    }

    /** The same fact as the text a store without encryption would keep. */
    static String text(Entry entry) {
        return CanonicalJson.text(Facts.FORM.toTree(entry));
    }
}
