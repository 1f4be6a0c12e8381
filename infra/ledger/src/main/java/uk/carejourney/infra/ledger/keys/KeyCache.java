package uk.carejourney.infra.ledger.keys;

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
    private final Map<UUID, UUID> bySubject = new Bounded<>();

    synchronized void put(UUID subject, SubjectKey key, boolean inUse) {
        byKey.put(key.id(), new Kept(key, subject, System.nanoTime()));
        if (inUse) {
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

    synchronized Optional<SubjectKey> inUseBy(UUID subject) {
        UUID keyId = bySubject.get(subject);
        return keyId == null ? Optional.empty() : byId(keyId);
    }

    synchronized void forget(UUID subject) {
        byKey.values().removeIf(kept -> kept.subject().equals(subject));
        bySubject.remove(subject);
    }

    synchronized void forgetAll() {
        byKey.clear();
        bySubject.clear();
    }

    /** Drops what was used longest ago. */
    private static final class Bounded<V> extends LinkedHashMap<UUID, V> {

        private static final long serialVersionUID = 1L;

        Bounded() {
            super(256, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, V> eldest) {
            return size() > MOST;
        }
    }
}
