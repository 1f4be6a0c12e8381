package uk.carejourney.infra.ledger.disposal;

import uk.carejourney.disposal.Disposal;
import uk.carejourney.disposal.Disposing;
import uk.carejourney.disposal.Retention;
import uk.carejourney.disposal.Schedule;
import uk.carejourney.fact.Problem;
import uk.carejourney.fold.Journey;
import uk.carejourney.infra.ledger.EventIds;
import uk.carejourney.infra.ledger.keys.SubjectKeys;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Erased;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.ledger.LedgerReading;
import uk.carejourney.ledger.MerkleFrontier;
import uk.carejourney.recording.Outcome;
import uk.carejourney.recording.Recorder;
import uk.carejourney.restriction.Restriction;
import uk.carejourney.retention.RemovalFact.RemovalApproved;
import uk.carejourney.retention.RemovalFact.RemovalProposed;
import uk.carejourney.retention.RetentionFact.RetentionScheduleAdopted;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import javax.sql.DataSource;

/** The steps towards a record's end: what may be taken is recorded, and then carried out. */
public final class Disposals {

    private static final int MOST_TRIES = 6;

    private final CouncilRecord council;
    private final LedgerReading reading;
    private final SubjectKeys keys;
    private final CarryingOut carryingOut;

    /** For the ledger, which has everything this needs. */
    public static Disposals in(
            Subject council,
            LedgerReading reading,
            Recorder recorder,
            EventIds ids,
            Supplier<LocalDate> today,
            SubjectKeys keys,
            DataSource ledger,
            Forgetting forgetting,
            BackupsKept backups) {
        CouncilRecord record = new CouncilRecord(council, reading, recorder, ids, today);
        return new Disposals(
                record,
                reading,
                keys,
                new CarryingOut(
                        record, reading, keys, new BodyRemoval(ledger), forgetting, backups));
    }

    private Disposals(
            CouncilRecord council,
            LedgerReading reading,
            SubjectKeys keys,
            CarryingOut carryingOut) {
        this.council = council;
        this.reading = reading;
        this.keys = keys;
        this.carryingOut = carryingOut;
    }

    /** The day it is, in England. */
    public LocalDate today() {
        return council.today();
    }

    /** Every record something was ever recorded about. */
    public Collection<Disposal> all() {
        return Disposal.all(council.entries());
    }

    public Disposal of(Subject record) {
        return Disposal.of(record, council.entries());
    }

    /** The periods the council adopted. */
    public Schedule schedule() {
        return Schedule.of(council.entries());
    }

    /** How long a record must be kept, as far as can be told from what it says. */
    public Retention retention(Subject record) {
        if (record.kind() != SubjectKind.CHILD) {
            return Retention.notAChild(record.kind().word());
        }
        return Retention.of(Journey.of(Recorded.among(reading.stream(record.id()))), schedule());
    }

    /** The hash by which a decision names an entry; empty beyond the head. */
    public Optional<String> leafHash(long position) {
        return reading.leaf(position).map(MerkleFrontier::leafHash).map(HexFormat.of()::formatHex);
    }

    /** Adopts a schedule for all records. */
    public Outcome adopt(RetentionScheduleAdopted schedule, Actor by) {
        int before =
                (int)
                        council.entries().stream()
                                .filter(one -> one.fact() instanceof RetentionScheduleAdopted)
                                .count();
        return council.record("retention/schedule/" + before, schedule, by);
    }

    /**
     * Takes a step about one record, and carries out what it decides. Two steps of the same moment
     * are taken one after the other, each in the light of the one before.
     *
     * @return why it is not taken; empty if it is
     * @throws RuntimeException if it may have been recorded and is not carried out yet: {@link
     *     #finish} will
     */
    public List<Problem> take(Subject record, Fact step, Actor by) {
        for (int tries = 1; ; tries++) {
            Disposal before = of(record);
            List<Problem> problems =
                    new Disposing(before, retention(record), council.today()).against(step, by);
            if (problems.isEmpty() && step instanceof RemovalProposed proposed) {
                problems = removable(proposed);
            }
            if (problems.isEmpty() && step instanceof RemovalApproved approved) {
                problems = recordable(proposed(before, approved));
            }
            if (!problems.isEmpty()) {
                return problems;
            }
            // The key counts the steps so far: of two that did not know of each other one fails.
            String key = "retention/%s/%d".formatted(record, before.steps().size());
            switch (council.record(key, step, by)) {
                case Outcome.Appended _, Outcome.Duplicate _ -> {
                    finish(record);
                    return List.of();
                }
                case Outcome.Refused(var refused) -> {
                    return refused;
                }
                case Outcome.KeyReused _, Outcome.Conflict() -> {
                    if (tries == MOST_TRIES) {
                        return List.of(
                                new Problem(
                                        "CONFLICT",
                                        "",
                                        "others decide about this record just now: look again"));
                    }
                }
            }
        }
    }

    private List<Problem> removable(RemovalProposed proposed) {
        if (!leafHash(proposed.position()).filter(proposed.leaf()::equals).isPresent()) {
            return no("leaf", "no entry with this leaf stands at this position");
        }
        boolean stands =
                switch (reading.at(proposed.position()).orElseThrow()) {
                    case Erased _ -> false;
                    case Recorded recorded ->
                            recorded.envelope().subject().equals(proposed.record());
                };
        if (!stands) {
            return no("position", "this record has nothing to remove at this position");
        }
        return recordable(proposed);
    }

    private static RemovalProposed proposed(Disposal before, RemovalApproved approved) {
        return Objects.requireNonNull(before.removals().get(approved.position())).proposed();
    }

    /** In a sealed record nothing is recorded again, as in one that is not kept here. */
    private List<Problem> recordable(RemovalProposed proposed) {
        Subject right = proposed.rightRecord();
        boolean there = right == null || (keys.isRegistered(right) && !isSealed(right));
        return there ? List.of() : no("rightRecord", "no such record is kept here");
    }

    private boolean isSealed(Subject record) {
        return Restriction.in(Recorded.among(reading.stream(record.id())))
                .filter(Restriction::sealed)
                .isPresent();
    }

    private static List<Problem> no(String field, String why) {
        return List.of(new Problem("NOTHING_TO_REMOVE", field, why));
    }

    /** Carries out whatever two people have decided and a crash or a failure has left undone. */
    public void finish() {
        all().forEach(carryingOut::carryOut);
    }

    private void finish(Subject record) {
        carryingOut.carryOut(of(record));
    }
}
