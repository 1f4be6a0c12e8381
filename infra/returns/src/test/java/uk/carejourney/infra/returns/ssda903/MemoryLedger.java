package uk.carejourney.infra.returns.ssda903;

import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Subject;
import uk.carejourney.recording.Outcome;
import uk.carejourney.recording.RecordFacts;
import uk.carejourney.recording.Recorder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A recorder that keeps what it is given, with the ledger's verdicts on keys. */
final class MemoryLedger implements Recorder {

    private record Kept(long first, RecordFacts command) {}

    private final Map<String, Kept> byKey = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final AtomicInteger commands = new AtomicInteger();
    private Runnable beforeEach = () -> {};

    @Override
    public Outcome record(RecordFacts command) {
        commands.incrementAndGet();
        beforeEach.run();
        return keep(command);
    }

    private synchronized Outcome keep(RecordFacts command) {
        Kept kept = byKey.get(command.key());
        if (kept != null) {
            return said(kept.command().entries()).equals(said(command.entries()))
                    ? new Outcome.Duplicate(kept.first(), command.entries().size())
                    : new Outcome.KeyReused(kept.first());
        }
        long first = entries.size();
        byKey.put(command.key(), new Kept(first, command));
        entries.addAll(command.entries());
        return new Outcome.Appended(first, command.entries().size(), Instant.EPOCH);
    }

    /** What the ledger compares: identifiers and the recorder do not count. */
    static List<Object> said(Collection<Entry> entries) {
        return entries.stream()
                .<Object>map(entry ->
                        List.of(
                                entry.fact(),
                                entry.envelope().subject(),
                                entry.envelope().happened(),
                                Optional.ofNullable(entry.envelope().source())))
                .toList();
    }

    /** What is recorded about a child whose source is a return. */
    synchronized List<Entry> of(Subject child) {
        return entries.stream().filter(entry -> entry.envelope().subject().equals(child)).toList();
    }

    /** Does this before each command from now on, perhaps failing. */
    void before(Runnable what) {
        beforeEach = what;
    }

    int commands() {
        return commands.get();
    }

    synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }
}
