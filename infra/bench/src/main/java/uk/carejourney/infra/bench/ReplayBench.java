package uk.carejourney.infra.bench;

import org.axonframework.eventhandling.TrackedEventMessage;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.journey.Entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Everything read in order through Axon's streaming: ours beside its JDBC engine. */
final class ReplayBench {

    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

    private ReplayBench() {}

    static Report run(BenchArguments arguments, BenchStack stack) throws Exception {
        List<Result> results = new ArrayList<>();
        try (OurLedger ours = new OurLedger(stack.addresses(), stack.folder());
                AxonJdbc jdbc = new AxonJdbc(stack.addresses().ledger())) {
            long filled = 0;
            for (int size : arguments.sizesOr(50_000)) {
                History.fill(ours, size);
                History.fill(jdbc, size - filled);
                filled = size;
                results.addAll(
                        round(size + " facts, read", ours, jdbc, ReplayBench::read, arguments));
                results.addAll(round(size + " facts, unread", ours, jdbc, any -> {}, arguments));
            }
        }
        return new Report(
                "replay",
                ("Every fact read in order through Axon's streaming, %d rounds, interleaved,"
                     + " everything warm in memory. Ours decrypts each fact and reads it in either"
                     + " case, for what cannot be read stops the stream; the JDBC engine, in"
                     + " batches of 1000, reads the fact's text into the same object, or leaves the"
                     + " payload alone.")
                        .formatted(arguments.rounds()),
                "facts/s",
                Conditions.measured(stack.folder()),
                results);
    }

    private static List<Result> round(
            String setting,
            OurLedger ours,
            AxonJdbc jdbc,
            Consumer<TrackedEventMessage<?>> reader,
            BenchArguments arguments)
            throws Exception {
        return Turn.interleaved(
                setting,
                List.of(
                        new Turn(ours.name(), () -> perSecond(() -> replay(ours))),
                        new Turn(jdbc.name(), () -> perSecond(() -> jdbc.replay(reader)))),
                arguments.rounds(),
                System.out);
    }

    private static void read(TrackedEventMessage<?> message) {
        Map<String, Object> tree =
                JsonMapper.shared().readValue((String) message.getPayload(), TREE);
        if (Facts.FORM.fromTree(tree).envelope().subject().id().version() == 0) {
            throw new IllegalStateException("no pseudonym is of version 0");
        }
    }

    private static long replay(OurLedger ours) throws InterruptedException {
        long size = ours.ledger().reading().head().size();
        try (var stream = ours.ledger().eventStore().openStream(null)) {
            for (long i = 0; i < size; i++) {
                if (!(stream.nextAvailable().getPayload() instanceof Entry)) {
                    throw new IllegalStateException("something else than an entry at " + i);
                }
            }
        }
        return size;
    }

    /** Reads everything; how much there was. */
    interface Reading {
        long all() throws Exception;
    }

    static Sample perSecond(Reading reading) throws Exception {
        long start = System.nanoTime();
        long count = reading.all();
        return Sample.of(count * 1e9 / (System.nanoTime() - start));
    }
}
