package uk.carejourney.infra.ledger.keys;

import uk.carejourney.journey.Subject;
import uk.carejourney.ledger.CanonicalJson;
import uk.carejourney.ledger.UnreadableEntry;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

/**
 * Which record an adopted child had before and which one it has now. Nothing else in any database
 * joins the two, and whoever reads the table joins them neither: it holds keyed digests, and what
 * they stand for under the key of the record before. When that is destroyed the link is gone.
 *
 * <p>Every method throws {@link KeyStoreUnreachable}.
 */
public final class AdoptionVault {

    private static final String BEFORE = "before";
    private static final String NOW = "now";
    private static final String UNIQUE_VIOLATION = "23505";

    private final DataSource database;
    private final CouncilKeys council;
    private final SubjectKeys keys;

    AdoptionVault(DataSource database, CouncilKeys council, SubjectKeys keys) {
        this.database = database;
        this.council = council;
        this.keys = keys;
    }

    /** Both records of one child. */
    public record Link(UUID before, UUID now) {

        /** Names neither, so that no log joins them. */
        @Override
        public String toString() {
            return "a link between two records";
        }
    }

    /**
     * Notes which record a child has now.
     *
     * @return whether it was noted; not if either record is linked already, to each other too
     * @throws RecordDestroyed if the record before was destroyed
     */
    public boolean link(Link link) {
        SubjectKey key = keys.keyOf(Subject.child(link.before()));
        byte[] plain =
                CanonicalJson.bytes(
                        Map.of(BEFORE, link.before().toString(), NOW, link.now().toString()));
        byte[] sealed = StoredBody.seal(key, BoundTo.adoption(key.id()), plain);
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement(
                                "insert into keys.adoption_link (before_digest, now_digest, sealed)"
                                        + " values (?, ?, ?)")) {
            insert.setBytes(1, council.ofAdoption(link.before()));
            insert.setBytes(2, council.ofAdoption(link.now()));
            insert.setBytes(3, sealed);
            insert.executeUpdate();
            return true;
        } catch (SQLException refused) {
            if (UNIQUE_VIOLATION.equals(refused.getSQLState())) {
                return false;
            }
            throw new KeyStoreUnreachable(refused);
        }
    }

    /**
     * The links a record is part of, as the one before or, of a child adopted twice, as both; none
     * whose key was destroyed.
     */
    public List<Link> of(UUID record) {
        byte[] digest = council.ofAdoption(record);
        List<byte[]> sealed = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement(
                                "select sealed from keys.adoption_link"
                                        + " where before_digest = ? or now_digest = ?")) {
            query.setBytes(1, digest);
            query.setBytes(2, digest);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    sealed.add(rows.getBytes(1));
                }
            }
        } catch (SQLException unreachable) {
            throw new KeyStoreUnreachable(unreachable);
        }
        // Only now: asking for keys takes a connection of its own.
        return sealed.stream()
                .flatMap(one -> open(one).stream())
                .filter(link -> joins(link, record))
                .toList();
    }

    private Optional<Link> open(byte[] sealed) {
        UUID keyId = StoredBody.keyOf(sealed);
        if (!(keys.states(List.of(keyId)).get(keyId) instanceof SubjectKeys.State.Held(var key))) {
            return Optional.empty();
        }
        Map<String, Object> tree =
                CanonicalTree.read(StoredBody.open(key, BoundTo.adoption(keyId), sealed));
        if (tree.get(BEFORE) instanceof String before && tree.get(NOW) instanceof String now) {
            return Optional.of(new Link(UUID.fromString(before), UUID.fromString(now)));
        }
        throw new UnreadableEntry("the vault holds a form no program wrote");
    }

    /** A row whose content was moved into another would tell of other children. */
    private static boolean joins(Link link, UUID record) {
        return link.before().equals(record) || link.now().equals(record);
    }

    /** Takes out what was noted of the record a child had before; whether there was anything. */
    public boolean unlink(UUID before) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement(
                                "delete from keys.adoption_link where before_digest = ?")) {
            delete.setBytes(1, council.ofAdoption(before));
            return delete.executeUpdate() == 1;
        } catch (SQLException unreachable) {
            throw new KeyStoreUnreachable(unreachable);
        }
    }
}
