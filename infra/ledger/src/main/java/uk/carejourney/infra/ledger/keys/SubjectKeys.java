package uk.carejourney.infra.ledger.keys;

import uk.carejourney.journey.Subject;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

/**
 * The key of every subject: made when it is registered, wrapped by the council's key, destroyed for
 * good.
 */
public final class SubjectKeys {

    private final DataSource database;
    private final CouncilKeys council;
    private final SearchDigests search;
    private final SecureRandom random;
    private final KeyCache cache = new KeyCache();

    public SubjectKeys(DataSource database, CouncilKeys council, SecureRandom random) {
        this.database = database;
        this.council = council;
        this.search = new SearchDigests(council);
        this.random = random;
    }

    /** The digests of what subjects are searched by. */
    public SearchDigests search() {
        return search;
    }

    /** What has become of a key. */
    sealed interface State {

        /** It is here. */
        record Held(SubjectKey key) implements State {}

        /** It was destroyed; nothing under it can be read ever again. */
        record Destroyed() implements State {}
    }

    /** A key made but not yet stored. */
    record Fresh(UUID id, CouncilKeys.Wrapped wrapped, SubjectKey key) {}

    Fresh fresh() {
        byte[] key = new byte[CouncilKeys.KEY_BYTES];
        random.nextBytes(key);
        UUID id = randomId();
        return new Fresh(id, council.wrap(id, key), new SubjectKey(id, key));
    }

    /** A random pseudonym or key identifier, of UUID version 4. */
    UUID randomId() {
        byte[] bits = new byte[Identifiers.BYTES];
        random.nextBytes(bits);
        bits[6] = (byte) ((bits[6] & 0x0f) | 0x40);
        bits[8] = (byte) ((bits[8] & 0x3f) | 0x80);
        return Identifiers.at(bits, 0);
    }

    /**
     * The key of a registered subject, perhaps from memory: good enough to recognise a repetition,
     * and to seal what is asked about again before it is recorded ({@link KeysInUse}).
     *
     * @throws RecordDestroyed if it was destroyed
     * @throws SubjectUnknown if nobody of this kind is registered under the pseudonym
     */
    SubjectKey keyOf(Subject subject) {
        return cache.inUseBy(subject).orElseGet(() -> keyInUseBy(subject));
    }

    /**
     * The key in use, asked of the key store just now: another node may have destroyed it a moment
     * ago.
     *
     * @throws RecordDestroyed if it was destroyed
     * @throws SubjectUnknown if nobody of this kind is registered under the pseudonym
     */
    SubjectKey keyInUseBy(Subject subject) {
        long epoch = cache.epoch();
        try (Connection connection = database.getConnection()) {
            KeyRows.Row row =
                    KeyRows.of(connection, subject.id())
                            .filter(found -> found.kind().equals(subject.kind().word()))
                            .orElseThrow(() -> new SubjectUnknown(subject.kind()));
            if (row.wrapped().isEmpty()) {
                cache.forget(subject.id());
                throw new RecordDestroyed();
            }
            SubjectKey key =
                    cache.byId(row.keyId())
                            .orElseGet(() -> council.unwrap(row.keyId(), row.wrapped().get()));
            cache.putInUse(subject, key, epoch);
            return key;
        } catch (SQLException unreachable) {
            throw new KeyStoreUnreachable(unreachable);
        }
    }

    /**
     * Registers a subject that no system has a number for, under a pseudonym the caller chose at
     * random. Doing so again changes nothing.
     *
     * @throws RecordDestroyed if its key was destroyed
     * @throws SubjectUnknown if the pseudonym belongs to another kind of subject
     */
    public void create(Subject subject) {
        if (cache.inUseBy(subject).isPresent()) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            council.storing(() -> KeyRows.insertFirst(connection, subject, fresh()));
        } catch (SQLException unreachable) {
            throw new KeyStoreUnreachable(unreachable);
        }
        keyInUseBy(subject);
    }

    /** Whether something can be recorded about a subject: it is registered and not destroyed. */
    public boolean isRegistered(Subject subject) {
        try {
            keyInUseBy(subject);
            return true;
        } catch (SubjectUnknown | RecordDestroyed neither) {
            return false;
        }
    }

    /** A digest under a subject's key that tells people apart without naming them: 32 bytes. */
    public byte[] personDigest(Subject subject, String person) {
        return keyOf(subject).ofPerson(person);
    }

    /**
     * What has become of each of these keys, in one round trip; one that never existed is left out.
     */
    Map<UUID, State> states(Collection<UUID> keyIds) {
        Map<UUID, State> states = new HashMap<>();
        Set<UUID> unknown = new HashSet<>();
        for (UUID keyId : keyIds) {
            cache.byId(keyId)
                    .ifPresentOrElse(
                            key -> states.put(keyId, new State.Held(key)),
                            () -> unknown.add(keyId));
        }
        if (!unknown.isEmpty()) {
            load(unknown, states);
        }
        return states;
    }

    private void load(Set<UUID> keyIds, Map<UUID, State> states) {
        long epoch = cache.epoch();
        try (Connection connection = database.getConnection()) {
            for (KeyRows.Row row : KeyRows.all(connection, keyIds)) {
                states.put(row.keyId(), state(row, epoch));
            }
        } catch (SQLException unreachable) {
            throw new KeyStoreUnreachable(unreachable);
        }
    }

    private State state(KeyRows.Row row, long epoch) {
        if (row.wrapped().isEmpty()) {
            return new State.Destroyed();
        }
        SubjectKey key = council.unwrap(row.keyId(), row.wrapped().get());
        cache.put(row.subject(), key, epoch);
        return new State.Held(key);
    }

    /** Which records adopted children had before and have now, under these keys. */
    public AdoptionVault vault() {
        return new AdoptionVault(database, council, this);
    }

    /**
     * Destroys every key of a subject and forgets the numbers they were known by. Entries recorded
     * about them read as erased from now on: here at once, on other nodes within a minute, and no
     * node records about them any more.
     *
     * <p>The old rows stay on the server's disk until it is vacuumed, and in its write-ahead log
     * and backups for as long as those are kept: {@code VACUUM keys.subject_key, keys.alias} by the
     * tables' owner, a checkpoint and the end of the oldest backup belong to the procedure around
     * this call.
     */
    public void destroy(UUID subject) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            KeyRows.destroy(connection, subject);
            connection.commit();
        } catch (SQLException unreachable) {
            throw new KeyStoreUnreachable(unreachable);
        } finally {
            cache.forget(subject);
        }
    }

    /** Brings the keys of many subjects into memory at once; what it does not find is no error. */
    void prepare(Collection<Subject> subjects) {
        Map<UUID, Subject> missing = new HashMap<>();
        for (Subject subject : subjects) {
            if (cache.inUseBy(subject).isEmpty()) {
                missing.put(subject.id(), subject);
            }
        }
        if (missing.isEmpty()) {
            return;
        }
        long epoch = cache.epoch();
        try (Connection connection = database.getConnection()) {
            for (KeyRows.Row row : KeyRows.inUseBy(connection, missing.keySet())) {
                Subject subject = missing.get(row.subject());
                if (subject != null && row.kind().equals(subject.kind().word())) {
                    CouncilKeys.Wrapped wrapped = row.wrapped().orElseThrow();
                    cache.putInUse(subject, council.unwrap(row.keyId(), wrapped), epoch);
                }
            }
        } catch (SQLException unreachable) {
            throw new KeyStoreUnreachable(unreachable);
        }
    }

    /** Forgets a key found destroyed, and whatever else is held of its subject. */
    void forget(UUID keyId) {
        cache.forgetKey(keyId);
    }

    /** Forgets every key held in memory, so that the next use asks the key store again. */
    public void forgetAll() {
        cache.forgetAll();
    }
}
