package uk.carejourney.infra.ledger.keys;

import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.ledger.CanonicalJson;
import uk.carejourney.ledger.Sha256;
import uk.carejourney.ledger.UnreadableEntry;
import uk.carejourney.recording.SubjectRegister;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

/**
 * Numbers under a keyed digest, which finds a subject by its number and no number by guessing, and
 * beside it the number itself under the subject's key, which dies with it.
 */
public final class AliasRegister implements SubjectRegister {

    private static final String ADD =
            """
            with given as (
                select * from unnest(
                    ?::bytea[], ?::uuid[], ?::text[], ?::bytea[], ?::uuid[], ?::bytea[])
                    as g (alias, subject, kind, local_id, key_id, wrapped)),
            added as (
                insert into keys.alias (alias, subject, kind, local_id)
                select alias, subject, kind, local_id from given order by alias
                on conflict (alias) do nothing returning alias, subject)
            insert into keys.subject_key (key_id, subject, kind, wrapped)
            select g.key_id, g.subject, g.kind, g.wrapped from given g join added using (alias)
            where g.key_id is not null
            """;

    private final DataSource database;
    private final CouncilKeys council;
    private final SubjectKeys keys;

    public AliasRegister(DataSource database, CouncilKeys council, SubjectKeys keys) {
        this.database = database;
        this.council = council;
        this.keys = keys;
    }

    @Override
    public Map<LocalId, Subject> register(Collection<LocalId> ids) {
        Set<LocalId> distinct = new LinkedHashSet<>(ids);
        try (Connection connection = database.getConnection()) {
            Map<LocalId, Subject> found = find(connection, distinct);
            if (found.size() < distinct.size()) {
                List<NewAlias> missing = new ArrayList<>();
                for (LocalId id : distinct) {
                    if (!found.containsKey(id)) {
                        missing.add(newSubject(id));
                    }
                }
                add(connection, missing);
                // Another caller may have registered some meanwhile; whoever came first stands.
                found = find(connection, distinct);
            }
            return found;
        } catch (SQLException unreachable) {
            throw new KeyStoreUnreachable(unreachable);
        }
    }

    @Override
    public Map<LocalId, Subject> find(Collection<LocalId> ids) {
        try (Connection connection = database.getConnection()) {
            return find(connection, new LinkedHashSet<>(ids));
        } catch (SQLException unreachable) {
            throw new KeyStoreUnreachable(unreachable);
        }
    }

    @Override
    public void alsoKnownAs(Subject subject, LocalId id) {
        SubjectKey key = keys.inUseBy(subject);
        NewAlias alias = alias(id, subject.id(), key, Optional.empty());
        try (Connection connection = database.getConnection()) {
            add(connection, List.of(alias));
            Subject stands = find(connection, Set.of(id)).get(id);
            if (!subject.equals(stands)) {
                throw new IllegalArgumentException(id + " already belongs to another subject");
            }
        } catch (SQLException unreachable) {
            throw new KeyStoreUnreachable(unreachable);
        }
    }

    private record NewAlias(
            byte[] alias,
            UUID subject,
            String kind,
            byte[] localId,
            Optional<SubjectKeys.Fresh> key) {}

    private NewAlias newSubject(LocalId id) {
        SubjectKeys.Fresh fresh = keys.fresh();
        return alias(id, keys.randomId(), fresh.key(), Optional.of(fresh));
    }

    private NewAlias alias(
            LocalId id, UUID subject, SubjectKey key, Optional<SubjectKeys.Fresh> fresh) {
        byte[] digest = digest(id);
        byte[] plain = CanonicalJson.bytes(Map.of("system", id.system(), "id", id.id()));
        byte[] localId = StoredBody.seal(key, subject, plain);
        return new NewAlias(digest, subject, id.kind().word(), localId, fresh);
    }

    private byte[] digest(LocalId id) {
        return council.ofLocalId(
                CanonicalJson.text(List.of(id.system(), id.kind().word(), id.id())));
    }

    private static void add(Connection connection, List<NewAlias> aliases) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ADD)) {
            insert.setArray(
                    1,
                    array(
                            connection,
                            "bytea",
                            aliases.stream().map(NewAlias::alias).toArray(byte[][]::new)));
            insert.setArray(
                    2,
                    array(connection, "uuid", aliases.stream().map(NewAlias::subject).toArray()));
            insert.setArray(
                    3, array(connection, "text", aliases.stream().map(NewAlias::kind).toArray()));
            insert.setArray(
                    4,
                    array(
                            connection,
                            "bytea",
                            aliases.stream().map(NewAlias::localId).toArray(byte[][]::new)));
            insert.setArray(
                    5,
                    array(
                            connection,
                            "uuid",
                            aliases.stream()
                                    .map(a -> a.key().map(SubjectKeys.Fresh::id).orElse(null))
                                    .toArray()));
            insert.setArray(
                    6,
                    array(
                            connection,
                            "bytea",
                            aliases.stream()
                                    .map(a -> a.key().map(SubjectKeys.Fresh::wrapped).orElse(null))
                                    .toArray(byte[][]::new)));
            insert.executeUpdate();
        }
    }

    private static java.sql.Array array(Connection connection, String type, Object[] values)
            throws SQLException {
        return connection.createArrayOf(type, values);
    }

    private Map<LocalId, Subject> find(Connection connection, Set<LocalId> ids)
            throws SQLException {
        Map<String, LocalId> byDigest = new HashMap<>();
        List<byte[]> digests = new ArrayList<>();
        for (LocalId id : ids) {
            byte[] digest = digest(id);
            digests.add(digest);
            byDigest.put(Sha256.hex(digest), id);
        }
        Map<LocalId, Subject> found = new LinkedHashMap<>();
        try (PreparedStatement query =
                connection.prepareStatement(
                        "select alias, subject, kind from keys.alias where alias = any (?)")) {
            query.setArray(1, array(connection, "bytea", digests.toArray(byte[][]::new)));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    LocalId id = byDigest.get(Sha256.hex(rows.getBytes(1)));
                    if (id != null) {
                        found.put(id, subject(rows.getString(3), rows.getObject(2, UUID.class)));
                    }
                }
            }
        }
        return found;
    }

    private static Subject subject(String kind, UUID id) {
        return new Subject(SubjectKind.ofWord(kind), id);
    }

    @Override
    public Map<Subject, List<LocalId>> localIds(Collection<Subject> subjects) {
        Map<Subject, List<LocalId>> numbers = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement(
                                "select subject, kind, local_id from keys.alias"
                                        + " where subject = any (?) order by noted_at, alias")) {
            query.setArray(
                    1, array(connection, "uuid", subjects.stream().map(Subject::id).toArray()));
            Map<Subject, List<byte[]>> sealed = new LinkedHashMap<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    Subject subject = subject(rows.getString(2), rows.getObject(1, UUID.class));
                    sealed.computeIfAbsent(subject, any -> new ArrayList<>()).add(rows.getBytes(3));
                }
            }
            open(sealed, numbers);
        } catch (SQLException unreachable) {
            throw new KeyStoreUnreachable(unreachable);
        }
        return numbers;
    }

    private void open(Map<Subject, List<byte[]>> sealed, Map<Subject, List<LocalId>> numbers) {
        Set<UUID> keyIds = new LinkedHashSet<>();
        sealed.values().forEach(each -> each.forEach(one -> keyIds.add(StoredBody.keyOf(one))));
        Map<UUID, SubjectKeys.State> states = keys.states(keyIds);
        sealed.forEach((subject, each) -> {
            for (byte[] one : each) {
                if (states.get(StoredBody.keyOf(one)) instanceof SubjectKeys.State.Held(var key)) {
                    numbers.computeIfAbsent(subject, any -> new ArrayList<>())
                            .add(localId(subject, key, one));
                }
            }
        });
    }

    private static LocalId localId(Subject subject, SubjectKey key, byte[] sealed) {
        Map<String, Object> tree = CanonicalTree.read(StoredBody.open(key, subject.id(), sealed));
        if (tree.get("system") instanceof String system && tree.get("id") instanceof String id) {
            return new LocalId(system, subject.kind(), id);
        }
        throw new UnreadableEntry("a subject's number is stored in a form no program wrote");
    }
}
