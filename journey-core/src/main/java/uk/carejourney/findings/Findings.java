package uk.carejourney.findings;

import uk.carejourney.alert.AlertFact;
import uk.carejourney.correction.CorrectionFact;
import uk.carejourney.fold.Journey;
import uk.carejourney.fold.Merges;
import uk.carejourney.fold.OneChild;
import uk.carejourney.fold.Standing;
import uk.carejourney.fold.Told;
import uk.carejourney.identity.IdentityFact.ChildRecordsMerged;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Source;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Works out the findings of a child. */
public final class Findings {

    /** More days than this from when it happened to when it was recorded are late. */
    public static final int GRACE_DAYS = 7;

    private final OneChild child;
    private final Journey journey;
    private final List<Finding> found = new ArrayList<>();

    private Findings(OneChild child) {
        this.child = child;
        this.journey = Journey.of(Recorded.among(child.entries()));
    }

    /**
     * The findings, by the first entry they rest on, then by code. Total: never throws on odd data.
     *
     * @param child everything known of a child; as known at a moment, everything known by then
     */
    public static List<Finding> of(OneChild child) {
        Findings findings = new Findings(child);
        findings.journey.entries().forEach(findings::one);
        findings.found.addAll(new WhoTheyAre(findings.journey).found());
        findings.found.addAll(new Care(findings.journey).found());
        return findings.found.stream()
                .distinct()
                .sorted(
                        Comparator.comparing((Finding one) -> one.positions().getFirst())
                                .thenComparing(Finding::code)
                                .thenComparing(one -> one.positions().getLast()))
                .toList();
    }

    /** What an entry gives by itself. */
    private void one(Told told) {
        if (told.standing() instanceof Standing.OfNothing) {
            found.add(FindingCode.CORRECTS_NOTHING.about(told));
        }
        if (!told.counts() || told.fact() instanceof AlertFact) {
            return;
        }
        flags(told);
        if (told.fact() instanceof CorrectionFact) {
            return;
        }
        dates(told);
        if (told.fact() instanceof ChildRecordsMerged merged && !confirmed(told, merged)) {
            found.add(FindingCode.MERGE_NOT_CONFIRMED.about(told));
        }
    }

    private void flags(Told told) {
        Source source = told.recorded().envelope().source();
        if (source != null && told.standing() instanceof Standing.AsRecorded) {
            for (Source.Flag flag : source.flags()) {
                found.add(
                        new Finding(
                                flag.code(),
                                List.of(told.recorded().position()),
                                "Flagged when it was imported, in column " + flag.column() + "."));
            }
        }
    }

    private void dates(Told told) {
        switch (told.happened()) {
            case Happened.NotKnown(var given) when !given.isEmpty() ->
                    found.add(FindingCode.IMPOSSIBLE_DATE.about(told));
            case Happened.During(var first, var last) when last != null && last.isBefore(first) ->
                    found.add(FindingCode.END_BEFORE_START.about(told));
            default -> {}
        }
        if (told.standing() instanceof Standing.AsRecorded) {
            timing(told);
        }
    }

    /** One that was put right says nothing about when people record. */
    private void timing(Told told) {
        Optional<LocalDate> recorded = recordedOn(told.recorded());
        Optional<LocalDate> first = told.happened().earliest();
        Optional<LocalDate> last = told.happened().latest().or(() -> first);
        if (recorded.isEmpty() || first.isEmpty() || last.isEmpty()) {
            return;
        }
        if (first.get().isAfter(recorded.get())) {
            found.add(FindingCode.RECORDED_BEFORE_HAPPENED.about(told));
        } else if (ChronoUnit.DAYS.between(last.get(), recorded.get()) > GRACE_DAYS) {
            found.add(FindingCode.RECORDED_LATE.about(told));
        }
    }

    /** Where it was recorded first; not known of a source that does not say. */
    private static Optional<LocalDate> recordedOn(Recorded recorded) {
        Source source = recorded.envelope().source();
        return source == null
                ? Optional.of(LocalDate.ofInstant(recorded.recordedAt(), Happened.LONDON))
                : Optional.ofNullable(source.recordedOn());
    }

    /** A merge that its own record has undone since needs no confirming. */
    private boolean confirmed(Told told, ChildRecordsMerged merged) {
        UUID own = told.recorded().envelope().subject().id();
        List<Recorded> record =
                Recorded.among(child.entries()).stream()
                        .filter(one -> one.envelope().subject().id().equals(own))
                        .toList();
        return child.records().contains(merged.other().id())
                || !Merges.in(record).merged().containsKey(merged.other().id());
    }
}
