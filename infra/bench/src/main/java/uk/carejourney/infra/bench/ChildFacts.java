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
import uk.carejourney.ledger.CanonicalJson;
import uk.carejourney.placement.PlacementFact.PlacementStarted;

import java.security.SecureRandom;
import java.time.InstantSource;

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

    /** The same fact as the text a store without encryption would keep. */
    static String text(Entry entry) {
        return CanonicalJson.text(Facts.FORM.toTree(entry));
    }
}
