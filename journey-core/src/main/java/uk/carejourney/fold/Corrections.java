package uk.carejourney.fold;

import org.jspecify.annotations.Nullable;

import uk.carejourney.correction.CorrectionFact;
import uk.carejourney.correction.CorrectionFact.DisputeAnswered;
import uk.carejourney.correction.CorrectionFact.EntryCorrected;
import uk.carejourney.correction.CorrectionFact.EntryDisputed;
import uk.carejourney.correction.CorrectionFact.EntryVoided;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Recorded;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Works out how every entry stands.
 *
 * <p>Entries are read from the last recorded to the first: a correction can only speak of what was
 * recorded before it, so everything that may change an entry is known before the entry is reached,
 * and of two changes to one entry the first met is the one recorded last, which wins. Correcting a
 * correction changes what the original entry should have said; withdrawing one brings back what
 * stood before it.
 */
final class Corrections {

    private record Change(Recorded by, @Nullable Happened happened, @Nullable Fact fact) {}

    private final Map<UUID, Recorded> byEvent = new HashMap<>();
    private final Map<UUID, Change> changes = new HashMap<>();
    private final Map<UUID, List<Recorded>> disputes = new HashMap<>();
    private final List<Told> told = new ArrayList<>();

    private Corrections(Iterable<Recorded> facts) {
        TreeMap<Long, Recorded> byPosition = new TreeMap<>(Comparator.reverseOrder());
        for (Recorded recorded : facts) {
            byPosition.put(recorded.position(), recorded);
        }
        byPosition.values().forEach(one -> byEvent.put(one.envelope().eventId(), one));
        byPosition.values().forEach(this::tell);
    }

    static List<Told> resolved(Iterable<Recorded> facts) {
        Corrections corrections = new Corrections(facts);
        return corrections.told.stream().sorted(Told.IN_ORDER_OF_LIFE).toList();
    }

    private void tell(Recorded recorded) {
        UUID event = recorded.envelope().eventId();
        Change change = changes.get(event);
        Happened happened = recorded.envelope().happened();
        Fact fact = recorded.fact();
        Standing standing = new Standing.AsRecorded();
        if (change != null && change.fact() == null) {
            standing = new Standing.Voided(change.by());
        } else if (change != null && change.fact() != null && change.happened() != null) {
            standing = new Standing.Corrected(change.by());
            if (fact instanceof EntryCorrected was && !(change.fact() instanceof EntryCorrected)) {
                fact = redirected(was, change.happened(), change.fact());
            } else {
                happened = change.happened();
                fact = change.fact();
            }
        }
        boolean counts = !(standing instanceof Standing.Voided);
        if (counts && fact instanceof CorrectionFact about && !apply(recorded, about)) {
            standing = new Standing.OfNothing();
        }
        List<Recorded> disputed = disputes.getOrDefault(event, List.of()).reversed();
        told.add(new Told(recorded, happened, fact, standing, disputed));
    }

    /** A correction whose content was itself corrected still speaks of the original entry. */
    private static EntryCorrected redirected(EntryCorrected was, Happened happened, Fact fact) {
        return new EntryCorrected(was.entry(), happened, fact, was.reason(), was.authorisedBy());
    }

    private boolean apply(Recorded by, CorrectionFact about) {
        Recorded target = byEvent.get(about.entry());
        if (target == null || target.position() >= by.position()) {
            return false;
        }
        switch (about) {
            case EntryCorrected c ->
                    changes.putIfAbsent(c.entry(), new Change(by, c.happened(), c.fact()));
            case EntryVoided v -> changes.putIfAbsent(v.entry(), new Change(by, null, null));
            case EntryDisputed d -> dispute(d.entry(), by);
            case DisputeAnswered a -> dispute(a.entry(), by);
        }
        return true;
    }

    private void dispute(UUID entry, Recorded by) {
        disputes.computeIfAbsent(entry, _ -> new ArrayList<>()).add(by);
    }
}
