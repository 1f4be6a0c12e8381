package uk.carejourney.infra.returns.ssda903;

import org.jspecify.annotations.Nullable;

import uk.carejourney.infra.returns.ssda903.mapping.ChildFacts;
import uk.carejourney.infra.returns.ssda903.mapping.EntryWriter;
import uk.carejourney.infra.returns.ssda903.mapping.ReturnMapping;
import uk.carejourney.infra.returns.ssda903.table.Row;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Subject;
import uk.carejourney.recording.Door;
import uk.carejourney.recording.Outcome;
import uk.carejourney.recording.RecordFacts;
import uk.carejourney.recording.Recorder;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Records a return: each child's facts in one command, many children at once, and the council's at
 * the end, so that coverage is declared only once everything it speaks of is there.
 */
public final class Ssda903Import {

    /** Children being recorded at one time: enough to fill the ledger's group commits. */
    private static final int AT_ONCE = 32;

    /** Someone else recording about the same child again and again is not expected. */
    private static final int ATTEMPTS = 10;

    private final Recorder recorder;
    private final ChildRegister register;
    private final EarlierReturns earlier;
    private final Supplier<UUID> eventIds;

    /**
     * An import into one ledger.
     *
     * @param recorder the way into the ledger
     * @param register who the children are
     * @param earlier what earlier returns have said of them
     * @param eventIds identifiers for entries, asked by many threads; not to be guessed
     */
    public Ssda903Import(
            Recorder recorder,
            ChildRegister register,
            EarlierReturns earlier,
            Supplier<UUID> eventIds) {
        this.recorder = recorder;
        this.register = register;
        this.earlier = earlier;
        this.eventIds = eventIds;
    }

    /**
     * Records a return and waits until all of it is durable.
     *
     * @param ssda903 the return
     * @param council the council's own subject
     * @param by who imports
     * @param progress told after every child
     * @throws ImportStopped if something failed, or the calling thread was interrupted; children
     *     already begun are finished first, and the thread stays interrupted
     */
    public ImportSummary run(
            Ssda903Return ssda903, Subject council, Actor by, ImportProgress progress) {
        ReturnMapping mapping = ssda903.mapping();
        ImportCount count = new ImportCount(ssda903, progress);
        Run run = new Run(mapping, subjects(mapping, count), by, count);
        run.allChildren();
        run.council(council);
        return count.summary();
    }

    private Map<String, Subject> subjects(ReturnMapping mapping, ImportCount count) {
        try {
            return register.children(List.copyOf(mapping.content().children().keySet()));
        } catch (RuntimeException failure) {
            throw new ImportStopped(
                    "the children could not be registered (%s)".formatted(failure),
                    count.done(),
                    count.total(),
                    failure);
        }
    }

    /** One import at work. */
    private final class Run {

        private final ReturnMapping mapping;
        private final Map<String, Subject> subjects;
        private final Actor by;
        private final EntryWriter writer;
        private final ImportCount count;
        private final Queue<String> waiting;
        private final AtomicReference<@Nullable ImportStopped> stopped = new AtomicReference<>();
        private final CountDownLatch working = new CountDownLatch(AT_ONCE);

        Run(ReturnMapping mapping, Map<String, Subject> subjects, Actor by, ImportCount count) {
            this.mapping = mapping;
            this.subjects = subjects;
            this.by = by;
            this.writer = new EntryWriter(by, eventIds);
            this.count = count;
            this.waiting = new ConcurrentLinkedQueue<>(mapping.content().children().keySet());
        }

        void allChildren() {
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < AT_ONCE; i++) {
                    threads.execute(this::work);
                }
                awaitAll();
            }
            ImportStopped why = stopped.get();
            if (why != null) {
                throw why;
            }
        }

        /** Threads at work are never interrupted: each finishes the child it has begun. */
        private void awaitAll() {
            boolean interrupted = false;
            while (true) {
                try {
                    working.await();
                    break;
                } catch (InterruptedException cancelled) {
                    interrupted = true;
                    stop("it was cancelled", cancelled);
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        private void work() {
            try {
                String next = waiting.poll();
                while (next != null && stopped.get() == null) {
                    child(next);
                    next = waiting.poll();
                }
            } finally {
                working.countDown();
            }
        }

        private void child(String localId) {
            String row =
                    mapping.content().children().getOrDefault(localId, List.of()).stream()
                            .findFirst()
                            .map(Row::key)
                            .orElse("none");
            try {
                Subject child = subjects.get(localId);
                if (child == null) {
                    throw new IllegalStateException("the register gave no subject for it");
                }
                ChildFacts facts = mapping.child(localId, child, others(child), writer);
                Outcome outcome =
                        facts.entries().isEmpty()
                                ? null
                                : recorded(mapping.keyOf(localId), child, facts.entries());
                count.child(facts, outcome);
            } catch (RuntimeException | Error failure) {
                stop(
                        "the child of row %s could not be recorded (%s)".formatted(row, failure),
                        failure);
            }
        }

        void council(Subject council) {
            try {
                List<Entry> entries = mapping.council(council, writer);
                count.entries(entries, recorded(mapping.keyOfCouncil(), council, entries));
            } catch (RuntimeException failure) {
                throw new ImportStopped(
                        "that it was received could not be recorded (%s)".formatted(failure),
                        count.done(),
                        count.total(),
                        failure);
            }
        }

        /**
         * What stood there before this return's own facts. They are left to the idempotency key,
         * and what came after them must not change what this return is found to say.
         */
        private List<Entry> others(Subject child) {
            return earlier.of(child).stream().takeWhile(this::isOther).toList();
        }

        private boolean isOther(Entry entry) {
            var source = entry.envelope().source();
            return source == null || !source.batch().equals(mapping.setting().batch());
        }

        Outcome recorded(String key, Subject subject, List<Entry> entries) {
            RecordFacts command = new RecordFacts(key, subject, by, Door.SOURCE, entries);
            Outcome outcome = recorder.record(command);
            for (int i = 1; outcome instanceof Outcome.Conflict && i < ATTEMPTS; i++) {
                outcome = recorder.record(command);
            }
            return switch (outcome) {
                case Outcome.Conflict _ ->
                        throw new IllegalStateException(
                                "others kept recording about it, %d times".formatted(ATTEMPTS));
                case Outcome.Refused(var problems) ->
                        throw new IllegalStateException(
                                "the ledger refused it: "
                                        + problems.stream().map(p -> p.code()).toList());
                default -> outcome;
            };
        }

        private void stop(String why, Throwable cause) {
            stopped.compareAndSet(null, new ImportStopped(why, count.done(), count.total(), cause));
        }
    }
}
