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

    private final List<Entry> entries;
    private final Map<UUID, Told> told = new HashMap<>();
    private int folded;

    RecordSoFar(List<Entry> entries) {
        this.entries = new ArrayList<>(entries);
    }

    void add(Entry entry) {
        entries.add(entry);
    }

    /** The entries, in the order recorded. */
    List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** The entry of this identifier and how it stands; empty if there is none that can be read. */
    Optional<Told> told(UUID event) {
        if (folded < entries.size()) {
            fold();
        }
        return Optional.ofNullable(told.get(event));
    }

    /** The order is all that matters here: an entry's place stands for its position. */
    List<Recorded> recorded() {
        List<Recorded> recorded = new ArrayList<>();
        for (Entry entry : entries) {
            recorded.add(new Recorded(recorded.size(), recorded.size(), Instant.EPOCH, entry));
        }
        return recorded;
    }

    private void fold() {
        Journey.of(recorded())
                .entries()
                .forEach(one -> told.put(one.recorded().envelope().eventId(), one));
        folded = entries.size();
    }
}
