package uk.carejourney.infra.ledger.keys;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uk.carejourney.ledger.EntryForm;
import uk.carejourney.ledger.UnreadableEntry;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

/**
 * What long records say, kept sealed so that the next entry can be decided about without opening
 * every one before it. Only deciding uses it, never a reader, a proof or a check; without it all is
 * the same but slower. One that does not open, or is of another form, is as good as none.
 */
public final class Snapshots {

    /** So many entries beyond the last snapshot make another worth its making. */
    public static final int EVERY = 256;

    /** How they are laid out; one of another form is not looked at. */
    public static final int FORM = RememberedEntries.FORM;

    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);

    private static final String ENDING_WITH =
            "select sealed from ledger.snapshot where stream = ? and sequence = ? and form = ?";

    private final DataSource database;
    private final EntryForm form;
    private final Opening opening;
    private final SubjectKeys keys;

    public Snapshots(DataSource database, EntryForm form, Opening opening, SubjectKeys keys) {
        this.database = database;
        this.form = form;
        this.opening = opening;
        this.keys = keys;
    }

    /**
     * The first entries of a record.
     *
     * @param last the row of the last one
     * @param entries all of them, each read when it is asked for
     */
    public record Snapshot(StoredEvent last, RememberedEntries entries) {}

    /**
     * The snapshot that ends with an entry, if there is one that opens.
     *
     * @throws KeyStoreUnreachable if the key store does not answer
     */
    public Optional<Snapshot> endingWith(StoredEvent last) {
        // No connection is held while the key store is asked.
        return sealed(last).flatMap(sealed -> opened(last, sealed));
    }

    private Optional<byte[]> sealed(StoredEvent last) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(ENDING_WITH)) {
            query.setObject(1, last.stream());
            query.setLong(2, last.sequence());
            query.setInt(3, FORM);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
            }
        } catch (SQLException notNow) {
            LOG.debug("A snapshot could not be read; the entries themselves are", notNow);
            return Optional.empty();
        }
    }

    private Optional<Snapshot> opened(StoredEvent last, byte[] sealed) {
        try {
            return key(StoredBody.keyOf(sealed))
                    .map(key -> StoredBody.open(key, BoundTo.snapshot(last), sealed))
                    .map(plain -> new Snapshot(last, RememberedEntries.read(form, plain)));
        } catch (UnreadableEntry altered) {
            LOG.warn("A snapshot does not open and is passed over: {}", altered.getMessage());
            return Optional.empty();
        }
    }

    private Optional<SubjectKey> key(UUID keyId) {
        return keys.states(List.of(keyId)).get(keyId) instanceof SubjectKeys.State.Held(var key)
                ? Optional.of(key)
                : Optional.empty();
    }

    /**
     * Keeps what a stream says, where nothing of it is erased. A failure is no more than a snapshot
     * missed.
     *
     * @param before the snapshot there is; absent if there is none
     * @param after the rows after it, at least one; all of them if there is none
     */
    public void keep(@Nullable Snapshot before, List<StoredEvent> after) {
        StoredEvent last = after.getLast();
        opening.trees(after)
                .ifPresent(trees ->
                        key(StoredBody.keyOf(last.body().orElseThrow()))
                                .ifPresent(key -> {
                                    byte[] plain =
                                            RememberedEntries.bytes(
                                                    before == null
                                                            ? List.of()
                                                            : before.entries().trees(),
                                                    trees);
                                    keep(
                                            last.stream(),
                                            last.sequence(),
                                            StoredBody.seal(key, BoundTo.snapshot(last), plain));
                                }));
    }

    private void keep(UUID stream, long sequence, byte[] sealed) {
        try (Connection connection = database.getConnection();
                PreparedStatement call =
                        connection.prepareStatement("select ledger.keep_snapshot(?, ?, ?, ?)")) {
            call.setObject(1, stream);
            call.setLong(2, sequence);
            call.setInt(3, FORM);
            call.setBytes(4, sealed);
            call.execute();
        } catch (SQLException notNow) {
            LOG.debug("A snapshot could not be kept; another will be", notNow);
        }
    }
}
