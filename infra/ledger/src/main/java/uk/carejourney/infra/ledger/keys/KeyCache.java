package uk.carejourney.infra.ledger.keys;

import uk.carejourney.journey.Subject;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Keys in memory, the most used ones, none for longer than a minute: that is how long another node
 * may still read a subject whose key was destroyed here.
 */
final class KeyCache {

    private static final int MOST = 20_000;
    private static final long NANOSECONDS_KEPT = 60_000_000_000L;

    private record Kept(SubjectKey key, UUID subject, long since) {}

    private final Map<UUID, Kept> byKey = new Bounded<>();
    private final Map<Subject, UUID> bySubject = new Bounded<>();
    private long epoch;

    /**
     * Rises whenever something is forgotten. Ask for it before asking the key store: an answer from
     * before must not bring back what was forgotten meanwhile.
     */
    synchronized long epoch() {
        return epoch;
    }

    synchronized void put(UUID subject, SubjectKey key, long asked) {
        if (asked == epoch) {
            byKey.put(key.id(), new Kept(key, subject, System.nanoTime()));
        }
    }

    synchronized void putInUse(Subject subject, SubjectKey key, long asked) {
        put(subject.id(), key, asked);
        if (asked == epoch) {
            bySubject.put(subject, key.id());
        }
    }

    synchronized Optional<SubjectKey> byId(UUID keyId) {
        Kept kept = byKey.get(keyId);
        if (kept == null || System.nanoTime() - kept.since() > NANOSECONDS_KEPT) {
            return Optional.empty();
        }
        return Optional.of(kept.key());
    }

    synchronized Optional<SubjectKey> inUseBy(Subject subject) {
        UUID keyId = bySubject.get(subject);
        return keyId == null ? Optional.empty() : byId(keyId);
    }

    synchronized void forget(UUID subject) {
        epoch++;
        byKey.values().removeIf(kept -> kept.subject().equals(subject));
        bySubject.keySet().removeIf(known -> known.id().equals(subject));
    }

    synchronized void forgetKey(UUID keyId) {
        Kept kept = byKey.get(keyId);
        if (kept != null) {
            forget(kept.subject());
        }
    }

    synchronized void forgetAll() {
        epoch++;
        byKey.clear();
        bySubject.clear();
    }

    /** Drops what was used longest ago. */
    private static final class Bounded<K, V> extends LinkedHashMap<K, V> {

        private static final long serialVersionUID = 1L;

        Bounded() {
            super(256, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > MOST;
        }
    }
}
