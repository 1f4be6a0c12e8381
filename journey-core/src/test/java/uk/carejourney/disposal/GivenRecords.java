package uk.carejourney.disposal;

import uk.carejourney.fold.Journey;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Ref;
import uk.carejourney.journey.Role;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.retention.RetentionFact.KeptFor;
import uk.carejourney.retention.RetentionFact.RetentionScheduleAdopted;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A record, a child's or the council's, built up entry by entry. */
final class GivenRecords {

    static final Subject CHILD = Subject.child(new UUID(7, 7));
    static final Subject COUNCIL = new Subject(SubjectKind.COUNCIL, new UUID(1, 1));
    static final Actor ASKS = Actor.person("w-701", Role.RECORDS_OFFICER);
    static final Actor SECONDS = Actor.person("w-702", Role.RECORDS_OFFICER);

    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

    private final Subject subject;
    private final List<Recorded> recorded = new ArrayList<>();

    private GivenRecords(Subject subject) {
        this.subject = subject;
    }

    static GivenRecords ofTheChild() {
        return new GivenRecords(CHILD);
    }

    static GivenRecords ofTheCouncil() {
        return new GivenRecords(COUNCIL);
    }

    GivenRecords and(String happened, Fact fact) {
        return add(Happened.parse(happened), ASKS, fact);
    }

    GivenRecords by(Actor actor, Fact fact) {
        return add(Happened.on("2026-03-02"), actor, fact);
    }

    private GivenRecords add(Happened happened, Actor actor, Fact fact) {
        long position = recorded.size();
        recorded.add(
                new Recorded(
                        position,
                        position,
                        START.plusSeconds(position),
                        new Entry(Envelope.of(event(position), subject, happened, actor), fact)));
        return this;
    }

    /** The identifier of the n-th entry, from 0. */
    static UUID event(long n) {
        return new UUID(0x0196_0000_0000_7000L, n);
    }

    Disposal disposal() {
        return Disposal.of(CHILD, recorded);
    }

    Journey journey() {
        return Journey.of(recorded);
    }

    /** A schedule as many councils have one. */
    static Schedule schedule() {
        return Schedule.of(
                ofTheCouncil()
                        .by(
                                ASKS,
                                new RetentionScheduleAdopted(
                                        new Ref("2026"),
                                        List.of(
                                                kept("child-protection", 25, "birth"),
                                                kept("child-in-need", 25, "birth"),
                                                kept("referral-only", 6, "last-event"))))
                        .recorded);
    }

    private static KeptFor kept(String kind, int years, String from) {
        return new KeptFor(new Code(kind), years, new Code(from));
    }
}
