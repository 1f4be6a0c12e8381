package uk.carejourney.infra.publisher;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uk.carejourney.fact.FactCatalogue;
import uk.carejourney.infra.ledger.LedgerSettings;
import uk.carejourney.infra.ledger.NodesTurn;
import uk.carejourney.infra.publisher.ClockSource.Looked;
import uk.carejourney.infra.publisher.ClockSource.Stands;
import uk.carejourney.infra.publisher.ClockTopic.There;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Keeps the topic of clock states as the clocks are: the whole state of a subject again whenever it
 * changed, never an earlier one, and nothing once there is nobody to have clocks. What stands in
 * the topic is read at the start, so that nothing need be remembered elsewhere.
 */
public final class ClockStates implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ClockStates.class);
    private static final String WORK = "clock-states";
    private static final int MOST = 500;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** What was being written during the last look is looked at again. */
    private static final Duration OVERLAP = Duration.ofSeconds(30);

    /** Who is gone is found by looking at all: at when each was worked out, and no more. */
    private static final Duration LOOK_AT_ALL = Duration.ofSeconds(10);

    private final LedgerSettings ledger;
    private final PublisherSettings settings;
    private final ClockSource source;
    private final Broker broker;
    private final ClockTopic topic;
    private final Duration lookAtAll;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    private ClockStates(
            LedgerSettings ledger,
            PublisherSettings settings,
            FactCatalogue catalogue,
            ClockSource source,
            Duration lookAtAll) {
        Topics topics = new Topics(settings, catalogue);
        this.ledger = ledger;
        this.settings = settings;
        this.source = source;
        this.broker = new Broker(settings, topics);
        this.topic = new ClockTopic(settings, topics.clocks(), ledger.log().origin());
        this.lookAtAll = lookAtAll;
        this.thread = Thread.ofPlatform().daemon().name("clock-states").start(this::run);
    }

    /** Starts to publish the clocks of a source. */
    public static ClockStates start(
            LedgerSettings ledger,
            PublisherSettings settings,
            FactCatalogue catalogue,
            ClockSource source) {
        return start(ledger, settings, catalogue, source, LOOK_AT_ALL);
    }

    static ClockStates start(
            LedgerSettings ledger,
            PublisherSettings settings,
            FactCatalogue catalogue,
            ClockSource source,
            Duration lookAtAll) {
        return new ClockStates(ledger, settings, catalogue, source, lookAtAll);
    }

    private void run() {
        try {
            while (closed.getCount() > 0) {
                round();
                rest();
            }
        } catch (InterruptedException stopped) {
            closed.countDown();
        } catch (Halted halted) {
            LOG.error("Clock states are published no more: {}", halted.getMessage());
        }
    }

    /** Runs for as long as the process: what it threw would end it without a word. */
    private void round() throws InterruptedException {
        try {
            Optional<NodesTurn> taken = NodesTurn.take(ledger, WORK, settings.silence());
            if (taken.isPresent()) {
                try (NodesTurn turn = taken.get()) {
                    publish(turn);
                }
            }
        } catch (Halted halted) {
            throw halted;
        } catch (SQLException | RuntimeException | Error trouble) {
            if (closed.getCount() > 0 && !Thread.currentThread().isInterrupted()) {
                LOG.warn("Clock states cannot be published just now; trying again", trouble);
            }
        }
    }

    private void publish(NodesTurn turn) throws SQLException, InterruptedException {
        broker.ready(List.of(topic.topic()));
        String id = settings.prefix() + ".clocks." + ledger.log().origin();
        try (KafkaProducer<byte[], byte[]> producer = Clients.producer(settings, id)) {
            // Whoever still writes for an earlier turn is refused from here on.
            producer.initTransactions();
            Look look = new Look(producer, topic.read());
            while (closed.getCount() > 0) {
                turn.goOn();
                look.once();
                rest();
            }
        }
    }

    private void rest() throws InterruptedException {
        closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** One turn's looks. */
    private final class Look {

        private final KafkaProducer<byte[], byte[]> producer;
        private final Map<UUID, There> there;
        private Instant newest = Instant.MIN;
        private long lookedAtAll;

        Look(KafkaProducer<byte[], byte[]> producer, Map<UUID, There> there) {
            this.producer = producer;
            this.there = there;
        }

        void once() {
            boolean all =
                    newest.equals(Instant.MIN)
                            || System.nanoTime() - lookedAtAll > lookAtAll.toNanos();
            List<Looked> looked = source.since(all ? Instant.EPOCH : newest.minus(OVERLAP));
            Set<UUID> subjects = new HashSet<>();
            Set<UUID> gone = new HashSet<>(there.keySet());
            for (Looked one : looked) {
                if (!stands(one)) {
                    subjects.add(one.subject());
                }
                gone.remove(one.subject());
                newest = one.at().isAfter(newest) ? one.at() : newest;
            }
            if (all) {
                subjects.addAll(gone);
                lookedAtAll = System.nanoTime();
            }
            List<UUID> list = List.copyOf(subjects);
            for (int i = 0; i < list.size(); i += MOST) {
                publish(list.subList(i, Math.min(list.size(), i + MOST)));
            }
        }

        /** Reading everyone's clocks again each minute would cost more than keeping them. */
        private boolean stands(Looked one) {
            There known = there.get(one.subject());
            return known != null
                    && known.position() == one.position()
                    && known.law() == one.law()
                    && known.evaluatedAt().equals(one.at());
        }

        private void publish(List<UUID> subjects) {
            List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
            Map<UUID, Optional<There>> then = new HashMap<>();
            for (UUID subject : subjects) {
                There before = there.get(subject);
                switch (source.of(subject)) {
                    case Stands.Kept kept -> {
                        There next = ClockTopic.there(subject, kept);
                        if (before == null || before.mayBeFollowedBy(next)) {
                            records.add(topic.record(subject, kept));
                            then.put(subject, Optional.of(next));
                        }
                    }
                    case Stands.Gone() -> {
                        if (before != null) {
                            records.add(topic.tombstone(subject));
                            then.put(subject, Optional.empty());
                        }
                    }
                    case Stands.Unknown() -> {}
                }
            }
            if (!records.isEmpty()) {
                send(records);
                then.forEach((subject, now) ->
                        now.ifPresentOrElse(
                                one -> there.put(subject, one), () -> there.remove(subject)));
            }
        }

        // The commit fails if one of them did.
        @SuppressWarnings("FutureReturnValueIgnored")
        private void send(List<ProducerRecord<byte[], byte[]>> records) {
            producer.beginTransaction();
            records.forEach(producer::send);
            producer.commitTransaction();
        }
    }

    /** Ends after the look at hand. */
    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
