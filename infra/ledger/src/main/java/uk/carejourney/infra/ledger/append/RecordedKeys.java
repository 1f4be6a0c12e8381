package uk.carejourney.infra.ledger.append;

import uk.carejourney.infra.ledger.LedgerUnavailable;
import uk.carejourney.infra.ledger.keys.Sealing;
import uk.carejourney.recording.Outcome;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

/** Tells a repetition before any work is done for it. The sequencer asks again under the lock. */
public final class RecordedKeys {

    private final DataSource database;

    public RecordedKeys(DataSource database) {
        this.database = database;
    }

    /** What to answer to a key used before; empty for a new one. */
    public Optional<Outcome> before(Sealing.Said said) {
        try (Connection connection = database.getConnection()) {
            HeadTaken.KnownKey known =
                    HeadTaken.keys(connection, List.of(said.key()))
                            .get(ByteBuffer.wrap(said.key()));
            return Optional.ofNullable(known).map(key -> key.verdictOn(said.content()));
        } catch (SQLException unreachable) {
            throw new LedgerUnavailable(
                    "The ledger could not be reached; nothing was recorded", unreachable);
        }
    }
}
