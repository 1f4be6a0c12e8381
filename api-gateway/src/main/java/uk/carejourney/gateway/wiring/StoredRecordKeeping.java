package uk.carejourney.gateway.wiring;

import uk.carejourney.disposal.Disposal;
import uk.carejourney.disposal.Retention;
import uk.carejourney.fact.Problem;
import uk.carejourney.gateway.records.RecordKeeping;
import uk.carejourney.infra.ledger.Ledger;
import uk.carejourney.infra.ledger.disposal.Disposals;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.AtPosition;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Subject;
import uk.carejourney.recording.Outcome;
import uk.carejourney.retention.RetentionFact.RetentionScheduleAdopted;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The keeping of records, asked of the ledger. */
record StoredRecordKeeping(Disposals disposals, Ledger ledger) implements RecordKeeping {

    @Override
    public Collection<Disposal> all() {
        return disposals.all();
    }

    @Override
    public Disposal of(Subject record) {
        return disposals.of(record);
    }

    @Override
    public boolean exists(Subject record) {
        return ledger.keys().isRegistered(record) || isRecorded(record);
    }

    /** Under this kind, unless nothing can be read of it any more that would tell. */
    private boolean isRecorded(Subject record) {
        List<AtPosition> entries = ledger.reading().stream(record.id());
        return !entries.isEmpty()
                && Recorded.among(entries).stream()
                        .allMatch(entry -> entry.envelope().subject().equals(record));
    }

    @Override
    public Retention retention(Subject record) {
        return disposals.retention(record);
    }

    @Override
    public LocalDate today() {
        return disposals.today();
    }

    @Override
    public Optional<String> leafHash(long position) {
        return disposals.leafHash(position);
    }

    @Override
    public List<Problem> take(Subject record, Fact step, Actor by) {
        return disposals.take(record, step, by);
    }

    @Override
    public Outcome adopt(RetentionScheduleAdopted schedule, Actor by) {
        return disposals.adopt(schedule, by);
    }

    @Override
    public int replaceWrappingKey(boolean onlyPrepare) {
        if (onlyPrepare) {
            ledger.rotation().prepare();
            return 0;
        }
        return ledger.rotation().rotate();
    }
}
