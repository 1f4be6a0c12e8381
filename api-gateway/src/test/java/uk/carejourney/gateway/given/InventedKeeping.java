package uk.carejourney.gateway.given;

import uk.carejourney.disposal.Disposal;
import uk.carejourney.disposal.Disposing;
import uk.carejourney.disposal.Period;
import uk.carejourney.disposal.Retention;
import uk.carejourney.fact.Problem;
import uk.carejourney.gateway.records.RecordKeeping;
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
import uk.carejourney.recording.Outcome;
import uk.carejourney.retention.RemovalFact.RemovalProposed;
import uk.carejourney.retention.RetentionFact.DestructionApproved;
import uk.carejourney.retention.RetentionFact.DestructionProposed;
import uk.carejourney.retention.RetentionFact.ErasureRequested;
import uk.carejourney.retention.RetentionFact.LegalHoldPlaced;
import uk.carejourney.retention.RetentionFact.Remains;
import uk.carejourney.retention.RetentionFact.RetentionScheduleAdopted;
import uk.carejourney.retention.RetentionFact.SubjectKeyDestroyed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The keeping of invented records: one held and asked about, one proposed, one destroyed. */
public final class InventedKeeping implements RecordKeeping {

    /** A record that was destroyed. */
    public static final Subject DESTROYED = Subject.child(new UUID(9, 901));

    /** A record whose destruction waits for a second person. */
    public static final Subject PROPOSED = Subject.child(new UUID(9, 902));

    private static final Subject COUNCIL = new Subject(SubjectKind.COUNCIL, new UUID(9, 1));
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final Actor ONE = Actor.person("worker-701", Role.RECORDS_OFFICER);
    private static final Actor OTHER = Actor.person("worker-702", Role.RECORDS_OFFICER);

    private final List<Recorded> council = new ArrayList<>();

    /** What has been decided before anybody looks. */
    public InventedKeeping() {
        Code ended = new Code("time-ended");
        add(ONE, new LegalHoldPlaced(RobinsStory.ROBIN, new Code("inquiry"), new Ref("M-1")));
        add(ONE, new ErasureRequested(RobinsStory.ROBIN, new Code("subject")));
        add(ONE, new DestructionProposed(PROPOSED, ended, null, null));
        add(
                ONE,
                new RemovalProposed(
                        PROPOSED,
                        17,
                        "ab".repeat(32),
                        new Code("court-order"),
                        new Ref("order-9"),
                        null));
        add(ONE, new DestructionProposed(DESTROYED, ended, null, null));
        add(OTHER, new DestructionApproved(DESTROYED, event(4)));
        add(
                Actor.system("ledger", Role.LEDGER),
                new SubjectKeyDestroyed(
                        DESTROYED,
                        ended,
                        event(5),
                        1,
                        List.of(40L),
                        List.of(
                                new Remains(new Code("ledger"), null),
                                new Remains(new Code("key-backup"), TODAY.plusDays(14)))));
    }

    private static UUID event(long number) {
        return new UUID(0x0196_0000_0000_7000L, 7_000 + number);
    }

    private synchronized void add(Actor by, Fact fact) {
        long number = council.size();
        council.add(
                new Recorded(
                        200 + number,
                        number,
                        InventedRecords.BEGAN.plusSeconds(9_000_000 + number),
                        new Entry(
                                Envelope.of(event(number), COUNCIL, Happened.on(TODAY), by),
                                fact)));
    }

    @Override
    public Collection<Disposal> all() {
        return Disposal.all(council);
    }

    @Override
    public Disposal of(Subject record) {
        return Disposal.of(record, council);
    }

    @Override
    public boolean exists(Subject record) {
        return List.of(RobinsStory.ROBIN, PROPOSED, DESTROYED).contains(record);
    }

    @Override
    public Retention retention(Subject record) {
        return new Retention(
                List.of(
                        new Period(
                                true,
                                "regulation 50(1)",
                                record.equals(PROPOSED) ? TODAY.minusDays(1) : TODAY.plusDays(9),
                                "looked after, so kept.",
                                List.of())),
                List.of());
    }

    @Override
    public LocalDate today() {
        return TODAY;
    }

    @Override
    public Optional<String> leafHash(long position) {
        return Optional.of("ab".repeat(32));
    }

    @Override
    public List<Problem> take(Subject record, Fact step, Actor by) {
        List<Problem> problems =
                new Disposing(of(record), retention(record), TODAY).against(step, by);
        if (problems.isEmpty()) {
            add(by, step);
        }
        return problems;
    }

    @Override
    public Outcome adopt(RetentionScheduleAdopted schedule, Actor by) {
        return new Outcome.Conflict();
    }

    @Override
    public int replaceWrappingKey(boolean onlyPrepare) {
        return 0;
    }
}
