package uk.carejourney.infra.publisher;

import org.axonframework.commandhandling.SimpleCommandBus;

import uk.carejourney.adoption.AdoptionFact;
import uk.carejourney.catalogue.Facts;
import uk.carejourney.codes.CodeSets;
import uk.carejourney.correction.CorrectionFact;
import uk.carejourney.council.CouncilFact;
import uk.carejourney.council.GrantFact;
import uk.carejourney.embedded.DatabaseAddress;
import uk.carejourney.embedded.testing.FreshDatabases;
import uk.carejourney.fact.FactCatalogue;
import uk.carejourney.infra.ledger.DatabaseSettings;
import uk.carejourney.infra.ledger.EventIds;
import uk.carejourney.infra.ledger.Ledger;
import uk.carejourney.infra.ledger.LedgerSettings;
import uk.carejourney.infra.ledger.OutsideMemory;
import uk.carejourney.infra.ledger.append.RecordingClock;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Role;
import uk.carejourney.journey.Subject;
import uk.carejourney.ledger.Leaf;
import uk.carejourney.proof.note.SignedNote;
import uk.carejourney.recording.Door;
import uk.carejourney.recording.Outcome;
import uk.carejourney.recording.Outcome.Appended;
import uk.carejourney.recording.RecordFacts;
import uk.carejourney.recording.Recorder;
import uk.carejourney.restriction.RestrictionFact;
import uk.carejourney.retention.RetentionFact;
import uk.carejourney.review.ReviewFact;
import uk.carejourney.review.ReviewFact.ReviewHeld;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** A ledger in fresh databases, with what is recorded in it by tests. */
final class GivenLedger implements AutoCloseable {

    static final Actor WORKER = Actor.person("w-canary", Role.PRACTITIONER);

    /** Few areas, so that tests share a broker without thousands of partitions. */
    static final FactCatalogue FEW =
            new FactCatalogue(
                    List.of(
                            AdoptionFact.class,
                            CorrectionFact.class,
                            CouncilFact.class,
                            GrantFact.class,
                            RestrictionFact.class,
                            RetentionFact.class,
                            ReviewFact.class));

    private static final EventIds IDS = new EventIds(InstantSource.system(), new SecureRandom());
    private static final String APPLICATION = "journey_publisher_test";

    private final DatabaseAddress database;
    final LedgerSettings settings;
    final Ledger ledger;
    private final Recorder recorder;

    private GivenLedger(DatabaseAddress database, LedgerSettings settings, Ledger ledger) {
        this.database = database;
        this.settings = settings;
        this.ledger = ledger;
        this.recorder =
                ledger.recorder(SimpleCommandBus.builder().build(), (command, known) -> List.of());
    }

    static GivenLedger in(FreshDatabases databases, Path home, OutsideMemory... memories) {
        return open(databases.ledger(), databases.keys(), home, memories);
    }

    static GivenLedger open(
            DatabaseAddress entries, DatabaseAddress keys, Path home, OutsideMemory... memories) {
        LedgerSettings settings =
                new LedgerSettings(
                        settings(LedgerSettings.LEDGER, entries),
                        settings(LedgerSettings.KEYS, keys),
                        home.resolve("council.keys"),
                        true,
                        new Leaf.Log("ledger.example/children/1", "Example Council", true),
                        LedgerSettings.USUAL_CONNECTIONS);
        Ledger ledger =
                Ledger.open(
                        settings, Facts.FORM, RecordingClock.ofDatabase(), Arrays.asList(memories));
        return new GivenLedger(entries, settings, ledger);
    }

    private static DatabaseSettings settings(String prefix, DatabaseAddress address) {
        return DatabaseSettings.withoutPasswords(
                prefix, address.jdbcUrl(), APPLICATION, address.user());
    }

    DatabaseAddress database() {
        return database;
    }

    Subject child() {
        Subject child = Subject.child(UUID.randomUUID());
        ledger.keys().create(child);
        return child;
    }

    /** Reviews of as many children, one each. */
    void reviewsOf(int children) {
        for (int i = 0; i < children; i++) {
            reviews(child(), 1);
        }
    }

    /** Reviews of one child, recorded together. */
    void reviews(Subject child, int count) {
        record(child, Collections.nCopies(count, aReview()).toArray(Fact[]::new));
    }

    static ReviewHeld aReview() {
        return (ReviewHeld) Facts.CATALOGUE.named("review.review-held.v1").orElseThrow().example();
    }

    /** Records facts about a subject and gives back the first position. */
    long record(Subject subject, Fact... facts) {
        return record(Arrays.stream(facts).map(fact -> entry(subject, fact)).toList());
    }

    static Entry entry(Subject subject, Fact fact) {
        return new Entry(Envelope.of(IDS.next(), subject, Happened.on("2026-03-02"), WORKER), fact);
    }

    long record(List<Entry> entries) {
        Subject subject = entries.getFirst().envelope().subject();
        String key = UUID.randomUUID().toString();
        Outcome outcome =
                recorder.record(new RecordFacts(key, subject, WORKER, Door.SOURCE, entries));
        if (outcome instanceof Appended appended) {
            return appended.firstPosition();
        }
        throw new IllegalStateException("not recorded: " + outcome);
    }

    long size() {
        return ledger.reading().head().size();
    }

    Publisher publisher(PublisherSettings publishing) {
        return publisher(publishing, Optional::empty);
    }

    Publisher publisher(PublisherSettings publishing, Supplier<Optional<SignedNote>> checkpoints) {
        return Publisher.start(settings, ledger, publishing, FEW, CodeSets.england(), checkpoints);
    }

    static PublisherSettings publishing(String bootstrap, String prefix) {
        return PublisherSettings.usual(Map.of("bootstrap.servers", bootstrap))
                .withPrefix(prefix)
                .withLayout(3, (short) 1, Duration.ofDays(400));
    }

    /** Runs SQL as the superuser. */
    void asSuperuser(String... statements) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), "");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public void close() {
        ledger.close();
    }
}
