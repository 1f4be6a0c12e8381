package uk.carejourney.infra.publisher;

import org.apache.kafka.clients.producer.ProducerRecord;

import uk.carejourney.infra.ledger.NodesTurn;
import uk.carejourney.infra.ledger.keys.Provable;
import uk.carejourney.infra.ledger.read.Arrivals;
import uk.carejourney.infra.ledger.read.PostgresReading;
import uk.carejourney.infra.publisher.Halted.Forked;
import uk.carejourney.infra.publisher.Line.Held;
import uk.carejourney.ledger.MerkleFrontier;
import uk.carejourney.proof.note.Checkpoint;
import uk.carejourney.proof.note.SignedNote;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** One turn at publishing, from what Kafka says is there on. */
final class Publishing {

    private static final long IDLE_MILLISECONDS = 500;
    static final String CHECKPOINT_TYPE = "ledger.checkpoint.v1";

    private final PostgresReading reading;
    private final Arrivals arrivals;
    private final Writing writing;
    private final Partners partners;
    private final Topics topics;
    private final Supplier<Optional<SignedNote>> checkpoints;
    private final Progress progress;
    private final int most;
    private final Line line;
    private final Held held;
    private Published published;
    private long next;

    Publishing(Desk desk, Line line, Progress progress) throws InterruptedException {
        this.reading = desk.reading();
        this.arrivals = desk.arrivals();
        this.writing = desk.writing();
        this.topics = desk.topics();
        this.checkpoints = desk.checkpoints();
        this.most = desk.settings().most();
        this.progress = progress;
        this.line = line;
        this.partners = desk.partners();
        this.held = line.held(partners);
        this.published = held.published();
        this.next = held.next();
    }

    /**
     * What publishing works with.
     *
     * @param checkpoints gives the newest signed checkpoint, if there is one
     */
    record Desk(
            PublisherSettings settings,
            Topics topics,
            Writing writing,
            Partners partners,
            PostgresReading reading,
            Arrivals arrivals,
            Supplier<Optional<SignedNote>> checkpoints) {}

    /**
     * Publishes until told to stop.
     *
     * @throws Halted if the ledger is not the one that was published
     * @throws SQLException if the turn has ended
     */
    void run(NodesTurn turn, BooleanSupplier goesOn) throws SQLException, InterruptedException {
        refuseIfShorter(held.furthest());
        reached(published);
        while (goesOn.getAsBoolean()) {
            turn.goOn();
            refuseIfForked();
            if (!step()) {
                refuseIfShorter(published.position());
                arrivals.awaitBeyond(next, IDLE_MILLISECONDS, TimeUnit.MILLISECONDS);
            }
        }
    }

    private void refuseIfShorter(long furthest) {
        long size = reading.head().size();
        if (furthest >= size) {
            throw new Halted(
                    ("the ledger holds %d entries, but position %d has been published: position %d"
                         + " and all after it are missing. Restore the database to a later moment,"
                         + " from its archive of changes, and start again")
                            .formatted(size, furthest, size));
        }
    }

    private void refuseIfForked() {
        long last = published.position();
        if (last < 0) {
            return;
        }
        Optional<byte[]> leaf = reading.leaf(last);
        if (leaf.isEmpty()) {
            refuseIfShorter(last);
        }
        if (leaf.isEmpty()
                || !Arrays.equals(MerkleFrontier.leafHash(leaf.get()), published.leafHash())) {
            throw new Forked(
                    ("the entry at position %d is not the one that was published: the ledger was"
                         + " changed, or restored and written to again. Compare it with the"
                         + " checkpoints kept outside and restore what is missing, as"
                         + " docs/how-to/run-a-witness.md says")
                            .formatted(last));
        }
    }

    /** Publishes what has arrived; false if nothing has. */
    private boolean step() throws InterruptedException {
        List<Provable> page = reading.provable(next, most);
        Optional<SignedNote> checkpoint = due(next + page.size());
        if (page.isEmpty() && checkpoint.isEmpty()) {
            return false;
        }
        Set<Long> withheld = writing.withheld(page);
        List<Outgoing> missing = new ArrayList<>(writing.all(page, withheld));
        missing.addAll(partners.all(page, withheld));
        missing.removeIf(held::has);
        Published reached = reached(page, missing, checkpoint);
        if (!missing.isEmpty() || checkpoint.isPresent() || isFurther(reached)) {
            List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
            missing.forEach(one -> records.add(one.record()));
            checkpoint.ifPresent(note -> records.add(record(note)));
            line.publish(records, reached);
        }
        next += page.size();
        published = reached;
        reached(reached);
        if (!page.isEmpty()) {
            progress.reached(reached.position(), page.getLast().recordedAt());
        }
        return true;
    }

    private boolean isFurther(Published reached) {
        return reached.position() > published.position();
    }

    // While a partition is given back what it lost, the position stays where it was.
    private Published reached(
            List<Provable> page, List<Outgoing> sent, Optional<SignedNote> checkpoint) {
        long size =
                checkpoint
                        .map(note -> Checkpoint.parse(note.text()).size())
                        .orElse(published.checkpoint());
        return page.isEmpty() || page.getLast().position() <= published.position()
                ? published.with(sent, published.position(), published.leafHash(), size)
                : published.with(
                        sent,
                        page.getLast().position(),
                        MerkleFrontier.leafHash(page.getLast().leaf()),
                        size);
    }

    private void reached(Published now) {
        progress.is(Progress.State.PUBLISHING);
        if (now.position() > progress.published()) {
            progress.reached(now.position(), progress.recordedAt());
        }
    }

    /** The newest checkpoint, once everything it covers is published or about to be. */
    private Optional<SignedNote> due(long publishedThen) {
        return checkpoints
                .get()
                .filter(note -> {
                    long size = Checkpoint.parse(note.text()).size();
                    return size > published.checkpoint() && size <= publishedThen;
                });
    }

    private ProducerRecord<byte[], byte[]> record(SignedNote note) {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        EventHeaders headers =
                new EventHeaders(
                                checkpoint.origin(),
                                Long.toString(checkpoint.size()),
                                CHECKPOINT_TYPE,
                                "text/plain; charset=utf-8")
                        .put(EventHeaders.SEQUENCE, "%020d".formatted(checkpoint.size()));
        return new ProducerRecord<>(
                topics.checkpoints().name(),
                0,
                checkpoint.origin().getBytes(StandardCharsets.UTF_8),
                note.bytes(),
                headers.all());
    }
}
