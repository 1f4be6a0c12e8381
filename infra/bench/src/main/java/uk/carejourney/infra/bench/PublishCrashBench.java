package uk.carejourney.infra.bench;

import uk.carejourney.embedded.testing.KafkaProcess;
import uk.carejourney.infra.bench.PublishCrash.Killed;
import uk.carejourney.infra.publisher.PublisherSettings;
import uk.carejourney.recording.Outcome.Appended;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Kills the publishing process, the broker or both while facts are recorded and published, starts
 * again, and checks what a consumer has seen.
 */
final class PublishCrashBench {

    private static final long A_MOMENT = TimeUnit.MILLISECONDS.toNanos(1);

    /** Between jobs while others start again: a heap recorded meanwhile would prove no more. */
    private static final long A_BREATH = TimeUnit.MILLISECONDS.toNanos(20);

    private static final String PREFIX = "crash";
    private static final int CALLERS = 2;
    private static final int MOST_PUBLISHED = 400;
    private static final int RECORDED_MEANWHILE = 50;

    private final BenchStack stack;
    private final OurLedger ours;
    private final KafkaProcess kafka;
    private final PublishReader reader;

    private PublishCrashBench(
            BenchStack stack, OurLedger ours, KafkaProcess kafka, PublishReader reader) {
        this.stack = stack;
        this.ours = ours;
        this.kafka = kafka;
        this.reader = reader;
    }

    static CrashReport run(BenchArguments arguments, BenchStack stack) throws Exception {
        List<PublishCrash> rounds = new ArrayList<>();
        try (KafkaProcess kafka = KafkaProcess.start(stack.folder().resolve("kafka"));
                OurLedger ours = new OurLedger(stack.addresses(), stack.folder())) {
            PublisherSettings settings = PublishSite.settings(kafka.bootstrap(), PREFIX);
            // The reader finds its topics, as a consumer does.
            try (var first = PublishSite.start(ours, settings)) {
                while (first.progress().published() < 0) {
                    LockSupport.parkNanos(A_MOMENT);
                }
            }
            try (PublishReader reader = new PublishReader(settings)) {
                PublishCrashBench bench = new PublishCrashBench(stack, ours, kafka, reader);
                for (int i = 0; i < arguments.rounds(); i++) {
                    PublishCrash round = bench.round(arguments.seed() + i);
                    System.out.printf("publish-crash: %s%n", round);
                    rounds.add(round);
                }
            }
        }
        return PublishCrash.report(rounds);
    }

    // Three consecutive seeds meet every victim.
    private PublishCrash round(long seed) throws Exception {
        Killed killed =
                switch ((int) (seed % 3)) {
                    case 0 -> Killed.PUBLISHER;
                    case 1 -> Killed.BROKER;
                    default -> Killed.BOTH;
                };
        Random random = new Random(seed);
        PublishVictim node = start();
        AtomicBoolean recording = new AtomicBoolean(true);
        AtomicBoolean hurrying = new AtomicBoolean(true);
        AtomicLong recorded = new AtomicLong();
        List<Thread> callers = record("round-" + seed + "/", recording, hurrying, recorded);
        node.awaitPublished(size() - 1 + random.nextInt(MOST_PUBLISHED));
        if (killed != Killed.BROKER) {
            node.kill();
        }
        if (killed != Killed.PUBLISHER) {
            kafka.kill();
        }
        // Recording does not wait for any of this.
        long before = recorded.get();
        while (recorded.get() < before + RECORDED_MEANWHILE) {
            LockSupport.parkNanos(A_MOMENT);
        }
        hurrying.set(false);
        if (killed != Killed.PUBLISHER) {
            kafka.startAgain();
        }
        if (killed != Killed.BROKER) {
            node = start();
        }
        recording.set(false);
        for (Thread caller : callers) {
            caller.join();
        }
        long meanwhile = recorded.get() - before;
        node.awaitPublished(size() - 1);
        node.kill();
        return new PublishCrash(seed, killed, meanwhile, size(), reader.readTo(size()));
    }

    private PublishVictim start() throws Exception {
        return PublishVictim.start(stack.addresses(), stack.folder(), kafka.bootstrap(), PREFIX);
    }

    private long size() {
        return ours.ledger().reading().head().size();
    }

    private List<Thread> record(
            String round, AtomicBoolean goOn, AtomicBoolean hurrying, AtomicLong recorded) {
        List<Thread> callers = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            String caller = round + i + "/";
            callers.add(
                    Thread.ofPlatform()
                            .start(() -> {
                                for (int n = 0; goOn.get(); n++) {
                                    recorded.addAndGet(record(caller + n));
                                    if (!hurrying.get()) {
                                        LockSupport.parkNanos(A_BREATH);
                                    }
                                }
                            }));
        }
        return callers;
    }

    private int record(String key) {
        if (CrashJobs.record(ours, key) instanceof Appended appended) {
            return appended.count();
        }
        throw new IllegalStateException("a new job was not appended");
    }
}
