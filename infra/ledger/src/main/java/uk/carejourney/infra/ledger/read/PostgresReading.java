package uk.carejourney.infra.ledger.read;

import uk.carejourney.infra.ledger.keys.Opening;
import uk.carejourney.infra.ledger.keys.Provable;
import uk.carejourney.infra.ledger.keys.StoredEvent;
import uk.carejourney.journey.AtPosition;
import uk.carejourney.ledger.Disclosure;
import uk.carejourney.ledger.LedgerHead;
import uk.carejourney.ledger.LedgerReading;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The ledger as its readers see it. */
public final class PostgresReading implements LedgerReading {

    private final StoredEvents events;
    private final Opening opening;

    public PostgresReading(StoredEvents events, Opening opening) {
        this.events = events;
        this.opening = opening;
    }

    @Override
    public LedgerHead head() {
        return events.head();
    }

    @Override
    public List<AtPosition> stream(UUID subject) {
        return opening.open(events.stream(subject, 0));
    }

    @Override
    public long recordedAbout(UUID subject) {
        return events.version(subject).map(last -> last + 1).orElse(0L);
    }

    /**
     * The newest entries of a stream, newest first.
     *
     * @param below only those with a lower sequence
     * @param max at most this many, at most 5,000
     */
    public List<AtPosition> newest(UUID subject, long below, int max) {
        return opening.open(events.newest(subject, below, max));
    }

    @Override
    public Optional<AtPosition> at(long position) {
        return page(position, 1).stream().findFirst();
    }

    @Override
    public List<AtPosition> page(long from, int max) {
        return opening.open(events.page(from, max));
    }

    /**
     * What stands at consecutive positions, each with what proves it.
     *
     * @param from the first position wanted
     * @param max at most this many, at most 5,000
     * @throws uk.carejourney.infra.ledger.keys.KeyStoreUnreachable if it does not answer
     * @throws uk.carejourney.ledger.UnreadableEntry if a later version of the program recorded one
     */
    public List<Provable> provable(long from, int max) {
        List<StoredEvent> page = events.page(from, max);
        return page.isEmpty()
                ? List.of()
                : opening.provable(page, events.leaves(from, page.size()));
    }

    @Override
    public Optional<byte[]> leaf(long position) {
        return events.leaf(position);
    }

    @Override
    public long recordedBy(Instant instant) {
        return events.recordedBy(instant);
    }

    @Override
    public Optional<Long> positionOf(UUID event) {
        return events.positionOf(event);
    }

    @Override
    public Optional<Disclosure> disclose(long position, Set<String> fields) {
        return events.page(position, 1).stream()
                .findFirst()
                .flatMap(opening::commitments)
                .map(commitments -> commitments.disclose(fields));
    }
}
