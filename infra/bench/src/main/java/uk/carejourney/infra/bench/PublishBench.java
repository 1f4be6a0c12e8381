package uk.carejourney.infra.bench;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

import uk.carejourney.codes.CodeSets;
import uk.carejourney.embedded.testing.KafkaProcess;
import uk.carejourney.infra.ledger.keys.Provable;
import uk.carejourney.infra.publisher.Outgoing;
import uk.carejourney.infra.publisher.Publisher;
import uk.carejourney.infra.publisher.PublisherSettings;
import uk.carejourney.infra.publisher.Topics;
import uk.carejourney.infra.publisher.Writing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Publishing a ledger from its first entry: ours beside producers that read the same pages and send
 * the same records, one in a transaction for each, one without transactions.
 */
final class PublishBench {

    private static final int PAGE = 1_000;
    private static final int LARGEST = 512 * 1024;
    private static final int FACTS = 50_000;
    private static final String PEERS = "peers";
    private static final long A_MOMENT = TimeUnit.MILLISECONDS.toNanos(1);

    private final OurLedger ours;
    private final KafkaProcess kafka;
    private final int seconds;
    private final AtomicInteger turn = new AtomicInteger();

    private PublishBench(OurLedger ours, KafkaProcess kafka, int seconds) {
        this.ours = ours;
        this.kafka = kafka;
        this.seconds = seconds;
    }

    static Report run(BenchArguments arguments, BenchStack stack) throws Exception {
        int facts = arguments.sizesOr(FACTS).getFirst();
        try (KafkaProcess kafka = KafkaProcess.start(stack.folder().resolve("kafka"));
                OurLedger ours = new OurLedger(stack.addresses(), stack.folder())) {
            History.fill(ours, facts);
            PublishBench bench = new PublishBench(ours, kafka, arguments.seconds());
            bench.publish(PEERS);
            List<Turn> turns =
                    List.of(
                            new Turn(
                                    Report.OURS,
                                    () -> bench.publish("turn" + bench.turn.incrementAndGet())),
                            new Turn("idempotent producer", bench::idempotent),
                            new Turn("a transaction an event", bench::oneByOne));
            List<Result> results =
                    new ArrayList<>(
                            Turn.interleaved("catching up", turns, arguments.rounds(), System.out));
            results.add(new PublishLatency(ours, kafka).measured(arguments.rounds()));
            return new Report(
                    "publish",
                    ("A ledger of %d invented facts published from its first entry to 12 partitions"
                         + " an area; %d rounds, interleaved. All read the same pages and send the"
                         + " same records with the same headers; ours also takes each page and its"
                         + " position in one transaction. The latency is from before a fact is"
                         + " recorded until a consumer that reads what is committed has it, at"
                         + " 1,000 facts a second.")
                            .formatted(facts, arguments.rounds()),
                    "facts/s",
                    Conditions.measured(stack.folder()),
                    results);
        }
    }

    private long size() {
        return ours.ledger().reading().head().size();
    }

    // Topics are made before the clock starts.
    private Sample publish(String prefix) {
        try (Publisher publisher =
                PublishSite.start(ours, PublishSite.settings(kafka.bootstrap(), prefix))) {
            while (publisher.progress().published() < 0) {
                LockSupport.parkNanos(A_MOMENT);
            }
            long from = publisher.progress().published();
            long start = System.nanoTime();
            while (publisher.progress().published() < size() - 1) {
                LockSupport.parkNanos(A_MOMENT);
            }
            return perSecond(size() - 1 - from, start);
        }
    }

    private interface Sending {
        void send(KafkaProducer<byte[], byte[]> producer, Outgoing one);
    }

    // The producer closes only when everything has been acknowledged.
    @SuppressWarnings("FutureReturnValueIgnored")
    private Sample idempotent() {
        return peer(Map.of(), Long.MAX_VALUE, (producer, one) -> producer.send(one.record()));
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the commit fails if it did
    private Sample oneByOne() {
        return peer(
                Map.of(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "peer"),
                TimeUnit.SECONDS.toNanos(seconds),
                (producer, one) -> {
                    producer.beginTransaction();
                    producer.send(one.record());
                    producer.commitTransaction();
                });
    }

    private Sample peer(Map<String, Object> settings, long nanoseconds, Sending sending) {
        PublisherSettings publishing = PublishSite.settings(kafka.bootstrap(), PEERS);
        Writing writing =
                new Writing(
                        "ledger.example/bench/1",
                        new Topics(publishing, PublishSite.FEW),
                        LARGEST,
                        PublishSite.FEW,
                        CodeSets.england(),
                        ours.ledger().reading());
        Map<String, Object> client = new HashMap<>(publishing.client());
        client.put(ProducerConfig.ACKS_CONFIG, "all");
        client.put(ProducerConfig.BATCH_SIZE_CONFIG, 64 * 1024);
        client.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        client.putAll(settings);
        long count = 0;
        long start;
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer())) {
            if (!settings.isEmpty()) {
                producer.initTransactions();
            }
            start = System.nanoTime();
            for (long next = 0; next < size() && System.nanoTime() - start < nanoseconds; ) {
                List<Provable> page = ours.ledger().reading().provable(next, PAGE);
                next += page.size();
                for (Outgoing one : writing.all(page)) {
                    if (System.nanoTime() - start < nanoseconds) {
                        sending.send(producer, one);
                        count++;
                    }
                }
            }
            producer.flush();
            return perSecond(count, start);
        }
    }

    private static Sample perSecond(long count, long start) {
        return Sample.of(count * 1e9 / (System.nanoTime() - start));
    }
}
