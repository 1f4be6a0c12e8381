package uk.carejourney.projections.given;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.AtPosition;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Erased;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Role;
import uk.carejourney.journey.Subject;
import uk.carejourney.ledger.Disclosure;
import uk.carejourney.ledger.Leaf;
import uk.carejourney.ledger.LedgerHead;
import uk.carejourney.ledger.LedgerReading;
import uk.carejourney.projections.running.LedgerFeed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A ledger that keeps its promises for as long as the test lasts. */
public final class LedgerInMemory
        implements LedgerReading, StreamableMessageSource<TrackedEventMessage<?>> {

    public static final Actor WORKER = Actor.person("w-17", Role.PRACTITIONER);

    private static final Instant START = Instant.parse("2026-01-05T09:00:00.000001Z");

    private final List<AtPosition> entries = new ArrayList<>();
    private final Map<UUID, List<AtPosition>> streams = new HashMap<>();
    private final Map<UUID, Integer> opened = new HashMap<>();

    /** Records a fact and tells its position. */
    public synchronized long record(Subject subject, String happened, Fact fact) {
        UUID event = new UUID(0x0196_0000_0000_7000L, entries.size());
        return record(Envelope.of(event, subject, Happened.parse(happened), WORKER), fact);
    }

    /** Records a fact with an envelope of its own and tells its position. */
    public synchronized long record(Envelope envelope, Fact fact) {
        long position = entries.size();
        List<AtPosition> stream =
                streams.computeIfAbsent(envelope.subject().id(), _ -> new ArrayList<>());
        Recorded recorded =
                new Recorded(
                        position,
                        stream.size(),
                        START.plusSeconds(position),
                        new Entry(envelope, fact));
        entries.add(recorded);
        stream.add(recorded);
        notifyAll();
        return position;
    }

    /** How often a subject's stream was opened. */
    public synchronized int opened(UUID subject) {
        return opened.getOrDefault(subject, 0);
    }

    /** The event identifier at a position. */
    public synchronized UUID event(long position) {
        return ((Recorded) entries.get((int) position)).envelope().eventId();
    }

    /** Destroys a subject's key. */
    public synchronized void erase(Subject subject) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).stream().equals(subject.id())) {
                AtPosition was = entries.get(i);
                Erased erased =
                        new Erased(was.position(), was.sequence(), was.recordedAt(), subject.id());
                entries.set(i, erased);
                streams.getOrDefault(subject.id(), List.of()).set((int) was.sequence(), erased);
            }
        }
    }

    /** What read models hear from this ledger. */
    public LedgerFeed feed() {
        return new LedgerFeed(this, this::stream, Facts.CATALOGUE);
    }

    public synchronized long last() {
        return entries.size() - 1L;
    }

    @Override
    public synchronized List<AtPosition> stream(UUID subject) {
        opened.merge(subject, 1, Integer::sum);
        return List.copyOf(streams.getOrDefault(subject, List.of()));
    }

    @Override
    public synchronized long recordedAbout(UUID subject) {
        return streams.getOrDefault(subject, List.of()).size();
    }

    @Override
    public synchronized Optional<AtPosition> at(long position) {
        return position < entries.size()
                ? Optional.of(entries.get((int) position))
                : Optional.empty();
    }

    @Override
    public synchronized List<AtPosition> page(long from, int max) {
        int end = (int) Math.min(entries.size(), from + max);
        return from >= end ? List.of() : List.copyOf(entries.subList((int) from, end));
    }

    @Override
    public synchronized LedgerHead head() {
        return new LedgerHead(
                entries.size(),
                entries.isEmpty() ? Instant.EPOCH : entries.getLast().recordedAt(),
                new byte[32],
                new Leaf.Log("test.example/1", "nowhere", true));
    }

    @Override
    public Optional<byte[]> leaf(long position) {
        throw new UnsupportedOperationException("read models never ask for leaves");
    }

    @Override
    public long recordedBy(Instant instant) {
        throw new UnsupportedOperationException("read models never ask by time");
    }

    @Override
    public Optional<Long> positionOf(UUID event) {
        throw new UnsupportedOperationException("read models never ask by event");
    }

    @Override
    public Optional<Disclosure> disclose(long position, Set<String> fields) {
        throw new UnsupportedOperationException("read models never disclose");
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken after) {
        return new StreamInMemory(this, after == null ? 0 : after.position().orElse(-1) + 1);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(last());
    }
}
