package uk.carejourney.infra.ledger.axon;

import uk.carejourney.journey.Entry;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;

/** A record's entries: those a snapshot held, read only if someone looks, and those since. */
final class EntriesSoFar extends AbstractList<Entry> {

    private final List<Entry> since = new ArrayList<>();
    private List<Entry> before = List.of();

    /** Begins with what a snapshot held. */
    void begin(List<Entry> remembered) {
        before = remembered;
    }

    @Override
    public boolean add(Entry entry) {
        return since.add(entry);
    }

    @Override
    public Entry get(int index) {
        return index < before.size() ? before.get(index) : since.get(index - before.size());
    }

    @Override
    public int size() {
        return before.size() + since.size();
    }
}
