package uk.carejourney.infra.delivery.mail;

import com.mongodb.client.MongoDatabase;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uk.carejourney.delivery.Backoff;
import uk.carejourney.delivery.Digest;
import uk.carejourney.delivery.Letter;
import uk.carejourney.delivery.Notice;
import uk.carejourney.delivery.Urgent;
import uk.carejourney.infra.delivery.AlertFeed;
import uk.carejourney.infra.delivery.Following;
import uk.carejourney.infra.delivery.mail.Outbox.About;
import uk.carejourney.infra.delivery.mail.Outbox.Due;
import uk.carejourney.infra.delivery.mail.Post.NotTaken;
import uk.carejourney.infra.delivery.mail.Post.Trouble;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Subject;
import uk.carejourney.ledger.LedgerReading;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * Mails alerts on this node, and on any other that does: writes the letters that steps of alerts
 * and Mondays call for, each once, and sends what is written until the server has taken it.
 */
public final class Mailing implements AutoCloseable {

    /** The name of this way of delivery; its position is kept under it. */
    public static final String WAY = "mail";

    private static final Logger LOG = LoggerFactory.getLogger(Mailing.class);
    private static final long TICK_MILLIS = 1_000;
    private static final long ENDING_SECONDS = 5;

    private final Ways ways;
    private final MailSettings settings;
    private final Post post;
    private final Outbox outbox;
    private final Following following;
    private final ScheduledExecutorService sender =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("delivery-mail-sender").factory());
    private volatile @Nullable Trouble trouble;
    private volatile boolean failing;

    /**
     * What mail hears and reads.
     *
     * @param feed the steps of alerts
     * @param ledger reads the ledger itself
     * @param council in whose record it says that alerting went live
     * @param database where letters lie
     * @param open every open alert now, to be counted
     * @param clock the time
     * @param chance spreads what is tried again
     */
    public record Ways(
            AlertFeed feed,
            LedgerReading ledger,
            Subject council,
            MongoDatabase database,
            Supplier<List<Digest.Counted>> open,
            InstantSource clock,
            DoubleSupplier chance) {}

    /**
     * How mail stands.
     *
     * @param position position of the last entry dealt with; absent while alerting is not live
     * @param waiting how many letters wait
     * @param waitingSince when the oldest of them was written
     * @param trouble what went wrong last, in one word; absent if nothing did
     */
    public record Status(
            @Nullable Long position,
            long waiting,
            @Nullable Instant waitingSince,
            @Nullable String trouble) {}

    public Mailing(Ways ways, MailSettings settings) {
        this(ways, settings, new Smtp(settings.server(), settings.from()));
    }

    Mailing(Ways ways, MailSettings settings, Post post) {
        this.ways = ways;
        this.settings = settings;
        this.post = post;
        this.outbox = new Outbox(ways.database());
        this.following =
                new Following(
                        WAY,
                        ways.feed(),
                        ways.ledger(),
                        ways.council(),
                        ways.database(),
                        this::heard);
    }

    public void start() {
        outbox.prepare();
        following.start();
        var _ = sender.scheduleWithFixedDelay(this::tick, 0, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    public Status status() {
        OptionalLong position = following.position();
        Outbox.Waiting waiting = outbox.waiting();
        Trouble last = trouble;
        String word = last == null ? waiting.trouble() : last.name();
        boolean stuck = failing || following.isFailing();
        return new Status(
                position.isPresent() ? position.getAsLong() : null,
                waiting.waiting(),
                waiting.since(),
                stuck ? "STORE_UNREACHABLE" : waiting.waiting() == 0 ? null : word);
    }

    @Override
    public void close() {
        following.close();
        sender.shutdown();
        try {
            if (!sender.awaitTermination(ENDING_SECONDS, TimeUnit.SECONDS)) {
                sender.shutdownNow();
            }
        } catch (InterruptedException hurried) {
            sender.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void heard(Notice notice) {
        if (outbox.knows(Urgent.key(notice)) || !Urgent.calls(notice, record(notice.subject()))) {
            return;
        }
        Instant now = ways.clock().instant();
        Letter letter = Urgent.letter(notice, settings.rota().onDuty(now), settings.links());
        About about = new About(notice.subject(), notice.step().alert());
        outbox.write(letter, Optional.of(about), now);
        sender.execute(this::tick);
    }

    private List<Recorded> record(Subject subject) {
        return Recorded.among(ways.ledger().stream(subject.id()));
    }

    /** Runs for as long as the process: what it threw would end it without a word. */
    private void tick() {
        try {
            following.wentLive().ifPresent(entry -> writeDigests(entry.recordedAt()));
            boolean more = true;
            while (more && !Thread.currentThread().isInterrupted()) {
                Optional<Due> due = outbox.claim(ways.clock().instant());
                due.ifPresent(this::send);
                more = due.isPresent();
            }
            failing = false;
        } catch (RuntimeException | Error failed) {
            if (!failing && !sender.isShutdown()) {
                LOG.error("Mail could not go on; trying again", failed);
            }
            failing = true;
        }
    }

    /** One that was missed is made up for until the next is due. */
    private void writeDigests(Instant live) {
        Instant now = ways.clock().instant();
        Instant due = Digest.lastDue(now);
        if (due.isBefore(live)) {
            return;
        }
        settings.digests()
                .forEach((team, to) -> {
                    if (!outbox.knows(Digest.key(team, due))) {
                        outbox.write(
                                Digest.letter(team, due, to, ways.open().get(), settings.links()),
                                Optional.empty(),
                                now);
                    }
                });
    }

    private void send(Due due) {
        String key = due.letter().key();
        boolean over = due.about().filter(about -> !stillOpen(about)).isPresent();
        if (over) {
            outbox.withdraw(key, ways.clock().instant());
            return;
        }
        Trouble last = null;
        for (String to : due.letter().to()) {
            if (!due.takenFor().contains(to)) {
                last = handedOver(due, to).orElse(last);
            }
        }
        if (last == null) {
            outbox.sent(key, ways.clock().instant());
        } else {
            var wait = Backoff.MAIL.after(due.tried(), ways.chance().getAsDouble());
            outbox.tryAgain(key, ways.clock().instant().plus(wait.orElseThrow()), last);
        }
        trouble = last;
    }

    private boolean stillOpen(About about) {
        return Urgent.stillOpen(about.alert(), record(about.subject()));
    }

    private Optional<Trouble> handedOver(Due due, String to) {
        Letter letter = due.letter();
        String id = Letter.messageId(letter.key(), to, settings.domain());
        try {
            post.hand(new Post.Envelope(id, to, letter.subject(), letter.text(), due.writtenAt()));
            outbox.takenFor(letter.key(), to);
            return Optional.empty();
        } catch (NotTaken not) {
            if (trouble != not.trouble()) {
                // What the server said may repeat an address: the word for it is enough.
                LOG.warn("A letter was not taken ({}); it is tried again", not.trouble());
            }
            return Optional.of(not.trouble());
        }
    }
}
