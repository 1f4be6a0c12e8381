package uk.carejourney.journey;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * An entry as it stands in the ledger. Only the ledger makes one.
 *
 * @param position its place in the whole ledger, from 0, without holes
 * @param sequence its place in the subject's own stream, from 0, without holes
 * @param recordedAt when the ledger recorded it; later positions are strictly later
 * @param entry the fact and its envelope
 */
public record Recorded(long position, long sequence, Instant recordedAt, Entry entry)
        implements AtPosition {

    @Override
    public UUID stream() {
        return envelope().subject().id();
    }

    public Envelope envelope() {
        return entry.envelope();
    }

    public Fact fact() {
        return entry.fact();
    }

    /** Those of some entries that can still be read, in their order. */
    public static List<Recorded> among(Collection<? extends AtPosition> entries) {
        return entries.stream()
                .filter(Recorded.class::isInstance)
                .map(Recorded.class::cast)
                .toList();
    }
}
