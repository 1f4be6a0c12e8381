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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

/**
 * Numbers under a keyed digest, which finds a subject by its number and no number by guessing, and
 * beside it the number itself under the subject's key, which dies with it.
 */
public final class AliasRegister implements SubjectRegister {

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
                addAll(connection, distinct, found);
                // Another caller may have registered some meanwhile; whoever came first stands.
                found = find(connection, distinct);
            }
            return found;
        } catch (SQLException unreachable) {
            throw new KeyStoreUnreachable(unreachable);
        }
    }

    private void addAll(Connection connection, Set<LocalId> ids, Map<LocalId, Subject> known)
            throws SQLException {
        council.storing(() -> NewAliases.add(connection, newSubjects(ids, known)));
    }

    private List<NewAliases.One> newSubjects(Set<LocalId> ids, Map<LocalId, Subject> known) {
        return ids.stream().filter(id -> !known.containsKey(id)).map(this::newSubject).toList();
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
    public Set<LocalId> alsoKnownAs(Map<LocalId, Subject> numbers) {
        List<NewAliases.One> aliases = new ArrayList<>();
        numbers.forEach((id, subject) -> further(id, subject).ifPresent(aliases::add));
        try (Connection connection = database.getConnection()) {
            NewAliases.add(connection, aliases);
            Map<LocalId, Subject> stand = find(connection, numbers.keySet());
            Set<LocalId> others = new LinkedHashSet<>(numbers.keySet());
            others.removeIf(id -> Objects.equals(numbers.get(id), stand.get(id)));
            return others;
        } catch (SQLException unreachable) {
            throw new KeyStoreUnreachable(unreachable);
        }
    }

    /** A key from memory will do: the database notes nothing of a subject whose key is gone. */
    private Optional<NewAliases.One> further(LocalId id, Subject subject) {
        if (subject.kind() != id.kind()) {
            throw new IllegalArgumentException(id + " cannot be a number of " + subject);
        }
        try {
            return Optional.of(alias(id, subject.id(), keys.keyOf(subject), Optional.empty()));
        } catch (RecordDestroyed gone) {
            return Optional.empty();
        }
    }

    private NewAliases.One newSubject(LocalId id) {
        SubjectKeys.Fresh fresh = keys.fresh();
        return alias(id, keys.randomId(), fresh.key(), Optional.of(fresh));
    }

    private NewAliases.One alias(
            LocalId id, UUID subject, SubjectKey key, Optional<SubjectKeys.Fresh> fresh) {
        byte[] digest = digest(id);
        byte[] plain = CanonicalJson.bytes(Map.of("system", id.system(), "id", id.id()));
        byte[] localId = StoredBody.seal(key, BoundTo.numberOf(subject), plain);
        return new NewAliases.One(digest, subject, id.kind().word(), localId, fresh);
    }

    private byte[] digest(LocalId id) {
        return council.ofLocalId(
                CanonicalJson.text(List.of(id.system(), id.kind().word(), id.id())));
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
            query.setArray(
                    1, NewAliases.array(connection, "bytea", digests.toArray(byte[][]::new)));
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
        Map<Subject, List<byte[]>> sealed = new LinkedHashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement(
                                "select subject, kind, local_id from keys.alias"
                                        + " where subject = any (?) order by noted_at, alias")) {
            query.setArray(
                    1,
                    NewAliases.array(
                            connection, "uuid", subjects.stream().map(Subject::id).toArray()));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    Subject subject = subject(rows.getString(2), rows.getObject(1, UUID.class));
                    sealed.computeIfAbsent(subject, any -> new ArrayList<>()).add(rows.getBytes(3));
                }
            }
        } catch (SQLException unreachable) {
            throw new KeyStoreUnreachable(unreachable);
        }
        // Only now: asking for keys takes a connection of its own.
        return open(sealed);
    }

    private Map<Subject, List<LocalId>> open(Map<Subject, List<byte[]>> sealed) {
        Map<Subject, List<LocalId>> numbers = new HashMap<>();
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
        return numbers;
    }

    private static LocalId localId(Subject subject, SubjectKey key, byte[] sealed) {
        Map<String, Object> tree =
                CanonicalTree.read(StoredBody.open(key, BoundTo.numberOf(subject.id()), sealed));
        if (tree.get("system") instanceof String system && tree.get("id") instanceof String id) {
            return new LocalId(system, subject.kind(), id);
        }
        throw new UnreadableEntry("a subject's number is stored in a form no program wrote");
    }
}
