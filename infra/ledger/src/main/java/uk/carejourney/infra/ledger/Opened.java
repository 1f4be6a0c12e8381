package uk.carejourney.infra.ledger;

import uk.carejourney.council.CouncilFact.LedgerOpened;
import uk.carejourney.infra.ledger.append.RecordingClock;
import uk.carejourney.infra.ledger.append.Sequencer;
import uk.carejourney.infra.ledger.keys.Sealing;
import uk.carejourney.infra.ledger.schema.Schema;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Role;
import uk.carejourney.journey.Subject;
import uk.carejourney.ledger.Leaf;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;

/** What stands at position 0, and what the head says of the log. */
record Opened(LedgerSettings settings, Subject council, RecordingClock clock, SecureRandom random) {

    /** Nobody else's key begins like this: callers' keys are at their own risk. */
    static final String KEY = "journey-ledger/opened";

    /** Makes the head of a ledger that has none yet. */
    static Schema.AsOwner head(Leaf.Log log) {
        return connection -> insert(connection, log);
    }

    private static void insert(Connection connection, Leaf.Log log) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into ledger.head (origin, council, demonstration)"
                                + " values (?, ?, ?) on conflict do nothing")) {
            insert.setString(1, log.origin());
            insert.setString(2, log.council());
            insert.setBoolean(3, log.demonstration());
            insert.executeUpdate();
        }
    }

    /** Refuses a ledger that is another than the settings say. */
    static void check(Leaf.Log found, LedgerSettings settings) {
        if (!found.equals(settings.log())) {
            throw new LedgerRefusal(
                    ("%s holds the ledger %s of %s (demonstration: %s), not what %s, %s and %s "
                                    + "say: set them so, or point %s.url elsewhere")
                            .formatted(
                                    settings.ledger().url(),
                                    found.origin(),
                                    found.council(),
                                    found.demonstration(),
                                    LedgerSettings.ORIGIN,
                                    LedgerSettings.COUNCIL,
                                    LedgerSettings.DEMONSTRATION,
                                    settings.ledger().prefix()));
        }
    }

    /**
     * Records it; two nodes may try at once: the second is told the key is taken, which is as good.
     */
    void record(Sealing sealing, Sequencer sequencer) {
        InstantSource now = () -> clock.now(Instant.now());
        UUID event = new EventIds(now, random).next();
        List<Entry> entry = entry(event, council, now.instant(), settings.log());
        try {
            sequencer.open(council.id(), sealing.seal(KEY, council, entry), settings.log()).join();
        } catch (CompletionException failed) {
            throw new LedgerRefusal(
                    "The first entry could not be recorded at %s: see the cause"
                            .formatted(settings.ledger().url()),
                    failed);
        }
    }

    private static List<Entry> entry(UUID eventId, Subject council, Instant at, Leaf.Log log) {
        return List.of(
                new Entry(
                        Envelope.of(
                                eventId,
                                council,
                                new Happened.At(at.truncatedTo(ChronoUnit.MICROS)),
                                Actor.system("ledger", Role.LEDGER)),
                        new LedgerOpened(log.origin(), log.council(), log.demonstration())));
    }
}
