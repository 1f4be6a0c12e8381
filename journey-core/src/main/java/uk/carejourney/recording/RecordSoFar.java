package uk.carejourney.recording;

import uk.carejourney.fold.Journey;
import uk.carejourney.fold.Told;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Recorded;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a subject's record says of its entries when a further one is decided about. */
final class RecordSoFar {

    private final List<Entry> before;
    private final List<Entry> added = new ArrayList<>();
    private final Map<UUID, Told> told = new HashMap<>();
    private int folded;

    /**
     * A record.
     *
     * @param before its entries, of which none is looked at before it is needed: of a long record
     *     each may have to be read first
     */
    RecordSoFar(List<Entry> before) {
        this.before = before;
    }

    void add(Entry entry) {
        added.add(entry);
    }

    /** The entries, in the order recorded. */
    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>(before);
        entries.addAll(added);
        return entries;
    }

    /** The entry of this identifier and how it stands; empty if there is none that can be read. */
    Optional<Told> told(UUID event) {
        if (folded < before.size() + added.size()) {
            fold();
        }
        return Optional.ofNullable(told.get(event));
    }

    /** The order is all that matters here: an entry's place stands for its position. */
    List<Recorded> recorded() {
        List<Recorded> recorded = new ArrayList<>();
        for (Entry entry : entries()) {
            recorded.add(new Recorded(recorded.size(), recorded.size(), Instant.EPOCH, entry));
        }
        return recorded;
    }

    private void fold() {
        Journey.of(recorded())
                .entries()
                .forEach(one -> told.put(one.recorded().envelope().eventId(), one));
        folded = before.size() + added.size();
    }
}
