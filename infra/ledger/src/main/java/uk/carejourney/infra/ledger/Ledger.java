package uk.carejourney.infra.ledger;

import com.zaxxer.hikari.HikariDataSource;

import org.axonframework.commandhandling.CommandBus;

import uk.carejourney.infra.ledger.append.AddingAtEnd;
import uk.carejourney.infra.ledger.append.RecordedKeys;
import uk.carejourney.infra.ledger.append.RecordingClock;
import uk.carejourney.infra.ledger.append.Sequencer;
import uk.carejourney.infra.ledger.axon.AxonRecorder;
import uk.carejourney.infra.ledger.axon.Commands;
import uk.carejourney.infra.ledger.axon.Decision;
import uk.carejourney.infra.ledger.axon.LedgerEventStore;
import uk.carejourney.infra.ledger.axon.LedgerStorageEngine;
import uk.carejourney.infra.ledger.axon.ManyAtOnce;
import uk.carejourney.infra.ledger.disposal.BackupsKept;
import uk.carejourney.infra.ledger.disposal.Disposals;
import uk.carejourney.infra.ledger.disposal.Forgetting;
import uk.carejourney.infra.ledger.keys.CouncilKeyRotation;
import uk.carejourney.infra.ledger.keys.KeysInUse;
import uk.carejourney.infra.ledger.keys.Opening;
import uk.carejourney.infra.ledger.keys.Sealing;
import uk.carejourney.infra.ledger.keys.Snapshots;
import uk.carejourney.infra.ledger.keys.SubjectKeys;
import uk.carejourney.infra.ledger.read.Arrivals;
import uk.carejourney.infra.ledger.read.NewsFromOtherNodes;
import uk.carejourney.infra.ledger.read.PostgresReading;
import uk.carejourney.infra.ledger.read.StoredEvents;
import uk.carejourney.infra.ledger.schema.Schema;
import uk.carejourney.journey.Subject;
import uk.carejourney.ledger.EntryForm;
import uk.carejourney.ledger.LedgerHead;
import uk.carejourney.recording.Recorder;
import uk.carejourney.recording.SubjectRegister;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/**
 * One node's open ledger: everything that records into it or reads it is had from here. Close it
 * after all that uses it, and before the databases.
 */
public final class Ledger implements AutoCloseable {

    // Hundreds of callers may share four connections.
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HikariDataSource ledgerPool;
    private final KeyStore keyStore;
    private final Sealing sealing;
    private final StoredEvents events;
    private final PostgresReading reading;
    private final Arrivals arrivals = new Arrivals();
    private final Sequencer sequencer;
    private final NewsFromOtherNodes news;
    private final LedgerEventStore eventStore;
    private final Subject council;

    private Ledger(
            LedgerSettings settings,
            EntryForm form,
            RecordingClock clock,
            SecureRandom random,
            HikariDataSource ledgerPool,
            KeyStore keyStore) {
        this.ledgerPool = ledgerPool;
        this.keyStore = keyStore;
        this.events = new StoredEvents(ledgerPool);
        SubjectKeys keys = keyStore.keys();
        this.sealing = new Sealing(form, keys, random);
        Opening opening = new Opening(form, keys);
        Snapshots snapshots = new Snapshots(ledgerPool, form, opening, keys);
        this.reading = new PostgresReading(events, opening);
        this.council =
                new RecordedWith(settings, reading, keyStore.subjects())
                        .council(events.head().size());
        this.sequencer =
                new Sequencer(
                        Connections.single(settings.ledger()),
                        new KeysInUse(Connections.single(settings.keys()), keys),
                        clock,
                        arrivals::grewTo);
        this.news = new NewsFromOtherNodes(Connections.single(settings.ledger()), arrivals);
        this.eventStore =
                new LedgerEventStore(
                        new LedgerStorageEngine(sealing, sequencer, events, opening, snapshots),
                        reading,
                        arrivals);
    }

    /**
     * Opens the ledger, laying its tables and recording its first entry if there is none.
     *
     * @param clock the time of recording, asked only by a demonstration
     * @throws LedgerRefusal if it will not open as it is set up; nothing stays open
     */
    public static Ledger open(LedgerSettings settings, EntryForm form, RecordingClock clock) {
        return open(settings, form, clock, List.of());
    }

    /** Opens the ledger as above, unless it forgot or contradicts what others remember of it. */
    public static Ledger open(
            LedgerSettings settings,
            EntryForm form,
            RecordingClock clock,
            List<OutsideMemory> memories) {
        Schema.KEYS.prepare(settings.keys(), connection -> {});
        HikariDataSource ledgerPool = prepared(settings);
        HikariDataSource keysPool =
                Connections.pool(settings.keys(), settings.connections(), PATIENCE);
        try {
            SecureRandom random = new SecureRandom();
            StoredEvents events = new StoredEvents(ledgerPool);
            LedgerHead head = events.head();
            Opened.check(head.log(), settings);
            new StartUpCheck(events, settings.ledger().url()).ask(memories);
            KeyStore keys = KeyStore.open(settings, keysPool, random, head.size() > 0);
            Ledger ledger = new Ledger(settings, form, clock, random, ledgerPool, keys);
            ledger.begin(settings, clock, random);
            return ledger;
        } catch (RuntimeException refused) {
            ledgerPool.close();
            keysPool.close();
            throw refused;
        }
    }

    /**
     * Opens another ledger about the same subjects, under the same keys: whose key is destroyed can
     * be read in neither any more. Close it before this one.
     *
     * @throws LedgerRefusal if it will not open as above; nothing of it stays open
     */
    public Ledger beside(LedgerSettings settings, EntryForm form, List<OutsideMemory> memories) {
        HikariDataSource pool = prepared(settings);
        try {
            Opened.check(new StoredEvents(pool).head().log(), settings);
            new StartUpCheck(new StoredEvents(pool), settings.ledger().url()).ask(memories);
            SecureRandom random = new SecureRandom();
            RecordingClock clock = RecordingClock.ofDatabase();
            Ledger ledger = new Ledger(settings, form, clock, random, pool, keyStore.toShare());
            ledger.begin(settings, clock, random);
            return ledger;
        } catch (RuntimeException refused) {
            pool.close();
            throw refused;
        }
    }

    private static HikariDataSource prepared(LedgerSettings settings) {
        Schema.LEDGER.prepare(settings.ledger(), Opened.head(settings.log()));
        return Connections.pool(settings.ledger(), settings.connections(), PATIENCE);
    }

    private void begin(LedgerSettings settings, RecordingClock clock, SecureRandom random) {
        try {
            if (reading.head().size() == 0) {
                new Opened(settings, council, clock, random).record(sealing, sequencer);
            }
            arrivals.grewTo(reading.head().size());
        } catch (RuntimeException refused) {
            close();
            throw refused;
        }
    }

    /** The council's own subject, whose stream begins with the opening of the ledger. */
    public Subject council() {
        return council;
    }

    public PostgresReading reading() {
        return reading;
    }

    public SubjectRegister subjects() {
        return keyStore.subjects();
    }

    /** The subjects' keys, for those who may make or destroy one. */
    public SubjectKeys keys() {
        return keyStore.keys();
    }

    /** Replaces the council's wrapping key. */
    public CouncilKeyRotation rotation() {
        return keyStore.rotation();
    }

    /** For Axon's processors. */
    public LedgerEventStore eventStore() {
        return eventStore;
    }

    /** Tells who waits for a position when it is there. */
    public Arrivals arrivals() {
        return arrivals;
    }

    /**
     * The way into this ledger; throws {@link RecordingStopped} while nothing may be recorded.
     *
     * @param bus a command bus of its own without a transaction manager
     */
    public Recorder recorder(CommandBus bus, Decision decision) {
        Commands.subscribe(bus, eventStore, decision);
        return new GuardedRecorder(
                new RecordingGuard(ledgerPool, InstantSource.system()),
                new AxonRecorder(
                        bus,
                        sealing,
                        new RecordedKeys(ledgerPool),
                        new ManyAtOnce(sealing, sequencer, events, decision)));
    }

    /** A way in for what nothing is decided about: each comes where its subject's stream ends. */
    public Recorder adding() {
        return new AddingAtEnd(sealing, sequencer);
    }

    /**
     * The steps towards a record's end in this ledger.
     *
     * @param forgetting makes the read models forget
     * @param today the day it is, in England
     */
    public Disposals disposals(
            Recorder recorder,
            EventIds ids,
            Forgetting forgetting,
            BackupsKept backups,
            Supplier<LocalDate> today) {
        return Disposals.in(
                council, reading, recorder, ids, today, keys(), ledgerPool, forgetting, backups);
    }

    /** Finishes the batch at hand and lets go of every connection. */
    @Override
    public void close() {
        sequencer.close();
        news.close();
        ledgerPool.close();
        keyStore.close();
    }
}
