package uk.carejourney.infra.ledger.read;

import uk.carejourney.infra.ledger.keys.Opening;
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
    public Optional<AtPosition> at(long position) {
        return page(position, 1).stream().findFirst();
    }

    @Override
    public List<AtPosition> page(long from, int max) {
        return opening.open(events.page(from, max));
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
